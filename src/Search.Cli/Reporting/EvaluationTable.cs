using System.Globalization;
using Search.Cli.Evaluating;

namespace Search.Cli.Reporting;

/// <summary>An evaluation as a table of plain text: a line a ranking, its differences from the baseline beneath each figure's name.</summary>
internal static class EvaluationTable
{
    public static void Write(TextWriter output, EvaluationReport report)
    {
        output.WriteLine($"{Counted.Of(report.Documents)} documents, {Counted.Of(report.Queries)} queries{LeftOut(report.WithoutRelevant)}");
        List<string[]> rows = [["ranking", .. QueryMeasures.All.Select(measure => measure.Name), "mean ms", "p50 ms"]];
        foreach (var ranking in report.Rankings)
        {
            rows.Add([ranking.Ranking, .. ranking.Measures.Values.Select(measure => Number(measure.Mean, "0.0000")), Time(ranking.MeanMilliseconds), Time(ranking.MedianMilliseconds)]);
            if (ranking.Against is null)
                continue;
            rows.Add([$"  against {ranking.Against}", .. ranking.Measures.Values.Select(Change), "", ""]);
            rows.Add(["  p", .. ranking.Measures.Values.Select(measure => Number(measure.P!.Value, "0.0000")), "", ""]);
        }

        var widths = rows[0].Select((_, column) => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
            output.WriteLine(string.Join("  ", row.Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd());
    }

    private static string LeftOut(int queries) => queries switch
    {
        0 => "",
        1 => " (1 more has no relevant document and does not count)",
        _ => $" ({Counted.Of(queries)} more have no relevant document and do not count)",
    };

    private static string Change(MeasureReport measure) => measure.Change is { } change ? Number(change * 100, "+0.0;-0.0;0.0") + " %" : "";

    private static string Time(double milliseconds) => milliseconds > 0 ? Number(milliseconds, "0.000") : "";

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
