namespace Search.Cli.Measuring.Load;

/// <summary>What was measured of one class of queries on a running service.</summary>
/// <param name="Class">The class.</param>
/// <param name="Queries">Distinct queries.</param>
/// <param name="Arrivals">Searches that were meant to be sent.</param>
/// <param name="Errors">Searches that were refused or broken off. They are in no time: a refusal is quick.</param>
/// <param name="Timeouts">Searches that were given up.</param>
/// <param name="Response">From the intended time to the answer's end, or to giving up; <see langword="null"/> when nothing ended so.</param>
/// <param name="Service">From sending to the answer's end; <see langword="null"/> when nothing was answered.</param>
internal sealed record LoadClass(string Class, int Queries, int Arrivals, int Errors, int Timeouts, LoadTimes? Response, LoadTimes? Service)
{
    public static LoadClass Of(string name, IReadOnlyList<LoadSample> samples) => new(
        name,
        samples.Select(sample => sample.Query).Distinct().Count(),
        samples.Count,
        samples.Count(sample => sample.Outcome == LoadOutcome.Failed),
        samples.Count(sample => sample.Outcome == LoadOutcome.TimedOut),
        LoadTimes.Of(samples.Where(sample => sample.Outcome != LoadOutcome.Failed).Select(sample => sample.Response)),
        LoadTimes.Of(samples.Where(sample => sample.Outcome == LoadOutcome.Answered).Select(sample => sample.Service)));
}
