namespace Search.Importing.WordPress;

/// <summary>What an export says of its site before its items.</summary>
internal sealed class WxrChannel
{
    public string Title { get; set; } = "";

    public string Link { get; set; } = "";

    public string BlogUrl { get; set; } = "";

    public string Language { get; set; } = "";

    public string Version { get; set; } = "";

    /// <summary>Display names by login name.</summary>
    public Dictionary<string, string> AuthorsByLogin { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Display names by the number of the account.</summary>
    public Dictionary<string, string> AuthorsById { get; } = new(StringComparer.Ordinal);

    /// <summary>The site's address, with which relative links are completed; <see langword="null"/> when none is stated.</summary>
    public Uri? Site => AsWeb(BlogUrl) ?? AsWeb(Link);

    /// <summary>The site's language as a primary tag; <see langword="null"/> when it says nothing.</summary>
    /// <remarks>Before version 1.2 of the format every site was <c>en</c> unless somebody had changed a hidden setting (<c>rss_language</c>).</remarks>
    public string? LanguageTag => PrimaryTag(Language) is { } tag && (tag != "en" || Version.StartsWith("1.2", StringComparison.Ordinal)) ? tag : null;

    /// <summary>The primary tag of a language as WordPress writes one: <c>en-US</c>, <c>pt_BR</c>.</summary>
    public static string? PrimaryTag(string language)
    {
        var tag = language.Trim().Split('-', '_')[0].ToLowerInvariant();
        return tag.Length is 2 or 3 && tag.All(char.IsAsciiLetterLower) && tag != "und" ? tag : null;
    }

    private static Uri? AsWeb(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null;
}
