using Search.Workloads.Engines;

namespace Search.Workloads.Measuring;

/// <summary>What was measured of one work over one class of queries.</summary>
/// <param name="Work">The work.</param>
/// <param name="Class">The class.</param>
/// <param name="Peers">A comparison with each peer that can do it.</param>
internal sealed record WorkRow(Work Work, string Class, IReadOnlyList<ClassRatio> Peers);
