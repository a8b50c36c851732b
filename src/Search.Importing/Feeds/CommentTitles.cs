using System.Text.RegularExpressions;

namespace Search.Importing.Feeds;

/// <summary>The titles by which WordPress's feeds of comments say what is commented on and by whom, in the languages it is most used in.</summary>
internal static partial class CommentTitles
{
    /// <summary>The article whose comments a feed holds, by the feed's title.</summary>
    public static string? ArticleOfChannel(string? title) =>
        title is not null && OneArticleRegex().Match(title) is { Success: true } match ? match.Groups["article"].Value.Trim() : null;

    /// <summary>The site whose comments a feed holds, by the feed's title.</summary>
    public static string? SiteOfChannel(string? title) =>
        title is not null && OneSiteRegex().Match(title) is { Success: true } match ? match.Groups["site"].Value.Trim() : null;

    /// <summary>Reads an entry's title: <c>Comment on T by X</c>, <c>By: X</c>, <c>Re: T</c>.</summary>
    /// <param name="title">The title.</param>
    /// <param name="author">The author, when the entry names one: then no " by " within the article's title misleads.</param>
    /// <returns>The article's title and the commenter, as far as the title tells them.</returns>
    public static (string? Article, string? Author) Read(string? title, string? author)
    {
        if (title is null)
            return default;
        if (ByRegex().Match(title) is { Success: true } by)
            return (null, by.Groups["author"].Value.Trim());
        if (CommentOnRegex().Match(title) is not { Success: true } match)
            return ReplyRegex().Match(title) is { Success: true } reply ? (reply.Groups["article"].Value.Trim(), null) : default;
        var rest = match.Groups["rest"].Value;
        if (author is not null && rest.EndsWith(author, StringComparison.Ordinal) && BeforeNameRegex().Match(rest[..^author.Length]) is { Success: true } before)
            return (before.Groups["article"].Value.Trim(), author);
        return SplitRegex().Match(rest) is { Success: true } split ? (split.Groups["article"].Value.Trim(), split.Groups["author"].Value.Trim()) : (rest.Trim(), null);
    }

    [GeneratedRegex(@"^\s*(?:Comments on|Kommentare zu|Commentaires sur|Comentarios en|Comentários sobre|Comentários em|Commenti a|Commenti su|Reacties op|Kommentarer till|Kommentarer til|Kommentit artikkeliin|Komentarze do|Комментарии к(?: записи)?|コメント)\s?[:：]\s*(?<article>.+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OneArticleRegex();

    [GeneratedRegex(@"^\s*(?:Comments for|Kommentare für|Commentaires pour|Comentarios para|Comentarios de|Comentários para|Commenti per|Reacties voor|Kommentarer för|Kommentarer for|Komentarze do|Комментарии (?:для|на))\s+(?<site>.+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OneSiteRegex();

    [GeneratedRegex(@"^\s*(?:By|Von|Par|Por|Di|Door|Av|Af|Od|От)\s?:\s*(?<author>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex ByRegex();

    [GeneratedRegex(@"^\s*(?:Comment on|Kommentar zu|Commentaires? sur|Comentario en|Comentário (?:sobre|em)|Commenti? (?:a|su)|Reactie op|Kommentar (?:till|til|på)|Komentarz do|Комментарий к(?: записи)?)\s+(?<rest>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex CommentOnRegex();

    [GeneratedRegex(@"^(?<article>.+)\s(?:by|von|par|por|di|door|av|af|autor|от)\s+$", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeNameRegex();

    [GeneratedRegex(@"^(?<article>.+)\s(?:by|von|par|por|di|door|av|af|от)\s+(?<author>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex SplitRegex();

    [GeneratedRegex(@"^\s*Re:\s*(?<article>.+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ReplyRegex();
}
