using Search.Extraction.Measuring;
using Search.Extraction.Training;
using Search.Importing.Html.Body;
using Search.Importing.Pages.Layout;
using Search.Importing.Pages.Lines;
using Search.Importing.Pages.Reading;
using Search.Importing.Pages.Rules;

namespace Search.Extraction.Texts;

/// <summary>Grows the trees that tell headline and text of pages copied whole.</summary>
internal static class TextTrainer
{
    // Four words in a row are seldom met twice in a text.
    private const int RunLength = 4;

    private static readonly PageRules Rules = PageRulesLoader.Load([]);

    /// <summary>Grows trees on some pages.</summary>
    public static LineTrees Grow(IReadOnlyList<TextPage> pages)
    {
        var surveys = pages.AsParallel().AsOrdered().Select(page => (Page: page, Survey: new LineSurvey(new Sketch(Page.Of(page.Text), Rules), 0))).Where(page => page.Survey.Text.Start < page.Survey.Text.End).ToList();
        return new LineTrees(
            Grow(surveys.AsParallel().AsOrdered().Select(page => TitleRows(page.Page, page.Survey)).ToList()),
            Grow(surveys.AsParallel().AsOrdered().Select(page => TextRows(page.Page, page.Survey)).ToList()));
    }

    private static BlockTrees Grow(List<List<(double[] Row, double Label, double Weight)>> pages)
    {
        var rows = pages.SelectMany(page => page).ToList();
        return TreeGrower.Grow([.. rows.Select(row => row.Row)], [.. rows.Select(row => row.Label)], [.. rows.Select(row => row.Weight)]);
    }

    // Every page counts the same; its headline as much as all that is none.
    private static List<(double[] Row, double Label, double Weight)> TitleRows(TextPage page, LineSurvey survey)
    {
        const double Weight = 6;
        var wanted = page.Title is { } title ? TextScore.Key(title) : "";
        var lines = Enumerable.Range(0, TitleFeatures.End(survey)).Where(at => TitleFeatures.IsCandidate(survey, at)).Select(at => (At: at, Is: TextScore.Key(survey.Sketch[at]) == wanted)).ToList();
        var (headlines, others) = (lines.Count(line => line.Is), lines.Count(line => !line.Is));
        if (wanted.Length == 0 || headlines == 0)
            return [];
        var features = new TitleFeatures(survey);
        return [.. lines.Select(line => (Row(row => features.Describe(line.At, row), TitleFeatures.Names.Count), line.Is ? 1.0 : 0, line.Is ? Weight / headlines : Weight / Math.Sqrt(20 + others)))];
    }

    private static List<(double[] Row, double Label, double Weight)> TextRows(TextPage page, LineSurvey survey)
    {
        // 60 words are a paragraph; beyond, one line should not rule a tree. 1.5 lets a heading count at all.
        const double MostWords = 60, Least = 1.5;
        if (page.Body is not { } body)
            return [];
        var wanted = page.Title is { } title ? TextScore.Key(title) : "";
        var headline = Enumerable.Range(0, TitleFeatures.End(survey)).LastOrDefault(at => TextScore.Key(survey.Sketch[at]) == wanted, -1);
        var lines = body.Split('\n').Select(TextScore.Key).ToHashSet(StringComparer.Ordinal);
        var runs = Runs(WordCounts.Words(body).ToList()).ToHashSet(StringComparer.Ordinal);
        var features = new TextFeatures(survey, headline);
        var size = Math.Sqrt(Math.Max(50, new WordCounts(body).Total));
        return [.. Enumerable.Range(0, survey.Count).Where(at => at != headline).Select(at =>
            (Row(row => features.Describe(at, row), TextFeatures.Names.Count), Share(survey.Sketch[at], lines, runs), 2 * (Math.Min(MostWords, WordCounts.Words(survey.Sketch[at]).Count()) + Least) / size))];
    }

    private static double[] Row(Action<FeatureRow> describe, int features)
    {
        var row = new FeatureRow(features);
        describe(row);
        return row.Values;
    }

    private static double Share(string line, HashSet<string> lines, HashSet<string> runs)
    {
        if (lines.Contains(TextScore.Key(line)))
            return 1;
        var own = Runs(WordCounts.Words(line).ToList()).ToList();
        return own.Count < 2 ? 0 : (double)own.Count(runs.Contains) / own.Count;
    }

    private static IEnumerable<string> Runs(List<string> words)
    {
        for (var i = 0; i + RunLength <= words.Count; i++)
            yield return string.Join(' ', words.GetRange(i, RunLength));
    }
}
