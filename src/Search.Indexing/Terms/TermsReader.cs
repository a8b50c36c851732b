namespace Search.Indexing;

/// <summary>Reads a file of the form of <see cref="TermsFormat"/>.</summary>
internal sealed class TermsReader : IDisposable
{
    private readonly FieldTerms?[] _fields;

    public TermsReader(SearchFileReader file, int fieldCount)
    {
        File = file;
        _fields = new FieldTerms?[fieldCount];
        foreach (var section in SectionTable.Read(file))
            _fields[section.Field] = new FieldTerms(file, section);
    }

    public SearchFileReader File { get; }

    public FieldTerms? this[int field] => _fields[field];

    public void Dispose() => File.Dispose();
}
