namespace Search.Workloads.Reporting;

/// <summary>What a corpus is.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Documents">Articles and comments.</param>
/// <param name="Characters">Of their titles and texts.</param>
/// <param name="Words">Of their titles and texts.</param>
internal sealed record CorpusFigures(string Name, long Documents, long Characters, long Words);
