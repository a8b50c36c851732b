using System.Text.RegularExpressions;

namespace Search.Importing.Pages.Facts;

/// <summary>The line on which a printed or saved page states its own address.</summary>
internal static partial class PageUrl
{
    /// <summary>The address that a line states as the page's; <see langword="null"/> when it states none.</summary>
    public static string? Read(string line) =>
        line.Length <= 500 && Labelled().Match(line) is { Success: true } match ? match.Groups["url"].Value : null;

    /// <summary>The address that a line consists of, which is the page's where it stands at the very top.</summary>
    public static string? ReadBare(string line) => line.Length <= 500 && Bare().IsMatch(line) ? line : null;

    [GeneratedRegex(@"^(?:url(?: (?:to|of) (?:this )?(?:article|page|post))?|permalink|permanent link|canonical(?: url)?|original(?: (?:article|page|url))?|(?:article )?(?:printed|saved|retrieved|downloaded) from(?: [^:]{1,60})?|source(?: url)?|link|address|(?:this (?:article|page|story) (?:is )?)?available online at|web address)\s*:\s*<?(?<url>https?://[^\s>]+)>?$", RegexOptions.IgnoreCase)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"^https?://\S+$", RegexOptions.IgnoreCase)]
    private static partial Regex Bare();
}
