using System.Text.Json.Serialization;
using Search.Cli.Measuring.Baselines;

namespace Search.Cli.Measuring.Load;

/// <summary>What a running service did under a load. Times are in milliseconds.</summary>
/// <param name="Measure">What was measured, in words.</param>
/// <param name="Seconds">From the first arrival to the end of the last search.</param>
/// <param name="Arrivals">Searches that were meant to be sent.</param>
/// <param name="AnsweredASecond">Answers by <paramref name="Seconds"/>.</param>
/// <param name="Late">How long the client held searches up, its clock and its own limit on searches at once; part of every response time.</param>
/// <param name="Classes">Each class of queries, in the order of the file.</param>
/// <param name="Mismatches">One sentence for each query whose total was not what it should be. Empty when all agree.</param>
internal sealed record LoadReport(
    string Measure, double Seconds, int Arrivals, double AnsweredASecond, LoadTimes? Late, IReadOnlyList<LoadClass> Classes, IReadOnlyList<string> Mismatches) : IMeasurement
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ClassSamples>? Samples { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ClassChange>? Changes { get; init; }

    /// <summary>Searches that were refused, broken off or given up.</summary>
    public int Unanswered => Classes.Sum(row => row.Errors + row.Timeouts);

    /// <summary>Sums up a measurement.</summary>
    /// <param name="options">How the service was asked.</param>
    /// <param name="queries">What was asked, in turn.</param>
    /// <param name="settings">What every search asked for besides its words.</param>
    /// <param name="samples">The arrivals in their order.</param>
    /// <param name="mismatches">What was wrong with the answers.</param>
    public static LoadReport Of(
        LoadOptions options, IReadOnlyList<BenchQuery> queries, string settings, IReadOnlyList<LoadSample> samples, IReadOnlyList<string> mismatches)
    {
        var seconds = samples.Count == 0 ? 0 : samples.Max(sample => sample.Ended).TotalSeconds;
        var answered = samples.Count(sample => sample.Outcome == LoadOutcome.Answered);
        var classes = queries.SelectMany(query => query.Classes).Distinct()
            .Select(name => (Name: name, Samples: samples.Where(sample => queries[sample.Query].Classes.Contains(name)).ToList()))
            .Where(entry => entry.Samples.Count > 0)
            .ToList();
        return new LoadReport(
            options.Measure, seconds, samples.Count, seconds > 0 ? answered / seconds : 0, LoadTimes.Of(samples.Select(sample => sample.Late)),
            [.. classes.Select(entry => LoadClass.Of(entry.Name, entry.Samples))], mismatches)
        {
            Samples = [.. classes.Select(entry => ClassSamples.Of(entry.Name, queries, settings, Rounds(samples, queries, entry.Name)))],
        };
    }

    // A round asks every query once; the last, cut short, is left out.
    private static List<IReadOnlyList<TimeSpan>> Rounds(IReadOnlyList<LoadSample> samples, IReadOnlyList<BenchQuery> queries, string name) =>
    [
        .. samples.Chunk(queries.Count).Where(round => round.Length == queries.Count)
            .Select(round => (IReadOnlyList<TimeSpan>)[.. round.Where(sample => sample.Outcome != LoadOutcome.Failed && queries[sample.Query].Classes.Contains(name)).Select(sample => sample.Response)])
            .Where(round => round.Count > 0),
    ];
}
