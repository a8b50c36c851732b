namespace Search.Importing.Pages.Reading;

/// <summary>How titles of windows name the site behind the headline: <c>Low water | The Tide</c>.</summary>
internal static class WindowTitles
{
    private static readonly string[] Dividers = [" | ", " - ", " – ", " — ", " » ", " :: "];

    /// <summary>The ways to part a title into what stands before and behind the last divider of a kind, in the order in which they are likely.</summary>
    public static IEnumerable<(string Headline, string Site)> Partings(string title)
    {
        foreach (var divider in Dividers)
        {
            if (title.LastIndexOf(divider, StringComparison.Ordinal) is > 0 and var cut)
                yield return (title[..cut], title[(cut + divider.Length)..]);
        }
    }
}
