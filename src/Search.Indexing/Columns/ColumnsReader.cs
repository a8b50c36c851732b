namespace Search.Indexing;

/// <summary>The columns of a segment, by field. Safe for use by several threads.</summary>
internal sealed class ColumnsReader : IDisposable
{
    private readonly KeywordColumn?[] _keywords;
    private readonly NumberColumn?[] _numbers;

    public ColumnsReader(SearchFileReader keywords, SearchFileReader numbers, int fieldCount, int documentCount)
    {
        (KeywordsFile, NumbersFile) = (keywords, numbers);
        _keywords = new KeywordColumn?[fieldCount];
        _numbers = new NumberColumn?[fieldCount];
        foreach (var section in SectionTable.Read(keywords))
            _keywords[section.Field] = new KeywordColumn(keywords, section, documentCount);
        foreach (var section in SectionTable.Read(numbers))
            _numbers[section.Field] = new NumberColumn(numbers, section, documentCount);
    }

    public SearchFileReader KeywordsFile { get; }

    public SearchFileReader NumbersFile { get; }

    public KeywordColumn? Keyword(int field) => _keywords[field];

    public NumberColumn? Number(int field) => _numbers[field];

    public void Dispose()
    {
        KeywordsFile.Dispose();
        NumbersFile.Dispose();
    }
}
