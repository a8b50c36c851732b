using System.Globalization;
using System.Text;
using Search.Workloads.Reporting;

namespace Search.Workloads.Importing;

/// <summary>How imports grow with the file, as a page for people.</summary>
internal static class ScalePage
{
    // What the importers promise: 500 MB for a file of 20 GB.
    private const double LargeBytes = 20e9, Ceiling = 500e6;

    // In a smaller file what is kept of many items is still filling the room it is given, which says nothing of a larger one.
    private const double LeastBytes = 1e9;

    public static string Of(string command, DateOnly day, Machine machine, IReadOnlyList<ScaleRow> rows)
    {
        var page = new StringBuilder();
        Line(page, $"# Importing files of any size");
        Line(page, $"");
        Line(page, $"Made on {day:yyyy-MM-dd} by");
        Line(page, $"");
        Line(page, $"```");
        Line(page, $"{command}");
        Line(page, $"```");
        Line(page, $"");
        Line(page, $"{machine.Processor}, {machine.Cores} cores, {machine.MemoryBytes / 1e9:N0} GB. Each file is invented, of one format, and imported by a process of its own. **Tiny** items");
        Line(page, $"have a word or two, so that a file has as many as can be. Memory is megabytes beyond mapped files (RssAnon), the most so far when a quarter, a half and 98 hundredths of");
        Line(page, $"the file were read, and at the end; **files** is the most with the resident pages of mapped files (VmHWM). **At 20 GB** adds, for each byte more, what was held");
        Line(page, $"more after full collections when 98 hundredths were read than at the half, and is told of files of 1 GB and more; it should be below 500. **Of a core** is by");
        Line(page, $"processor time, start and compilation with it, for the clock on a shared machine counts what others did.");
        Append(page, "The reader alone, on one core", [.. rows.Select(row => (row, row.Reading))]);
        Append(page, "The whole import, reading and indexing at once", [.. rows.Where(row => row.Importing is not null).Select(row => (row, row.Importing!))]);
        Append(page, "The same file imported again", [.. rows.Where(row => row.Again is not null).Select(row => (row, row.Again!))]);
        return page.ToString();
    }

    private static void Append(StringBuilder page, string title, IReadOnlyList<(ScaleRow Row, ImportFigures Figures)> rows)
    {
        if (rows.Count == 0)
            return;
        Line(page, $"");
        Line(page, $"## {title}");
        Line(page, $"");
        Line(page, $"| format | items | MB | articles | comments | problems | MB/s of a core | MB/s | items/s | ¼ | ½ | read | end | files | at 20 GB | |");
        Line(page, $"|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|");
        foreach (var (row, figures) in rows)
        {
            var memory = string.Join(" | ", figures.Memory.Select(at => (at.Peak / 1e6).ToString("N0", CultureInfo.InvariantCulture)));
            double? large = figures.Bytes >= LeastBytes ? figures.PeakOf(LargeBytes) : null;
            var verdict = large is null ? "" : large < Ceiling ? "met" : "**misses**";
            Line(page, $"| {row.Format} | {row.Kind} | {figures.Bytes / 1e6:N0} | {figures.Articles:N0} | {figures.Comments:N0} | {figures.Problems:N0} | {figures.SpeedOfCore:N1} | {figures.Speed:N1} | {(figures.Articles + figures.Comments) / figures.Seconds:N0} | {memory} | {figures.Memory[^1].PeakWithFiles / 1e6:N0} | {large / 1e6:N0} | {verdict} |");
        }
    }

    private static void Line(StringBuilder page, FormattableString line) => page.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
