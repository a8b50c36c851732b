using System.Globalization;
using System.Text.Json;
using Search.Extraction.Measuring;

namespace Search.Extraction.Texts;

/// <summary>Writes how well the texts of pages were read.</summary>
internal static class TextReport
{
    /// <summary>A table with rows for every collection and its halves.</summary>
    public static void Write(TextWriter writer, IReadOnlyList<TextScore> scores)
    {
        writer.WriteLine("| pages | count | title | of titles shown | authors | date | mean body F1 | pieces found | pieces too many |");
        writer.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var collection in scores.GroupBy(score => score.Page.Collection).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            Row(writer, collection.Key, [.. collection]);
            Row(writer, $"{collection.Key}, half to develop on", [.. collection.Where(score => score.Page.IsForDeveloping)]);
            Row(writer, $"{collection.Key}, half to check", [.. collection.Where(score => !score.Page.IsForDeveloping)]);
        }
    }

    /// <summary>What was expected and read of one page, as a line of JSON.</summary>
    public static string Details(TextScore score) => JsonSerializer.Serialize(new
    {
        score.Page.Collection,
        score.Page.Name,
        score.F1,
        Right = new { score.Title, score.TitleIsShown, score.Authors, score.Published },
        Expected = new { score.Page.Title, score.Page.Authors, Published = score.Page.Published?.ToString() },
        Read = new { score.Article.Title, score.Article.Authors, Published = score.Article.Published?.ToString(), score.Article.Outlet, score.Commenters, score.Article.Body },
        Missed = score.With,
        TooMany = score.Without,
    });

    private static void Row(TextWriter writer, string name, IReadOnlyList<TextScore> scores)
    {
        if (scores.Count == 0)
            return;
        var bodies = scores.Select(score => score.F1).OfType<double>().ToList();
        writer.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {scores.Count} | {Share(scores, score => score.Title)} | {Share(scores, score => score.TitleIsShown ? score.Title : null)} | {Share(scores, score => score.Authors)} "
            + $"| {Share(scores, score => score.Published)} | {(bodies.Count == 0 ? "–" : bodies.Average().ToString("F3", CultureInfo.InvariantCulture))} "
            + $"| {Pieces(scores, score => score.With)} | {Pieces(scores, score => score.Without)} |"));
    }

    private static string Share(IReadOnlyList<TextScore> scores, Func<TextScore, bool?> fact)
    {
        var stated = scores.Select(fact).OfType<bool>().ToList();
        return Of(stated.Count(isRight => isRight), stated.Count);
    }

    private static string Pieces(IReadOnlyList<TextScore> scores, Func<TextScore, (int Found, int All)> pieces) => Of(scores.Sum(score => pieces(score).Found), scores.Sum(score => pieces(score).All));

    private static string Of(int found, int all) => all == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{found} of {all} ({100.0 * found / all:F1} %)");
}
