using System.Text.Json;
using Search.Cli.CommandLine;
using Search.Cli.Reporting;

namespace Search.Cli.Measuring.Baselines;

/// <summary>A measurement that was saved with <c>search bench --save</c>, as far as a later one is compared with it.</summary>
/// <param name="Measure">What was measured, in words.</param>
/// <param name="Samples">The times by class and round.</param>
internal sealed record Baseline(string Measure, IReadOnlyList<ClassSamples>? Samples)
{
    /// <exception cref="CliException">The file is not there, or is no saved measurement.</exception>
    public static Baseline Read(string path)
    {
        if (!File.Exists(path))
            throw new CliException($"There is no file '{path}'. Make a baseline with: search bench … --save '{path}'", ExitCode.Usage);
        try
        {
            if (Json.Read<Baseline>(File.ReadAllText(path)) is { Measure: not null, Samples: not null } baseline)
                return baseline;
        }
        catch (JsonException)
        {
            // Said below.
        }

        throw new CliException($"'{path}' holds no measurement to compare with; make one with: search bench … --save FILE", ExitCode.Usage);
    }

    /// <summary>What changed since, for each class measured now.</summary>
    /// <exception cref="CliException">Something else was measured then.</exception>
    public IReadOnlyList<ClassChange> ChangesTo(IMeasurement now, double leastChange)
    {
        if (now.Measure != Measure)
            throw new CliException($"The baseline is the {Measure}, this is the {now.Measure}: they cannot be compared.", ExitCode.Usage);
        return [.. now.Samples!.Where(samples => samples.Rounds.Count > 0).Select(samples => MedianChange.Of(Samples!.FirstOrDefault(before => before.Class == samples.Class), samples, leastChange))];
    }
}
