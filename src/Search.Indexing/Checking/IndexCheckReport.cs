namespace Search.Indexing;

/// <summary>What <see cref="IndexCheck"/> found.</summary>
/// <param name="Files">Files read.</param>
/// <param name="Bytes">Bytes read.</param>
/// <param name="Segments">Segments of the newest commit.</param>
/// <param name="Documents">Live documents.</param>
/// <param name="Problems">One sentence for each problem, naming file and place. Empty when the index is sound.</param>
public sealed record IndexCheckReport(int Files, long Bytes, int Segments, long Documents, IReadOnlyList<string> Problems)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool IsSound => Problems.Count == 0;
}
