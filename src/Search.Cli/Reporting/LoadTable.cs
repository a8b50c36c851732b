using System.Globalization;
using Search.Cli.Measuring.Load;

namespace Search.Cli.Reporting;

/// <summary>What a running service did under a load, as a table of plain text.</summary>
internal static class LoadTable
{
    private static readonly string[] Heads =
        ["class", "arrivals", "errors", "timeouts", "response p50", "p90", "p99", "max", "service p50", "p90", "p99", "max"];

    public static void Write(TextWriter output, LoadReport report)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Capitalised(report.Measure)}: {report.AnsweredASecond:0.0} answers a second in {report.Seconds:0.0} s; milliseconds."));
        if (report.Late is { } late)
            output.WriteLine($"The client itself was late by {Time(late.P50)} (p50), {Time(late.P99)} (p99); response times hold that.");
        output.WriteLine();
        PlainTable.Write(output, [Heads, .. report.Classes.Select(Row)]);
        foreach (var mismatch in report.Mismatches)
            output.WriteLine($"mismatch: {mismatch}");
        ChangesTable.Write(output, report.Changes);
    }

    private static string[] Row(LoadClass row) =>
        [row.Class, Counted.Of(row.Arrivals), Counted.Of(row.Errors), Counted.Of(row.Timeouts), .. Times(row.Response), .. Times(row.Service)];

    private static string[] Times(LoadTimes? times) => times is null ? ["–", "–", "–", "–"] : [Time(times.P50), Time(times.P90), Time(times.P99), Time(times.Max)];

    private static string Time(double milliseconds) => milliseconds.ToString("N2", CultureInfo.InvariantCulture);

    private static string Capitalised(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];
}
