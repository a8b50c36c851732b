namespace Search.Indexing;

/// <summary>The files of a segment while they are written; each in its own order, all together complete or not at all.</summary>
internal sealed class SegmentWriter : IDisposable
{
    private readonly string _name;

    public SegmentWriter(string folder, string name)
    {
        _name = name;
        try
        {
            Terms = new TermsWriter(PathOf(TermsFormat.Suffix));
            Postings = new PostingsWriter(PathOf(PostingsFormat.Suffix), PathOf(PositionsFormat.Suffix));
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

    public SegmentInfo Complete(int documentCount)
    {
        var (postings, positions) = Postings.Complete();
        return new SegmentInfo(_name, documentCount, new Dictionary<string, FileSeal>
        {
            [TermsFormat.Suffix] = Terms.Complete(),
            [PostingsFormat.Suffix] = postings,
            [PositionsFormat.Suffix] = positions,
            [NormsFormat.Suffix] = Norms.Complete(),
            [KeywordsFormat.Suffix] = Keywords.Complete(),
            [NumbersFormat.Suffix] = Numbers.Complete(),
            [StoredFormat.Suffix] = Stored.Complete(),
        });
    }

    public void Dispose()
    {
        // Those that could not be made are not there.
        IDisposable?[] files = [Terms, Postings, Norms, Keywords, Numbers, Stored];
        foreach (var file in files)
            file?.Dispose();
    }
}
