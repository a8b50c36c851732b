using System.Text.RegularExpressions;
using Search.Archive;
using Search.Importing.Conversations;
using Search.Importing.Identity;

namespace Search.Importing.Feeds;

/// <summary>Tells articles from comments among the entries of a feed, and what each comment answers. Used by one thread, for one feed.</summary>
internal sealed partial class FeedPosts(FeedChannel channel)
{
    /// <summary>Entries that were marked as not published.</summary>
    public int Drafts { get; private set; }

    /// <summary>Entries of an export that are neither posts nor comments: settings, templates, pages.</summary>
    public int Others { get; private set; }

    /// <summary>The post that an entry is; <see langword="null"/> for one that is left out.</summary>
    public Post? Of(FeedEntry entry)
    {
        if (entry.IsDraft)
        {
            Drafts++;
            return null;
        }
        if (entry.BloggerKind is not (null or "post" or "comment"))
        {
            Others++;
            return null;
        }
        if (entry.Id is { Length: 0 })
            entry.Id = null;
        if (entry.Link is null && !entry.IdIsNoLink && Uri.TryCreate(entry.Id, UriKind.Absolute, out var id) && id.Scheme is "http" or "https")
            entry.Link = entry.Id;
        return IsComment(entry) ? CommentOf(entry) : ArticleOf(entry);
    }

    private bool IsComment(FeedEntry entry) =>
        entry.BloggerKind == "comment"
        || entry.ReplyToId is not null
        || entry.ReplyToLink is not null
        || CommentLinks.NumberIn(entry.Link) is not null
        || CommentTitles.ArticleOfChannel(channel.Title) is not null;

    private Post ArticleOf(FeedEntry entry)
    {
        var title = entry.Title ?? "";
        var (body, how) = BodyOf(entry, title);
        return new Post
        {
            // Whatever is the same in all of this is the same entry, twice in the feed.
            Keys = [StableIds.Hash(entry.Id, entry.Link, title, body), .. KeysOf(entry.Id), .. KeysOf(entry.Link), .. BloggerKeys(entry.Id)],
            Id = entry.Link ?? entry.Id ?? StableIds.Readable(title, channel.Title, body),
            Title = title,
            Authors = entry.Authors.Count > 0 ? entry.Authors : channel.Authors,
            Published = entry.Published ?? entry.Updated,
            PublishedHow = entry.Published is null && entry.Updated is not null ? "updated" : entry.PublishedHow,
            Body = body,
            BodyHow = how,
            Url = entry.Link,
            Identifiers = entry.Id is { } guid && guid != entry.Link ? [guid] : [],
            Outlet = entry.Origin ?? Outlet(),
            Tags = entry.Tags,
            Language = LanguageTag.Primary(entry.Language ?? channel.Language),
            Line = entry.Line,
        };
    }

    private Post CommentOf(FeedEntry entry)
    {
        var html = entry.Content ?? entry.Summary ?? "";
        var parent = CommentLinks.TakeInReplyTo(html, out var rest);
        var body = FeedText.Paragraphs(rest, entry.Title ?? "");
        var author = entry.Authors.Count > 0 ? entry.Authors[0] : null;
        var (articleTitle, titleAuthor) = CommentTitles.Read(entry.Title, author);
        author ??= titleAuthor;
        var article = ArticleUrlOf(entry);
        var number = CommentLinks.NumberIn(entry.Link) ?? CommentLinks.NumberIn(entry.Id) ?? BloggerNumber(entry.Id);
        // What WordPress answers a comment with names the comment; the article is what is left without the fragment.
        var articleId = CommentLinks.NumberIn(entry.ReplyToId) is null ? entry.ReplyToId : CommentLinks.Page(entry.ReplyToId!);
        return new Post
        {
            Keys = [StableIds.Hash(entry.Id, entry.Link, author, entry.Published?.ToString(), body), .. KeysOf(entry.Id), .. KeysOf(entry.Link), .. BloggerKeys(entry.Id)],
            Answers = [.. KeysOf(parent), .. BloggerKeys(entry.ParentLink), .. KeysOf(entry.ReplyToLink), .. KeysOf(entry.ReplyToId), .. KeysOf(articleId), .. KeysOf(article ?? articleId ?? "article of the feed")],
            Id = number ?? entry.Id ?? StableIds.Hash(author, entry.Published?.ToString(), body),
            Authors = author is null ? [] : [author],
            Published = entry.Published ?? entry.Updated,
            PublishedHow = entry.Published is null && entry.Updated is not null ? "updated" : entry.PublishedHow,
            Body = body,
            BodyHow = entry.Content is null ? entry.SummaryHow : entry.ContentHow,
            Outlet = Outlet(),
            Language = LanguageTag.Primary(entry.Language ?? channel.Language),
            ArticleTitle = articleTitle ?? CommentTitles.ArticleOfChannel(channel.Title),
            ArticleUrl = article,
            Identifiers = articleId is not null && articleId != article ? [articleId] : [],
            Line = entry.Line,
        };
    }

    private string? ArticleUrlOf(FeedEntry entry)
    {
        if (entry.ReplyToLink is { Length: > 0 } replied)
            return CommentLinks.Page(replied);
        if (CommentLinks.NumberIn(entry.Link) is not null)
            return CommentLinks.Page(entry.Link!);
        return CommentTitles.ArticleOfChannel(channel.Title) is not null ? channel.Link : null;
    }

    // The longer of the two: some feeds have the full text in the one, some in the other.
    private static (string Body, string? How) BodyOf(FeedEntry entry, string title)
    {
        var content = entry.Content is null ? "" : FeedText.Paragraphs(entry.Content, title);
        if (content.Length > 0 && content.Length >= (entry.Summary?.Length ?? 0) / 2)
            return (content, entry.ContentHow);
        var summary = entry.Summary is null ? "" : FeedText.Paragraphs(entry.Summary, title);
        if (summary.Length > content.Length)
            return (summary, entry.SummaryHow);
        return (content, content.Length > 0 ? entry.ContentHow : null);
    }

    private string? Outlet()
    {
        if (CommentTitles.ArticleOfChannel(channel.Title) is not null)
            return null;
        return CommentTitles.SiteOfChannel(channel.Title) ?? (channel.Title is { Length: > 0 } title ? title : null);
    }

    // One address is written in several ways even within one feed; of a comment's, the number belongs to it.
    private static IEnumerable<string> KeysOf(string? name)
    {
        if (name is not { Length: > 0 })
            return [];
        if (UrlNormaliser.Normalise(name) is not { } address)
            return [name];
        return [CommentLinks.NumberIn(name) is { } number ? $"{address}#{number}" : address];
    }

    // Blogger's ids and links to comments end in the number that both share.
    private static IEnumerable<string> BloggerKeys(string? name) => BloggerNumber(name) is { } number ? [$"blogger {number}"] : [];

    private static string? BloggerNumber(string? name) =>
        name is not null && BloggerRegex().Match(name) is { Success: true } match ? match.Groups["number"].Value : null;

    [GeneratedRegex(@"^tag:blogger\.com,.*\.post-?(?<number>\d+)$|^https?://(?:www|draft)\.blogger\.com/feeds/.*/comments/default/(?<number>\d+)$", RegexOptions.CultureInvariant)]
    private static partial Regex BloggerRegex();
}
