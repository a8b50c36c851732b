using System.Text.Json.Serialization;
using Search.Cli.Measuring.Baselines;

namespace Search.Cli.Measuring;

/// <summary>The result of a measurement.</summary>
/// <param name="Classes">Each class of queries, in the order of the file.</param>
/// <param name="Mismatches">One sentence for each query whose total was not what it should be. Empty when all agree.</param>
internal sealed record BenchReport(IReadOnlyList<LatencyClass> Classes, IReadOnlyList<string> Mismatches) : IMeasurement
{
    public string Measure => "service time of one client in the process";

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ClassSamples>? Samples { get; init; }

    /// <summary>What changed since a baseline; <see langword="null"/> without one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ClassChange>? Changes { get; init; }
}
