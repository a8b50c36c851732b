using System.Text.Encodings.Web;
using System.Text.Json;
using Search.Parity.Comparing;

namespace Search.Parity.Reporting;

/// <summary>The results of one or more runs with the same settings, as a page for people and as JSON.</summary>
/// <param name="Options">The settings.</param>
/// <param name="Results">The corpora, by name.</param>
internal sealed record Report(ParityOptions Options, IReadOnlyList<CorpusResult> Results)
{
    // Words of queries stay readable; the file is no part of a page.
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes <c>path.md</c> and <c>path.json</c>. What the files hold of other corpora is kept, if it was made with the same settings.</summary>
    public async Task WriteAsync(string path, CancellationToken cancellation)
    {
        var report = Joined(await ReadAsync($"{path}.json", cancellation));
        await File.WriteAllTextAsync($"{path}.json", JsonSerializer.Serialize(report, Format) + "\n", cancellation);
        await File.WriteAllTextAsync($"{path}.md", MarkdownReport.Of(report), cancellation);
    }

    private Report Joined(Report? earlier)
    {
        if (earlier is null || earlier.Options != Options)
            return this;
        var kept = earlier.Results.Where(result => !Results.Any(r => r.Corpus == result.Corpus));
        return this with { Results = [.. kept.Concat(Results).OrderBy(result => result.Corpus, StringComparer.Ordinal)] };
    }

    private static async Task<Report?> ReadAsync(string path, CancellationToken cancellation) =>
        File.Exists(path) ? JsonSerializer.Deserialize<Report>(await File.ReadAllTextAsync(path, cancellation), Format) : null;
}
