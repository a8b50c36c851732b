using System.Text.RegularExpressions;
using Search.Archive;

namespace Search.Importing.Html.Facts;

/// <summary>Tells the names of sites by the addresses that they have: <c>La Tercera</c> is that of <c>latercera.com</c>.</summary>
internal static partial class SiteNames
{
    // Shorter is in too many words.
    private const int ShortestHost = 4;

    /// <summary>Whether a name is that of the site with an address, or of its company.</summary>
    /// <param name="name">The name.</param>
    /// <param name="url">The address of any page of the site; <see langword="null"/> when unknown.</param>
    public static bool IsOf(string name, string? url)
    {
        if (HostOf(url) is not { } host)
            return false;
        var letters = Letters(name);
        var labels = host.Split('.');
        // The last label is the country's or the kind's, and "co" or "com" before it another such.
        var last = labels.Length > 2 && labels[^2].Length <= 3 ? labels.Length - 2 : labels.Length - 1;
        return labels[..Math.Max(1, last)].Select(Letters).Any(label =>
            label.Length >= ShortestHost && (letters.Contains(label, StringComparison.Ordinal) || letters.Length >= ShortestHost && label.Contains(letters, StringComparison.Ordinal)));
    }

    /// <summary>The host of a web address in lower case, without <c>www.</c> and the like; <see langword="null"/> when the text is no such address.</summary>
    public static string? HostOf(string? url) => url is not null && UrlNormaliser.Normalise(url) is { } address ? address.Split('/', '?', ':')[0] : null;

    /// <summary>Whether two names are the same but for capitals, spaces, marks and an ending such as <c>.com</c>.</summary>
    public static bool AreSame(string one, string other) => Letters(Ending().Replace(one, "")).Equals(Letters(Ending().Replace(other, "")), StringComparison.Ordinal);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    [GeneratedRegex(@"\.[a-z]{2,4}$", RegexOptions.IgnoreCase)]
    private static partial Regex Ending();
}
