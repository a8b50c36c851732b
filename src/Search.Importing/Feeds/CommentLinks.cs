using System.Text.RegularExpressions;

namespace Search.Importing.Feeds;

/// <summary>Addresses that lead to one comment on a page.</summary>
internal static partial class CommentLinks
{
    /// <summary>The comment's number in an address as <c>https://…/post/#comment-12</c>; <see langword="null"/> for any other address.</summary>
    public static string? NumberIn(string? link) =>
        link is not null && FragmentRegex().Match(link) is { Success: true } match ? match.Groups["number"].Value : null;

    /// <summary>The page that an address of a comment leads to, be it the article's first page of comments or a later one.</summary>
    public static string Page(string link)
    {
        var fragment = link.IndexOf('#');
        var page = fragment < 0 ? link : link[..fragment];
        return LaterPageRegex().Replace(page, match => match.Groups["keep"].Value);
    }

    /// <summary>Takes the line from a comment's HTML by which WordPress says what it answers.</summary>
    /// <param name="html">The comment's HTML.</param>
    /// <param name="rest">What is left of it.</param>
    /// <returns>The address of the comment that is answered; <see langword="null"/> when there is no such line.</returns>
    public static string? TakeInReplyTo(string html, out string rest)
    {
        if (InReplyToRegex().Match(html) is not { Success: true } match)
        {
            rest = html;
            return null;
        }
        rest = html[match.Length..];
        return match.Groups["link"].Value;
    }

    // WordPress, Drupal and Disqus say comment-12, Blogger c1234567890, IntenseDebate IDComment12.
    [GeneratedRegex(@"#(?:comment[-_]?|IDComment|c)(?<number>\d+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex FragmentRegex();

    [GeneratedRegex(@"(?<keep>/)comment-page-\d+/?$|[?&](?:cpage|showComment|replytocom)=\d+$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LaterPageRegex();

    // "In reply to <a href="…#comment-12">Name</a>.", in the site's language.
    [GeneratedRegex("""^\s*(?:<p>)?[^<>]{1,60}<a\s[^<>]*?href="(?<link>[^"<>]*#comment-\d+)"[^<>]*>[^<>]*</a>[.。]?\s*(?:</p>|<br\s*/?>|\n)\s*""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex InReplyToRegex();
}
