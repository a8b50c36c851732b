namespace Search.Workloads.Prepared;

/// <summary>What a prepared corpus holds.</summary>
/// <param name="Documents">Articles and comments.</param>
/// <param name="Characters">Of titles and texts.</param>
internal sealed record PreparedFigures(long Documents, long Characters);
