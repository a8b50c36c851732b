using System.Globalization;
using Search.Cli.Measuring;

namespace Search.Cli.Reporting;

/// <summary>A measurement as a table of plain text.</summary>
internal static class BenchTable
{
    private static readonly string[] Heads = ["class", "queries", "runs", "p50 ms", "p90 ms", "p99 ms", "max ms", "per second", "articles", "comments"];

    public static void Write(TextWriter output, BenchReport report)
    {
        PlainTable.Write(output, [Heads, .. report.Classes.Select(Row)]);
        foreach (var mismatch in report.Mismatches)
            output.WriteLine($"mismatch: {mismatch}");
        ChangesTable.Write(output, report.Changes);
    }

    private static string[] Row(LatencyClass row) =>
    [
        row.Class, Counted.Of(row.Queries), Counted.Of(row.Runs), Time(row.P50), Time(row.P90), Time(row.P99), Time(row.Max),
        row.QueriesPerSecond.ToString("N0", CultureInfo.InvariantCulture), Counted.Of(row.Articles), Counted.Of(row.Comments),
    ];

    private static string Time(double milliseconds) => milliseconds.ToString("N3", CultureInfo.InvariantCulture);
}
