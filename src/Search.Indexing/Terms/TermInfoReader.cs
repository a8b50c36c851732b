namespace Search.Indexing;

/// <summary>Reads a block's term entries one after the other; what the next is relative to is carried along.</summary>
internal struct TermInfoReader(bool hasPositions)
{
    private long _postings;
    private long _positions;

    public TermInfo Read(ref ByteReader reader)
    {
        var documents = (int)reader.ReadVarint();
        var occurrences = (long)reader.ReadVarint64() + documents;
        var postings = (long)reader.ReadVarint64();
        if (documents != 1)
            postings = _postings += postings;
        if (hasPositions)
            _positions += (long)reader.ReadVarint64();
        return new TermInfo
        {
            DocumentFrequency = documents,
            TotalTermFrequency = occurrences,
            PostingsOffset = postings,
            PositionsOffset = hasPositions ? _positions : -1,
        };
    }
}
