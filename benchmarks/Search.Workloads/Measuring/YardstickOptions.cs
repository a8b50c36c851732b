using Search.Workloads.Corpus;
using Search.Workloads.Engines;

namespace Search.Workloads.Measuring;

/// <summary>What is compared, and how thoroughly.</summary>
internal sealed record YardstickOptions
{
    /// <summary>The command line of this process, as it is typed at the root of the repository to measure all parts.</summary>
    public static string ThisCommand => $"dotnet run -c Release --project benchmarks/Search.Workloads -- {string.Join(' ', WithoutParts(Environment.GetCommandLineArgs().Skip(1)))}";

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

    /// <summary>A folder with the npm package that carries Tantivy; <see langword="null"/> when it is not to be had.</summary>
    public required string? TantivyModules { get; init; }

    /// <summary>What is measured.</summary>
    public required IReadOnlyList<Part> Parts { get; init; }

    /// <summary>The classes that are timed.</summary>
    public required IReadOnlyList<string> Classes { get; init; }

    /// <summary>The work that is timed.</summary>
    public required IReadOnlyList<Work> Works { get; init; }

    /// <summary>Rounds of indexing.</summary>
    public required int IndexingRounds { get; init; }

    /// <summary>Where the results go, without an ending; <see langword="null"/> for the console alone.</summary>
    public required string? Report { get; init; }

    private static IEnumerable<string> WithoutParts(IEnumerable<string> arguments)
    {
        var isPart = false;
        foreach (var argument in arguments)
        {
            isPart = argument == "--parts" || (isPart && !argument.StartsWith('-'));
            if (!isPart)
                yield return argument;
        }
    }

    /// <summary>What the corpus is called in the report.</summary>
    public string CorpusName => Invented is { } invented
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{invented.Articles:N0} invented articles")
        : string.Join(", ", Files.Select(file => Path.GetFileName(file).Split('.')[0]));
}
