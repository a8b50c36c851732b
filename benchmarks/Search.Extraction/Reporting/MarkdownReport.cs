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
        writer.WriteLine("| pages | count | mean body F1 | median | below 0.9 | title | byline | site | date | language |");
        writer.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var (name, scores) in groups)
        {
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {scores.Count} | {Figures.MeanF1(scores):F3} | {Figures.Median(scores.Select(score => score.F1)):F3} | {scores.Count(score => score.F1 < Good)} "
                + $"| {Figures.Share(scores, score => score.Title)} | {Figures.Share(scores, score => score.Byline)} | {Figures.Share(scores, score => score.Site)} "
                + $"| {Figures.Share(scores, score => score.Published)} | {Figures.Share(scores, score => score.Language)} |"));
        }
    }

    /// <summary>The pages that were read worst, with their F1.</summary>
    public void Worst(IEnumerable<PageScore> scores)
    {
        foreach (var score in scores.Where(score => score.F1 < Good).OrderBy(score => score.F1))
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"- {score.Page.Name}: {score.F1:F3} of {new WordCounts(score.Page.Body).Total} words{(score.Page.IsForDeveloping ? "" : ", check")}"));
    }
}
