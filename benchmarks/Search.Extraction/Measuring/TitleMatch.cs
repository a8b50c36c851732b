using Search.Archive;
using Search.Extraction.Pages;
using Search.Importing.Html.Facts;

namespace Search.Extraction.Measuring;

/// <summary>Compares headlines by what people take them to be: their words, without the site's name that many pages add to them.</summary>
internal static class TitleMatch
{
    /// <summary>Whether two headlines have the same words in the same order, capitals, marks and the site's name aside.</summary>
    /// <param name="expected">The headline that is expected.</param>
    /// <param name="article">What was read.</param>
    /// <param name="page">The page.</param>
    public static bool IsSame(string expected, Article article, ExpectedPage page)
    {
        var read = article.Title ?? "";
        return Same(expected, read) || WithoutSite(read, article, page).Any(title => Same(expected, title)) || WithoutSite(expected, article, page).Any(title => Same(title, read));
    }

    private static IEnumerable<string> WithoutSite(string title, Article article, ExpectedPage page)
    {
        foreach (System.Text.RegularExpressions.Match divider in TitleDividers.BetweenParts().Matches(title))
        {
            var (before, after) = (title[..divider.Index], title[(divider.Index + divider.Length)..]);
            if (IsSite(after, article, page))
                yield return before;
            if (IsSite(before, article, page))
                yield return after;
        }
    }

    private static bool IsSite(string name, Article article, ExpectedPage page) =>
        article.Outlet is { } outlet && SiteNames.AreSame(name, outlet) || page.SiteName is { } site && SiteNames.AreSame(name, site) || SiteNames.IsOf(name, article.Url);

    private static bool Same(string one, string other) => WordCounts.Words(one).SequenceEqual(WordCounts.Words(other));
}
