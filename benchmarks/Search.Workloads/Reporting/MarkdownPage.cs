using System.Globalization;
using System.Text;
using Search.Workloads.Engines;
using Search.Workloads.Measuring;

namespace Search.Workloads.Reporting;

/// <summary>A comparison as a page for people.</summary>
internal static class MarkdownPage
{
    private const string Lucene = "Lucene";

    private static readonly Dictionary<Work, string> Titles = new()
    {
        [Work.Top] = "The best ten",
        [Work.TopAndCount] = "The best ten and the exact count",
        [Work.Count] = "The exact count alone",
        [Work.TopAndFacets] = "The best ten and exact counts of outlets, tags, authors and years",
        [Work.TopAndTexts] = "The best ten with stored titles and bodies",
        [Work.TopAndSnippets] = "The best ten with titles and three snippets each",
    };

    public static string Of(YardstickReport report)
    {
        var page = new StringBuilder();
        Line(page, $"# Side by side on {report.Corpus.Name}");
        Line(page, $"");
        Line(page, $"Made on {report.Day:yyyy-MM-dd} by");
        Line(page, $"");
        Line(page, $"```");
        Line(page, $"{report.Command}");
        Line(page, $"```");
        Line(page, $"");
        Line(page, $"{report.Corpus.Documents:N0} documents, {report.Corpus.Characters / 1e6:N0} million characters, {report.Corpus.Words / 1e6:N1} million words; one merged segment.");
        Line(page, $"{report.Machine.Processor}, {report.Machine.Cores} cores, {report.Machine.MemoryBytes / 1e9:N0} GB, {report.Machine.System}.");
        Line(page, $"{string.Join("; ", report.Versions)}.");
        foreach (var absent in report.Absent)
            Line(page, $"Absent: {absent}");
        Line(page, $"");
        Line(page, $"Texts are made plain first, so that all engines find the same words in them. Before anything was timed, {report.QueriesChecked:N0} queries gave the");
        Line(page, $"same number of hits everywhere, and with Lucene the same best scores and facet counts. Engines take turns query by query, one thread each: a run");
        Line(page, $"that is not counted, then runs for 3 ms (3 to 64 of them), whose median is the turn's time; {report.Rounds} turns a query after warming up.");
        Line(page, $"");
        Line(page, $"**Ratio** is our time / the peer's: of each query the ratio of its medians, the mean of these over the class. **Rounds** is the least and the");
        Line(page, $"most that the mean is when taken of one round alone. Times are means over the class, in microseconds.");
        foreach (var work in report.Rows.GroupBy(row => row.Work))
            AppendWork(page, work.Key, [.. work]);
        ResourcesSection.Append(page, report.Indexing);
        ResourcesSection.Append(page, report.Page);
        ResourcesSection.Append(page, report.Resources);
        return page.ToString();
    }

    private static void AppendWork(StringBuilder page, Work work, IReadOnlyList<WorkRow> rows)
    {
        var others = rows.SelectMany(row => row.Peers).Select(peer => peer.Peer).Where(peer => peer != Lucene).Distinct().ToList();
        Line(page, $"");
        Line(page, $"## {Titles[work]}");
        Line(page, $"");
        Line(page, $"| class | queries | ours / Lucene | rounds | at most | summit | | ours µs | Lucene µs |{string.Concat(others.Select(peer => $" ours / {peer} | {peer} µs |"))}");
        Line(page, $"|---|--:|--:|--:|--:|--:|---|--:|--:|{string.Concat(others.Select(_ => "--:|--:|"))}");
        foreach (var row in rows)
        {
            var lucene = row.Peers.FirstOrDefault(peer => peer.Peer == Lucene);
            var (most, summit) = Targets.Of(work, row.Class);
            var verdict = lucene is null || most is null ? "" : lucene.Ratio <= most ? "met" : "**misses**";
            var cells = new List<string>
            {
                row.Class,
                row.Peers.Count == 0 ? "" : row.Peers[0].Queries.ToString(CultureInfo.InvariantCulture),
                Ratio(lucene?.Ratio),
                lucene is null ? "" : $"{Ratio(lucene.LeastOfRounds)}–{Ratio(lucene.MostOfRounds)}",
                Ratio(most),
                Ratio(summit),
                verdict,
                Time(lucene?.OurMicroseconds),
                Time(lucene?.TheirMicroseconds),
            };
            foreach (var peer in others.Select(name => row.Peers.FirstOrDefault(peer => peer.Peer == name)))
                cells.AddRange([Ratio(peer?.Ratio), Time(peer?.TheirMicroseconds)]);
            Line(page, $"| {string.Join(" | ", cells)} |");
        }
    }

    private static string Ratio(double? ratio) => ratio is { } number ? number.ToString(number < 0.1 ? "0.000" : "0.00", CultureInfo.InvariantCulture) : "";

    private static string Time(double? microseconds) => microseconds is { } number ? number.ToString(number < 100 ? "0.0" : "N0", CultureInfo.InvariantCulture) : "";

    private static void Line(StringBuilder page, FormattableString line) => page.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
