using System.Globalization;
using Search.Cli.Measuring;

namespace Search.Cli.Reporting;

/// <summary>A comparison as a table of Markdown, which reads as well on a terminal.</summary>
internal static class ComparisonTable
{
    public static void Write(TextWriter output, ComparisonReport report)
    {
        foreach (var mismatch in report.Mismatches)
            output.WriteLine($"mismatch: {mismatch}");
        if (report.Classes.Count == 0)
            return;
        output.WriteLine($"{Counted.Of(report.Articles, "article")}, {Counted.Of(report.Comments, "comment")}, {Counted.Of(report.Rounds, "round")}; milliseconds.");
        output.WriteLine();
        List<string[]> rows =
        [
            ["class", "queries", .. Heads(report.First), .. Heads(report.Second), $"{report.Second} / {report.First}", "least – most"],
            .. report.Classes.Select(Row),
        ];
        var widths = rows[0].Select((_, column) => rows.Max(row => row[column].Length)).ToArray();
        WriteRow(output, rows[0], widths);
        output.WriteLine($"|{string.Join('|', widths.Select((width, column) => column == 0 ? new string('-', width + 2) : $"{new string('-', width + 1)}:"))}|");
        foreach (var row in rows.Skip(1))
            WriteRow(output, row, widths);
    }

    private static string[] Heads(string backend) => [$"{backend} p50", "p95", "p99"];

    private static void WriteRow(TextWriter output, string[] row, int[] widths)
    {
        var cells = row.Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]));
        output.WriteLine($"| {string.Join(" | ", cells)} |");
    }

    private static string[] Row(ComparedClass row) =>
    [
        row.Class, Counted.Of(row.Queries), .. Times(row.First), .. Times(row.Second), Ratio(row.Ratio), $"{Ratio(row.LeastRatio)} – {Ratio(row.MostRatio)}",
    ];

    private static string[] Times(Percentiles times) => [Time(times.P50), Time(times.P95), Time(times.P99)];

    private static string Time(double milliseconds) => milliseconds.ToString("N2", CultureInfo.InvariantCulture);

    private static string Ratio(double ratio) => ratio.ToString("0.00", CultureInfo.InvariantCulture);
}
