namespace Search.Workloads.Engines;

/// <summary>What indexing a corpus took.</summary>
/// <param name="WriteSeconds">From the first document to the commit that holds the last.</param>
/// <param name="MergeSeconds">From there until one segment is left.</param>
/// <param name="Bytes">Of all files, once merged.</param>
internal sealed record IndexingFigures(double WriteSeconds, double MergeSeconds, long Bytes);
