using System.Text.RegularExpressions;

namespace Search.Importing.Html.Facts;

/// <summary>Takes the headline out of a page's <c>title</c>, which mostly names the site as well: <c>Fish rains on town | The Tide</c>.</summary>
internal static class DocumentTitle
{
    // What is left with fewer words may as well be the site's name or a section's.
    private const int FewestWords = 5;

    private const int MostWordsOfSite = 3;

    /// <summary>The headline in a title.</summary>
    /// <param name="title">The title.</param>
    /// <param name="outlet">The site's name, where known.</param>
    /// <param name="headings">The headings of the first rank and the second.</param>
    public static string Headline(string title, string? outlet, IReadOnlyList<string> headings)
    {
        if (outlet is not null && WithoutOutlet(title, outlet) is { } without)
            return without;
        var parts = TitleDividers.BetweenParts().Matches(title);
        if (parts.Count > 0)
        {
            var before = title[..parts[^1].Index];
            if (Words(before) >= FewestWords)
                return before.Trim();
            var after = title[(parts[0].Index + parts[0].Length)..].Trim();
            return Words(after) >= FewestWords && Words(title[..parts[0].Index]) <= MostWordsOfSite ? after : title;
        }
        // "The Tide: Fish rains on town", unless the page has a heading with both.
        if (title.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon && !headings.Contains(title, StringComparer.OrdinalIgnoreCase))
        {
            var last = title[(title.LastIndexOf(": ", StringComparison.Ordinal) + 2)..].Trim();
            if (headings.Contains(last, StringComparer.OrdinalIgnoreCase))
                return last;
            return Words(title[..colon]) <= MostWordsOfSite && Words(last) >= FewestWords && outlet is not null && title.StartsWith(outlet, StringComparison.OrdinalIgnoreCase) ? last : title;
        }
        return title;
    }

    private static string? WithoutOutlet(string title, string outlet)
    {
        foreach (Match divider in TitleDividers.BetweenParts().Matches(title))
        {
            if (title[(divider.Index + divider.Length)..].Trim().Equals(outlet, StringComparison.OrdinalIgnoreCase))
                return title[..divider.Index].Trim();
            if (title[..divider.Index].Trim().Equals(outlet, StringComparison.OrdinalIgnoreCase))
                return title[(divider.Index + divider.Length)..].Trim();
        }
        return null;
    }

    private static int Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}
