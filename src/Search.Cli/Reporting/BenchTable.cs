using System.Globalization;
using Search.Cli.Measuring;

namespace Search.Cli.Reporting;

/// <summary>A measurement as a table of plain text, the same on a terminal and in a file.</summary>
internal static class BenchTable
{
    private static readonly string[] Heads = ["class", "queries", "runs", "p50 ms", "p90 ms", "p99 ms", "max ms", "per second", "articles", "comments"];

    public static void Write(TextWriter output, BenchReport report)
    {
        List<string[]> rows = [Heads, .. report.Classes.Select(Row)];
        var widths = Heads.Select((_, column) => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
        {
            // The class reads from the left, numbers from the right.
            var cells = row.Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]));
            output.WriteLine(string.Join("  ", cells));
        }

        foreach (var mismatch in report.Mismatches)
            output.WriteLine($"mismatch: {mismatch}");
    }

    private static string[] Row(LatencyClass row) =>
    [
        row.Class, Counted.Of(row.Queries), Counted.Of(row.Runs), Time(row.P50), Time(row.P90), Time(row.P99), Time(row.Max),
        row.QueriesPerSecond.ToString("N0", CultureInfo.InvariantCulture), Counted.Of(row.Articles), Counted.Of(row.Comments),
    ];

    private static string Time(double milliseconds) => milliseconds.ToString("N3", CultureInfo.InvariantCulture);
}
