namespace Search.Indexing;

/// <summary>The open files of a segment, shared by every snapshot that shows it; closed, and removed when obsolete, by the last owner.</summary>
/// <remarks>Safe for use by several threads.</remarks>
internal sealed class SegmentCore
{
    private readonly string _folder;
    private readonly List<SearchFileReader> _files = [];
    private readonly TermsReader _terms;
    private readonly NormsReader _norms;
    private readonly ColumnsReader _columns;
    private readonly StoredReader _stored;
    private int _owners = 1;

    /// <summary>Opens the files; the caller is the first owner.</summary>
    public SegmentCore(string folder, SegmentInfo info, Schema schema)
    {
        (_folder, Info, Schema) = (folder, info, schema);
        try
        {
            _terms = new TermsReader(Open(TermsFormat.Name, TermsFormat.Version, TermsFormat.Suffix), schema.Fields.Count);
            Postings = Open(PostingsFormat.Name, PostingsFormat.Version, PostingsFormat.Suffix);
            Positions = Open(PositionsFormat.Name, PositionsFormat.Version, PositionsFormat.Suffix);
            _norms = new NormsReader(Open(NormsFormat.Name, NormsFormat.Version, NormsFormat.Suffix), schema.Fields.Count);
            var keywords = Open(KeywordsFormat.Name, KeywordsFormat.Version, KeywordsFormat.Suffix);
            var numbers = Open(NumbersFormat.Name, NumbersFormat.Version, NumbersFormat.Suffix);
            _columns = new ColumnsReader(keywords, numbers, schema.Fields.Count, info.DocumentCount);
            _stored = new StoredReader(Open(StoredFormat.Name, StoredFormat.Version, StoredFormat.Suffix));
        }
        catch
        {
            CloseFiles();
            throw;
        }
    }

    public SegmentInfo Info { get; }

    public Schema Schema { get; }

    public int DocumentCount => Info.DocumentCount;

    public SearchFileReader Postings { get; }

    public SearchFileReader Positions { get; }

    public StoredReader Stored => _stored;

    public IReadOnlyList<SearchFileReader> Files => _files;

    public FieldTerms? Terms(Field field) => _terms[field.Ordinal];

    public ReadOnlySpan<byte> Norms(Field field) => _norms[NormsOrdinal(field)];

    public KeywordColumn? KeywordColumn(Field field) => _columns.Keyword(field.Ordinal);

    public NumberColumn? NumberColumn(Field field) => _columns.Number(field.Ordinal);

    public void AddOwner() => Interlocked.Increment(ref _owners);

    /// <summary>Whether the files are to be removed when the last owner lets go: nothing on disk names them.</summary>
    public bool IsObsolete { get; set; }

    public void Release()
    {
        if (Interlocked.Decrement(ref _owners) > 0)
            return;
        CloseFiles();
        if (!IsObsolete)
            return;
        // Its live documents, written under other numbers, are among them.
        foreach (var path in Directory.EnumerateFiles(_folder, SegmentInfo.FileName(Info.Name, "*")))
            File.Delete(path);
    }

    private int NormsOrdinal(Field field) => field.StemsOf is { } source ? Schema[source].Ordinal : field.Ordinal;

    private SearchFileReader Open(string format, int version, string suffix)
    {
        var path = Path.Combine(_folder, SegmentInfo.FileName(Info.Name, suffix));
        if (!Info.Files.TryGetValue(suffix, out var seal))
            throw new DamagedIndexException(path, 0, "a file that the manifest lists", "none");
        var file = SearchFileReader.Open(path, format, version, seal);
        _files.Add(file);
        return file;
    }

    private void CloseFiles()
    {
        foreach (var file in _files)
            file.Dispose();
    }
}
