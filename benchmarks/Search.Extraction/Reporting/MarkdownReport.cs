using System.Globalization;
using Search.Extraction.Measuring;

namespace Search.Extraction.Reporting;

/// <summary>Writes figures as a page of Markdown.</summary>
internal sealed class MarkdownReport(TextWriter writer)
{
    // What is below is worth a look.
    private const double Good = 0.9;

    public void Heading(string text) => writer.WriteLine($"\n## {text}\n");

    public void Line(string text) => writer.WriteLine(text);

    /// <summary>A table of scores, a row for each group of pages.</summary>
    public void Scores(IEnumerable<(string Name, IReadOnlyList<PageScore> Scores)> groups)
    {
        writer.WriteLine("| pages | count | mean body F1 | median | below 0.9 | F1 of passages | found | wrong | title | title's words | byline | site | date | language |");
        writer.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var (name, scores) in groups)
        {
            writer.WriteLine(
                $"| {name} | {scores.Count} | {Bodies(scores)} | {Passages(scores)} | {Figures.Share(scores, score => score.Title)} | {Figures.Share(scores, score => score.TitleWords)} | {Figures.Share(scores, score => score.Byline)} "
                + $"| {Figures.Share(scores, score => score.Site)} | {Figures.Share(scores, score => score.Published)} | {Figures.Share(scores, score => score.Language)} |");
        }
    }

    /// <summary>The pages that were read worst, with their F1.</summary>
    public void Worst(IEnumerable<PageScore> scores)
    {
        foreach (var score in scores.Where(score => score.F1 < Good).OrderBy(score => score.F1))
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"- {score.Page.Name}: {score.F1:F3} of {new WordCounts(score.Page.Body!).Total} words{(score.Page.IsForDeveloping ? "" : ", check")}"));
    }

    private static string Bodies(IReadOnlyList<PageScore> scores)
    {
        var stated = scores.Select(score => score.F1).OfType<double>().ToList();
        return stated.Count == 0 ? "– | – | –"
            : string.Create(CultureInfo.InvariantCulture, $"{stated.Average():F3} | {Figures.Median(stated):F3} | {stated.Count(f1 => f1 < Good)}");
    }

    private static string Passages(IReadOnlyList<PageScore> scores)
    {
        var passages = Figures.Passages(scores);
        var (within, outside) = (passages.Found + passages.Missed, scores.Sum(score => score.Page.Outside.Count));
        return within == 0 ? "– | – | –" : string.Create(CultureInfo.InvariantCulture, $"{passages.F1:F3} | {passages.Found} of {within} | {passages.Wrong} of {outside}");
    }
}
