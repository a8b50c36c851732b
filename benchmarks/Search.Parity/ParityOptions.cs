namespace Search.Parity;

/// <summary>How a corpus is compared.</summary>
internal sealed record ParityOptions
{
    /// <summary>Queries drawn for each class.</summary>
    public int PerClass { get; init; } = 40;

    /// <summary>The same seed draws the same queries and deletes the same documents.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many of the first hits are compared.</summary>
    public int Top { get; init; } = 100;

    /// <summary>Segments before merging; fewer than what the engine merges by itself.</summary>
    public int Segments { get; init; } = 6;

    /// <summary>The share of documents deleted before the second round; less than what the engine rewrites a segment for.</summary>
    public double DeletedShare { get; init; } = 0.08;
}
