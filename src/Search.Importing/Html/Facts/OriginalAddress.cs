using System.Text.RegularExpressions;

namespace Search.Importing.Html.Facts;

/// <summary>Reads the address of a page out of that of its copy in an archive of the Web.</summary>
internal static partial class OriginalAddress
{
    /// <summary>The address that was captured; any other address as it is.</summary>
    public static string Of(string url) => Capture().Match(url) is { Success: true } match ? match.Groups["url"].Value : url;

    // https://web.archive.org/web/20140226054445im_/http://example.org/: the moment of the capture and how it is shown, then the address.
    [GeneratedRegex(@"^(?:https?:)?//(?:web\.archive\.org/web|(?:www\.)?webarchive\.org\.uk/[a-z]+/archive|arquivo\.pt/wayback)/\d{4,14}(?:[a-z]{2}_)?/(?<url>https?:/?/.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Capture();
}
