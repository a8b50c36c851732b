using System.Text.Json;
using Search.Workloads.Measuring;

namespace Search.Workloads.Reporting;

/// <summary>How our engine grows with the corpus.</summary>
/// <param name="Command">How it was asked for.</param>
/// <param name="Day">When it was measured.</param>
/// <param name="Machine">Where it was measured.</param>
/// <param name="Rows">The corpora, smallest first.</param>
internal sealed record GrowthReport(string Command, DateOnly Day, Machine Machine, IReadOnlyList<ResourceFigures> Rows)
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true };

    /// <summary>Writes <c>path.md</c> and <c>path.json</c>.</summary>
    public async Task WriteAsync(string path, CancellationToken cancellation)
    {
        await File.WriteAllTextAsync($"{path}.json", JsonSerializer.Serialize(this, Format) + "\n", cancellation);
        await File.WriteAllTextAsync($"{path}.md", GrowthPage.Of(this), cancellation);
    }
}
