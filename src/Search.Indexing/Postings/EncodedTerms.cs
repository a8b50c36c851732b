namespace Search.Indexing;

/// <summary>The postings of terms that follow each other, encoded in memory: so several stretches of a field can be encoded at once and then joined.</summary>
internal sealed class EncodedTerms
{
    private readonly ByteBuffer _postings = new(1 << 16);
    private readonly ByteBuffer _positions = new(1 << 16);
    private readonly List<TermInfo> _infos = [];
    private readonly PostingsWriter _writer;

    public EncodedTerms()
    {
        _writer = new PostingsWriter(_postings, _positions);
    }

    /// <summary>How many terms have ended.</summary>
    public int Count => _infos.Count;

    /// <summary>What of each term the postings file has; offsets count from its first byte here.</summary>
    public ReadOnlySpan<byte> Postings => _postings.Written;

    /// <summary>What the positions file has.</summary>
    public ReadOnlySpan<byte> Positions => _positions.Written;

    /// <summary>Forgets all terms.</summary>
    public void Clear()
    {
        _postings.Clear();
        _positions.Clear();
        _infos.Clear();
    }

    public void BeginTerm(bool hasPositions) => _writer.BeginTerm(hasPositions);

    public void Add(int document, int frequency, byte lengthCode, ReadOnlySpan<int> positions) => _writer.Add(document, frequency, lengthCode, positions);

    public void EndTerm() => _infos.Add(_writer.EndTerm());

    /// <summary>What the dictionary says of a term, once all stands behind so many bytes of either file.</summary>
    public TermInfo Info(int term, long postingsStart, long positionsStart)
    {
        var info = _infos[term];
        return info with
        {
            PostingsOffset = info.DocumentFrequency == 1 ? info.PostingsOffset : info.PostingsOffset + postingsStart,
            PositionsOffset = info.PositionsOffset < 0 ? info.PositionsOffset : info.PositionsOffset + positionsStart,
        };
    }
}
