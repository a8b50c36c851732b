namespace Search.Indexing;

/// <summary>What the dictionary knows of a term.</summary>
public readonly record struct TermInfo
{
    /// <summary>Documents with the term, deleted ones included.</summary>
    public int DocumentFrequency { get; init; }

    /// <summary>Occurrences of the term.</summary>
    public long TotalTermFrequency { get; init; }

    /// <summary>Where the postings start in the segment's postings file; for a term of one document, which needs no list, that document.</summary>
    public long PostingsOffset { get; init; }

    /// <summary>Where the positions start in the segment's positions file; -1 when the field keeps none.</summary>
    public long PositionsOffset { get; init; }
}
