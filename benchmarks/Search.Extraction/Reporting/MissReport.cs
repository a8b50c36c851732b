using System.Globalization;
using Search.Extraction.Measuring;
using Search.Importing.Html.Text;

namespace Search.Extraction.Reporting;

/// <summary>Lists what of a page was read otherwise than expected, a line each: page, what, expected, read, by tabs.</summary>
internal static class MissReport
{
    /// <summary>The lines of one page; none when all is as expected.</summary>
    public static IEnumerable<string> Of(PageScore score)
    {
        var (page, article) = (score.Page, score.Article);
        var origins = article?.Provenance?.Facts.ToLookup(origin => origin.Fact);
        string Line(string what, string? expected, string? read, string? fact = null) =>
            string.Join('\t', page.Name, what, OneLine(expected), OneLine(read), fact is null ? "" : string.Join(", ", origins?[fact].Select(origin => origin.How) ?? []));
        if (score.TitleWords == false)
            yield return Line("title", page.Title, article?.Title, "title");
        if (score.Byline == false)
            yield return Line("byline", page.Byline, string.Join("; ", article?.Authors ?? []), "authors");
        if (score.Site == false)
            yield return Line("site", page.SiteName, article?.Outlet, "outlet");
        if (score.Published == false)
            yield return Line("date", page.Published, article?.Published?.ToString(), "published");
        if (score.Language == false)
            yield return Line("language", page.Language, article?.Language, "language");
        foreach (var passage in page.Within.Where(passage => Passages.Of(article?.Body ?? "", [passage], []).Found == 0))
            yield return Line("missed", passage, null);
        foreach (var passage in page.Outside.Where(passage => Passages.Of(article?.Body ?? "", [], [passage]).Wrong > 0))
            yield return Line("wrong", null, passage);
        if (score.F1 is < 0.97 and var f1)
            yield return Line("body", f1.ToString("F3", CultureInfo.InvariantCulture), null);
    }

    private static string OneLine(string? text)
    {
        var flow = new TextFlow();
        flow.Append(text ?? "");
        return flow.ToString();
    }
}
