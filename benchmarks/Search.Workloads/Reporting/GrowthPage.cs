using System.Globalization;
using System.Text;

namespace Search.Workloads.Reporting;

/// <summary>The growth of our engine as a page for people.</summary>
internal static class GrowthPage
{
    public static string Of(GrowthReport report)
    {
        var page = new StringBuilder();
        Line(page, $"# Growth with the corpus");
        Line(page, $"");
        Line(page, $"Made on {report.Day:yyyy-MM-dd} by");
        Line(page, $"");
        Line(page, $"```");
        Line(page, $"{report.Command}");
        Line(page, $"```");
        Line(page, $"");
        Line(page, $"{report.Machine.Processor}, {report.Machine.Cores} cores, {report.Machine.MemoryBytes / 1e9:N0} GB. All classes of queries together, the best ten, one thread, warm. Growth is by the row above.");
        Line(page, $"");
        Line(page, $"| documents | middle query µs | growth | postings a query | growth | opening ms | memory beyond files, bytes a document | its growth over passes, MB | two threads / one | cores they had |");
        Line(page, $"|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        for (var i = 0; i < report.Rows.Count; i++)
        {
            var (row, before) = (report.Rows[i], i == 0 ? null : report.Rows[i - 1]);
            Line(page, $"| {row.Documents:N0} | {row.MedianMicroseconds:N1} | {Growth(row.MedianMicroseconds, before?.MedianMicroseconds)} | {row.MeanPostings:N0} | {Growth(row.MeanPostings, before?.MeanPostings)} | {row.OpenMilliseconds.Max():N1} | {row.BytesADocument:N1} | {row.Growth / 1e6:0.0} in {row.BytesAfterPass.Count} | {row.Speedup:0.00} | {row.CoresOfTwo.Max():0.0} |");
        }
        return page.ToString();
    }

    private static string Growth(double now, double? before) => before is { } earlier ? string.Create(CultureInfo.InvariantCulture, $"× {now / earlier:0.0}") : "";

    private static void Line(StringBuilder page, FormattableString line) => page.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
