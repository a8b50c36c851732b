using Search.Importing.Html.Blocks;

namespace Search.Importing.Html.Facts;

/// <summary>Tells the outlet of a page that nowhere states it: by the end of its <c>title</c>, which mostly is the site's name, else by the host of its address.</summary>
internal static class ImpliedOutlet
{
    // "The Gazette of Port Wren", "Lloyd's List Daily Shipping News".
    private const int MostWords = 5;

    /// <summary>The outlet; <see langword="null"/> when neither says anything.</summary>
    /// <param name="title">The page's <c>title</c>.</param>
    /// <param name="url">The page's address.</param>
    /// <param name="blocks">The page's text, whose headings say which part of the title is the headline.</param>
    public static Found<string>? Of(string? title, string? url, IReadOnlyList<Block> blocks)
    {
        if (FactText.Title(title) is { } line && Ending(line, blocks) is { } name)
            return new Found<string>(name, "title", Sureness.Worded);
        return SiteNames.HostOf(url) is { } host ? new Found<string>(host, "host", Sureness.Worded) : null;
    }

    private static string? Ending(string title, IReadOnlyList<Block> blocks)
    {
        var dividers = TitleDividers.BeforeSite().Matches(title);
        if (dividers.Count == 0)
            return null;
        var last = dividers[^1];
        var headline = title[..last.Index].Trim();
        var name = title[(last.Index + last.Length)..].Trim();
        if (name.Split(' ').Length > MostWords || FactText.Name(name) is null)
            return null;
        // A bar parts headline and site; a dash may as well stand within a headline, unless a heading says where that ends.
        var isSure = last.Value.Contains('|') || blocks.Any(block => block.Holder.Name is "h1" or "h2" && block.Text.Equals(headline, StringComparison.OrdinalIgnoreCase));
        return isSure ? name : null;
    }
}
