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
    /// <remarks>The trees that use the place of the text learn from places that were found by trees which have not seen the page.</remarks>
    public static LineTrees Grow(IReadOnlyList<TextPage> pages)
    {
        var surveys = pages.AsParallel().AsOrdered().Select(page => (Page: page, Survey: new LineSurvey(new Sketch(Page.Of(page.Text), Rules), 0))).Where(page => page.Survey.Text.Start < page.Survey.Text.End).ToList();
        var openings = new[] { 0, 1 }.AsParallel().AsOrdered().Select(part => Openings(surveys.Where((_, i) => i % 2 == part))).ToList();
        var refined = surveys.Select((page, i) => (page.Page, Trees: openings[1 - i % 2], page.Survey)).AsParallel().AsOrdered()
            .Select(page => (page.Page, Survey: page.Survey.AskedFirst(page.Trees, 0))).ToList();
        return new LineTrees(
            Openings(surveys),
            Grow(refined.AsParallel().AsOrdered().Select(page => TitleRows(page.Page, page.Survey)).ToList()),
            Grow(refined.AsParallel().AsOrdered().Select(page => TextRows(page.Page, page.Survey, HeadlineOf(page.Page, page.Survey))).ToList()));
    }

    private static BlockTrees Openings(IEnumerable<(TextPage Page, LineSurvey Survey)> pages) => Grow(pages.AsParallel().AsOrdered().Select(page => TextRows(page.Page, page.Survey, -1)).ToList());

    private static int HeadlineOf(TextPage page, LineSurvey survey) =>
        page.Title is { } title && TextScore.Key(title) is var wanted ? Enumerable.Range(0, TitleFeatures.End(survey)).LastOrDefault(at => TextScore.Key(survey.Sketch[at]) == wanted, -1) : -1;

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

    private static List<(double[] Row, double Label, double Weight)> TextRows(TextPage page, LineSurvey survey, int headline)
    {
        // 60 words are a paragraph; beyond, one line should not rule a tree. 1.5 lets a heading count at all.
        const double MostWords = 60, Least = 1.5;
        // One page in four of those whose text is not stated: for other languages, not for more of the same.
        if ((page.Body ?? (page.Name.Sum(letter => letter) % 4 == 0 ? page.LikelyBody : null)) is not { } body)
            return [];
        // What the reader of HTML finds is right in nine of ten words.
        var trust = page.Body is null ? 0.4 : 1;
        var lines = body.Split('\n').Select(TextScore.Key).ToHashSet(StringComparer.Ordinal);
        var runs = Runs(WordCounts.Words(body).ToList()).ToHashSet(StringComparer.Ordinal);
        var features = new TextFeatures(survey, headline);
        var size = Math.Sqrt(Math.Max(50, new WordCounts(body).Total));
        return [.. Enumerable.Range(0, survey.Count).Where(at => at != headline).Select(at =>
            (Row(row => features.Describe(at, row), TextFeatures.Names.Count), Share(survey.Sketch[at], lines, runs), trust * 2 * (Math.Min(MostWords, WordCounts.Words(survey.Sketch[at]).Count()) + Least) / size))];
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
