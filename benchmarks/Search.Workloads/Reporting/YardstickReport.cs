using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Search.Workloads.Measuring;

namespace Search.Workloads.Reporting;

/// <summary>Everything that a comparison found, as a page for people and as JSON.</summary>
internal sealed record YardstickReport
{
    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>How the comparison was asked for.</summary>
    public required string Command { get; init; }

    /// <summary>The day of the measurement.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The corpus.</summary>
    public required CorpusFigures Corpus { get; init; }

    /// <summary>Where it was measured.</summary>
    public required Machine Machine { get; init; }

    /// <summary>The engines with their versions.</summary>
    public required IReadOnlyList<string> Versions { get; init; }

    /// <summary>What peers are not there, and how they are had.</summary>
    public required IReadOnlyList<string> Absent { get; init; }

    /// <summary>Counted rounds of every query.</summary>
    public required int Rounds { get; init; }

    /// <summary>Queries whose answers were compared before anything was timed.</summary>
    public required int QueriesChecked { get; init; }

    /// <summary>The rows, in the order of the table.</summary>
    public required IReadOnlyList<WorkRow> Rows { get; init; }

    /// <summary>Indexing; empty when it was not measured.</summary>
    public required IReadOnlyList<IndexingRow> Indexing { get; init; }

    /// <summary>What our engine needs besides time.</summary>
    public required ResourceFigures? Resources { get; init; }

    /// <summary>Whole pages of the web form.</summary>
    public required PageFigures? Page { get; init; }

    /// <summary>Writes <c>path.md</c> and <c>path.json</c>. Parts that were not measured are kept from what the files hold, if that is of the same corpus.</summary>
    public async Task WriteAsync(string path, CancellationToken cancellation)
    {
        var report = Joined(await ReadAsync($"{path}.json", cancellation));
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync($"{path}.json", JsonSerializer.Serialize(report, Format) + "\n", cancellation);
        await File.WriteAllTextAsync($"{path}.md", MarkdownPage.Of(report), cancellation);
    }

    /// <summary>This, with what it lacks from an earlier report of the same corpus.</summary>
    public YardstickReport Joined(YardstickReport? earlier)
    {
        if (earlier is null || earlier.Corpus != Corpus)
            return this;
        var withQueries = Rows.Count > 0
            ? this
            : this with { Rows = earlier.Rows, Rounds = earlier.Rounds, QueriesChecked = earlier.QueriesChecked, Versions = earlier.Versions, Absent = earlier.Absent };
        return withQueries with
        {
            Indexing = Indexing.Count > 0 ? Indexing : earlier.Indexing,
            Resources = Resources ?? earlier.Resources,
            Page = Page ?? earlier.Page,
        };
    }

    // Before anything is lost: what another version wrote is not half understood.
    private static async Task<YardstickReport?> ReadAsync(string path, CancellationToken cancellation)
    {
        if (!File.Exists(path))
            return null;
        try
        {
            return JsonSerializer.Deserialize<YardstickReport>(await File.ReadAllTextAsync(path, cancellation), Format);
        }
        catch (JsonException unreadable)
        {
            throw new InvalidDataException($"'{path}' was written by another version; remove it, and measure all parts again. {unreadable.Message}", unreadable);
        }
    }
}
