using System.Globalization;
using System.Text;
using Search.Workloads.Measuring;

namespace Search.Workloads.Reporting;

/// <summary>Indexing and resources as sections of the page.</summary>
internal static class ResourcesSection
{
    public static void Append(StringBuilder page, IReadOnlyList<IndexingRow> rows)
    {
        if (rows.Count == 0)
            return;
        Line(page, $"");
        Line(page, $"## Indexing");
        Line(page, $"");
        Line(page, $"Each engine in a new process of its own, kept to as many cores as it has writing threads, in turn with the other. Ours logs and syncs every");
        Line(page, $"batch of 500 documents; Lucene syncs once, at the end. To be at most 0.4 of the time (summit 0.2) and 0.9 of the size.");
        Line(page, $"");
        Line(page, $"| threads | rounds | ours / Lucene | rounds | | with the merge | size | | ours s | Lucene s | ours merge s | Lucene merge s | ours MB | Lucene MB |");
        Line(page, $"|--:|--:|--:|--:|---|--:|--:|---|--:|--:|--:|--:|--:|--:|");
        foreach (var row in rows)
        {
            Line(page, $"| {row.Threads} | {row.Ours.Count} | {row.WriteRatio:0.00} | {row.LeastOfRounds:0.00}–{row.MostOfRounds:0.00} | {Verdict(row.WriteRatio <= 0.4)} | {row.MergedRatio:0.00} | {row.SizeRatio:0.00} | {Verdict(row.SizeRatio <= 0.9)} | {List(row.Ours.Select(f => f.WriteSeconds))} | {List(row.Theirs.Select(f => f.WriteSeconds))} | {List(row.Ours.Select(f => f.MergeSeconds))} | {List(row.Theirs.Select(f => f.MergeSeconds))} | {row.Ours[^1].Bytes / 1e6:N1} | {row.Theirs[^1].Bytes / 1e6:N1} |");
        }
    }

    public static void Append(StringBuilder page, ResourceFigures? figures)
    {
        if (figures is null)
            return;
        Line(page, $"");
        Line(page, $"## Resources");
        Line(page, $"");
        Line(page, $"Ours alone, in a new process, over all queries of all classes, the best ten.");
        Line(page, $"");
        Line(page, $"| | measured | asked for | |");
        Line(page, $"|---|--:|--:|---|");
        Line(page, $"| opening the index, worst of {figures.OpenMilliseconds.Count} | {figures.OpenMilliseconds.Max():0.0} ms | under 50 ms | {Verdict(figures.OpenMilliseconds.Max() < 50)} |");
        var (passes, bytes) = (figures.BytesAfterPass.Count, figures.BytesAfterPass);
        Line(page, $"| memory beyond files after {passes} passes of {figures.QueriesOfPass} queries, a document | {figures.BytesADocument:0.0} bytes | under 100 | {Verdict(figures.BytesADocument < 100)} |");
        Line(page, $"| the same in all: after 1, {passes / 4}, {passes / 2}, {passes} passes | {Megabytes(bytes[0])}, {Megabytes(bytes[passes / 4 - 1])}, {Megabytes(bytes[passes / 2 - 1])}, {Megabytes(bytes[^1])} MB; {Megabytes(figures.BytesBefore)} MB before | | |");
        Line(page, $"| growth of it from the second quarter of the passes to the last | {figures.Growth / 1e6:0.0} MB | none | {Verdict(figures.IsFlat)} |");
        Line(page, $"| managed memory held without garbage, after the first pass and after the last | {figures.HeldAfterOnePass / 1e6:0.00}, {figures.HeldAfterAllPasses / 1e6:0.00} MB | | |");
        Line(page, $"| allocated by a query, worst class | {figures.AllocatedByClass.Values.Max():N0} bytes | a few kilobytes | |");
        Line(page, $"| allocated by a query, least class | {figures.AllocatedByClass.Values.Min():N0} bytes | | |");
        Line(page, $"| throughput of two threads / one, on {figures.CoresOfTwo.Max():0.0} cores | {figures.Speedup:0.00} | at least 1.8 | {ThroughputVerdict(figures)} |");
    }

    public static void Append(StringBuilder page, PageFigures? figures)
    {
        if (figures is null)
            return;
        Line(page, $"");
        Line(page, $"## A whole page of the web form");
        Line(page, $"");
        Line(page, $"Twenty threads with their best comments, four facets, a histogram, snippets, from an archive of the same corpus; {figures.Queries} queries of one to");
        Line(page, $"several words. The parts are the same request for the hits alone, for each facet alone with one hit, and for the histogram alone with one hit.");
        Line(page, $"");
        Line(page, $"| | µs |");
        Line(page, $"|---|--:|");
        Line(page, $"| the page | {figures.PageMicroseconds:N0} |");
        foreach (var (part, time) in figures.PartMicroseconds)
            Line(page, $"| {part} | {time:N0} |");
        Line(page, $"| the sum of the parts | {figures.PartMicroseconds.Values.Sum():N0} |");
        Line(page, $"| the page / the sum, to be at most 1.5 | {figures.Ratio:0.00} |");
    }

    // Threads that wait for each other and threads that wait for the machine look alike from here.
    private static string ThroughputVerdict(ResourceFigures figures) =>
        figures.Speedup < 1.8 && figures.CoresOfTwo.Max() < 1.8 ? "undecided: the threads did not have two cores" : Verdict(figures.Speedup >= 1.8);

    private static string Megabytes(long bytes) => (bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Verdict(bool isMet) => isMet ? "met" : "**misses**";

    private static string List(IEnumerable<double> seconds) => string.Join(", ", seconds.Select(s => s.ToString("0.0", CultureInfo.InvariantCulture)));

    private static void Line(StringBuilder page, FormattableString line) => page.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
