using Search.Workloads.Corpus;

namespace Search.Workloads.Measuring;

/// <summary>What is compared, and how thoroughly.</summary>
internal sealed record YardstickOptions
{
    /// <summary>The command line, for the report.</summary>
    public required string Command { get; init; }

    /// <summary>Files of articles; none when a corpus is invented.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>What to invent; <see langword="null"/> when there are files.</summary>
    public required CorpusOptions? Invented { get; init; }

    /// <summary>The same seed draws the same queries.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Where the corpus and the indexes are kept.</summary>
    public required string Folder { get; init; }

    /// <summary>Queries a class.</summary>
    public required int PerClass { get; init; }

    /// <summary>Turns of every query that are counted.</summary>
    public required int Rounds { get; init; }

    /// <summary>Turns before those.</summary>
    public required int WarmingRounds { get; init; }

    /// <summary>Where the results go, without an ending; <see langword="null"/> for the console alone.</summary>
    public required string? Report { get; init; }

    /// <summary>What the corpus is called in the report.</summary>
    public string CorpusName => Invented is { } invented
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{invented.Articles:N0} invented articles")
        : string.Join(", ", Files.Select(file => Path.GetFileName(file).Split('.')[0]));
}
