namespace Search.Indexing;

/// <summary>The files of a segment while they are written; each in its own order, all together complete or not at all.</summary>
internal sealed class SegmentWriter : IDisposable
{
    private readonly string _name;
    private readonly SearchFileWriter _postings;
    private readonly SearchFileWriter _positions;

    public SegmentWriter(string folder, string name)
    {
        _name = name;
        try
        {
            Terms = new TermsWriter(PathOf(TermsFormat.Suffix));
            _postings = new SearchFileWriter(PathOf(PostingsFormat.Suffix), PostingsFormat.Name, PostingsFormat.Version);
            _positions = new SearchFileWriter(PathOf(PositionsFormat.Suffix), PositionsFormat.Name, PositionsFormat.Version);
            Postings = new PostingsWriter(_postings, _positions);
            Norms = new NormsWriter(PathOf(NormsFormat.Suffix));
            Keywords = new KeywordsWriter(PathOf(KeywordsFormat.Suffix));
            Numbers = new NumbersWriter(PathOf(NumbersFormat.Suffix));
            Stored = new StoredWriter(PathOf(StoredFormat.Suffix));
        }
        catch
        {
            Dispose();
            throw;
        }

        string PathOf(string suffix) => Path.Combine(folder, SegmentInfo.FileName(name, suffix));
    }

    public TermsWriter Terms { get; }

    public PostingsWriter Postings { get; }

    public NormsWriter Norms { get; }

    public KeywordsWriter Keywords { get; }

    public NumbersWriter Numbers { get; }

    public StoredWriter Stored { get; }

    /// <summary>Appends postings that were encoded elsewhere.</summary>
    /// <returns>Where they begin in the two files.</returns>
    public (long Postings, long Positions) Append(EncodedTerms terms)
    {
        var starts = (_postings.Position, _positions.Position);
        _postings.Write(terms.Postings);
        _positions.Write(terms.Positions);
        return starts;
    }

    public SegmentInfo Complete(int documentCount)
    {
        return new SegmentInfo(_name, documentCount, new Dictionary<string, FileSeal>
        {
            [TermsFormat.Suffix] = Terms.Complete(),
            [PostingsFormat.Suffix] = _postings.Complete(),
            [PositionsFormat.Suffix] = _positions.Complete(),
            [NormsFormat.Suffix] = Norms.Complete(),
            [KeywordsFormat.Suffix] = Keywords.Complete(),
            [NumbersFormat.Suffix] = Numbers.Complete(),
            [StoredFormat.Suffix] = Stored.Complete(),
        });
    }

    public void Dispose()
    {
        // Those that could not be made are not there.
        IDisposable?[] files = [Terms, _postings, _positions, Norms, Keywords, Numbers, Stored];
        foreach (var file in files)
            file?.Dispose();
    }
}
