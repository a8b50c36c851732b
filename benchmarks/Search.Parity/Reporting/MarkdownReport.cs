using System.Globalization;
using System.Text;
using Search.Parity.Comparing;
using Search.Peers.Comparing;

namespace Search.Parity.Reporting;

/// <summary>The comparison as a page for people.</summary>
internal static class MarkdownReport
{
    public static string Of(Report report)
    {
        var (options, results) = report;
        var page = new StringBuilder();
        page.AppendLine("# Scores beside Apache Lucene's").AppendLine();
        page.AppendLine("Needs `apt-get install --no-install-recommends default-jdk-headless liblucene8-java`. Made by").AppendLine();
        page.AppendLine("```");
        page.AppendLine("dotnet run -c Release --project benchmarks/Search.Parity -- --corpora ../shared/data/corpora --queries ../shared/data/queries/search-benchmark-game.txt --report benchmarks/results/lucene-parity");
        page.AppendLine("```");
        page.AppendLine();
        Line(page, $"Every text is analysed once, by our analyser; Lucene {results[0].Lucene} is handed the tokens and their positions. Both engines hold each");
        Line(page, $"corpus in three states: {options.Segments} segments, the same with {options.DeletedShare * 100:0} % of the documents deleted, and merged into one. Every query is asked in each.");
        Line(page, $"Compared are the exact number of hits and the first {options.Top}: scores to {Comparison.ScoreTolerance:0e+0} of the larger, order up to ties (scores");
        Line(page, $"within {Comparison.TieTolerance:0e+0}). Lucene scores every match; ours skips what cannot reach the first {options.Top}. Queries: {options.PerClass} a class, seed {options.Seed}.");
        page.AppendLine();
        page.AppendLine("Settings that make it like with like: prefix, wildcard and range queries score 1 (Lucene's CONSTANT_SCORE_REWRITE, its default); fuzzy");
        page.AppendLine("queries use Lucene's default rewrite, the best terms with blended frequencies, with transpositions; keywords score 1 with us, so that Lucene is");
        page.AppendLine("asked for them in a ConstantScoreQuery.").AppendLine();
        page.AppendLine("Two departures of ours, both of what Lucene's documentation or a later release says: a fuzzy word never matches a term that is as many edits");
        page.AppendLine("away as the shorter of the two has letters (Lucene 8.8 matches such terms with a score of 0; for words so short that it can happen, Lucene");
        page.AppendLine("is asked with a rewrite that leaves terms of boost 0 out); and a fuzzy word with a prefix as long as itself finds longer terms, as Lucene");
        page.AppendLine("does since LUCENE-9365 was mended (such queries are not drawn).").AppendLine();
        page.AppendLine("Queries count once for each state. The invented corpora are a few words that are much alike, drawn at random: repeated words, near spellings,");
        page.AppendLine("close scores. A class is absent where a corpus has no words for it.").AppendLine();
        page.AppendLine("| corpus | documents | queries | hits compared | largest difference | other counts | other scores | other order |");
        page.AppendLine("|---|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var result in results)
            Line(page, $"| {result.Corpus} | {result.Documents:N0} {Row(result.Classes)}");
        foreach (var result in results)
            AppendCorpus(page, result);
        return page.ToString();
    }

    private static void AppendCorpus(StringBuilder page, CorpusResult result)
    {
        page.AppendLine();
        Line(page, $"## {result.Corpus}");
        page.AppendLine();
        page.AppendLine("| class | queries | hits compared | largest difference | other counts | other scores | other order |");
        page.AppendLine("|---|--:|--:|--:|--:|--:|--:|");
        foreach (var tally in result.Classes)
            Line(page, $"| {tally.Class} {Row([tally])}");
        if (result.Problems.Count > 0)
            page.AppendLine();
        foreach (var problem in result.Problems)
            Line(page, $"- {problem}");
    }

    private static string Row(IReadOnlyList<ClassTally> tallies) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {tallies.Sum(t => t.Queries):N0} | {tallies.Sum(t => t.HitsCompared):N0} | {Share(tallies.Max(t => t.LargestDifference))} | {tallies.Sum(t => t.TotalDifferences)} | {tallies.Sum(t => t.ScoreDifferences)} | {tallies.Sum(t => t.OrderDifferences)} |");

    private static string Share(double difference) => difference == 0 ? "0" : difference.ToString("0.0e+0", CultureInfo.InvariantCulture);

    private static void Line(StringBuilder page, FormattableString line) => page.AppendLine(line.ToString(CultureInfo.InvariantCulture));
}
