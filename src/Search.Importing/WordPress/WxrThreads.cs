using Search.Archive;
using Search.Importing.Dates;
using Search.Importing.Feeds;
using Search.Importing.Formats;
using Search.Importing.Identity;
using Search.Importing.Spooling;

namespace Search.Importing.WordPress;

/// <summary>Makes threads of the items of an export, and counts those that are none. Used by one thread, for one file.</summary>
internal sealed class WxrThreads(WxrChannel channel, ImportOptions options, string source, string format) : IDisposable
{
    private readonly SpooledNames _ids = new();

    /// <summary>What was left out.</summary>
    public LeftOut LeftOut { get; } = new();

    /// <summary>The thread of an item; <see langword="null"/> for what is no published post.</summary>
    public ArticleThread? Of(WxrItem item)
    {
        if (ReasonToLeaveOut(item) is { } reason)
        {
            LeftOut.Add(reason);
            return null;
        }
        return new ArticleThread(ArticleOf(item), CommentsOf(item));
    }

    public void Dispose() => _ids.Dispose();

    private string? ReasonToLeaveOut(WxrItem item) => item switch
    {
        { Type: not (null or "" or "post" or "page") } => $"items that are no posts ({item.Type})",
        { Type: "page" } when !options.IncludePages => "pages (--pages takes them in)",
        { Status: not (null or "" or "publish") } => $"posts that are not published ({item.Status})",
        { Password.Length: > 0 } => "posts behind a password",
        _ => null,
    };

    private Article ArticleOf(WxrItem item)
    {
        var url = Absolute(item.Link);
        var title = FeedText.Line(item.Title);
        var isExcerpt = string.IsNullOrWhiteSpace(item.Content) && !string.IsNullOrWhiteSpace(item.Excerpt);
        var body = WordPressText.OfPost((isExcerpt ? item.Excerpt : item.Content) ?? "");
        var date = DateOf(item.DateGmt, item.Date, item.PubDate, "wp:post_date");
        var facts = new List<FactOrigin>();
        if (date is { } found)
            facts.Add(new FactOrigin("published", found.Source));
        if (isExcerpt)
            facts.Add(new FactOrigin("body", "excerpt:encoded"));
        return new Article
        {
            Id = OwnId(item, url, title, body),
            Url = url,
            Identifiers = IdentifiersOf(item, url),
            Outlet = FeedText.Line(channel.Title) is { Length: > 0 } outlet ? outlet : options.Outlet,
            Title = title,
            Authors = AuthorsOf(item),
            Published = date?.Date,
            PublishedSource = date is null ? null : "given",
            Tags = [.. item.Tags.Select(FeedText.Line).Where(tag => tag.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)],
            Body = body,
            Source = source,
            Language = item.Language ?? channel.LanguageTag,
            Provenance = new Provenance { Format = format, Line = item.Line, Facts = facts },
        };
    }

    private List<Comment> CommentsOf(WxrItem item)
    {
        var ids = new string[item.Comments.Count];
        var unique = new UniqueIds();
        var byNumber = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < ids.Length; i++)
        {
            var comment = item.Comments[i];
            // A comment that Disqus copied to the blog is the one that Disqus's own export has.
            var wanted = comment.DisqusId is { } disqus ? $"disqus-{disqus}" : comment.Id.Length > 0 ? comment.Id : $"c{i + 1}";
            ids[i] = unique.Of(wanted);
            byNumber.TryAdd(comment.Id, ids[i]);
        }

        var ties = new ParentTies();
        foreach (var (comment, id) in item.Comments.Zip(ids))
            ties.Add(id, comment.Parent is "" or "0" ? null : byNumber.GetValueOrDefault(comment.Parent, comment.Parent), ReasonToLeaveOut(comment) is not null);
        var kept = new List<Comment>(ids.Length);
        foreach (var (comment, id) in item.Comments.Zip(ids))
        {
            if (ReasonToLeaveOut(comment) is { } reason)
                LeftOut.Add(reason);
            else
                kept.Add(CommentOf(comment, id, ties.ParentOf(id)));
        }
        return kept;
    }

    private Comment CommentOf(WxrComment comment, string id, string? parent)
    {
        var author = comment.Author.Length == 0 ? channel.AuthorsById.GetValueOrDefault(comment.UserId, "") : comment.Author;
        return new Comment
        {
            Id = id,
            ParentId = parent,
            Author = NameOf(author),
            Published = DateOf(comment.DateGmt, comment.Date, "", "wp:comment_date")?.Date,
            Body = WordPressText.OfComment(comment.Content),
            Source = source,
            Provenance = new Provenance { Line = comment.Line },
        };
    }

    private static string? ReasonToLeaveOut(WxrComment comment) => comment switch
    {
        { Type: "pingback" or "trackback" or "pings" } => "comments that are pingbacks or trackbacks",
        { Type: not ("" or "comment") } => $"comments of plug-ins ({comment.Type})",
        { Approved: "spam" } => "comments that are spam",
        { Approved: "trash" or "post-trashed" } => "comments in the trash",
        { Approved: not (null or "1" or "approve" or "approved") } => "comments that are not approved",
        _ => null,
    };

    private static FoundDate? DateOf(string gmt, string local, string pubDate, string name)
    {
        if (DateReader.TryReadUtc(gmt, out var date))
            return new FoundDate(date, $"{name}_gmt");
        return DateReader.First(("pubDate", pubDate), (name, local));
    }

    private IReadOnlyList<string> AuthorsOf(WxrItem item)
    {
        if (item.CoAuthors.Count > 0)
            return [.. item.CoAuthors.Select(NameOf).OfType<string>().Distinct(StringComparer.Ordinal)];
        return NameOf(channel.AuthorsByLogin.GetValueOrDefault(item.Creator, item.Creator)) is { } author ? [author] : [];
    }

    // Names may be addresses where people log in with them.
    private static string? NameOf(string name) =>
        FeedText.Line(name) is { Length: > 0 } line ? line.Contains('@', StringComparison.Ordinal) ? PersonName.Of(line) : line : null;

    private string? Absolute(string link)
    {
        if (link.Length == 0)
            return null;
        if (Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
            return link;
        return channel.Site is { } site && Uri.TryCreate(site, link, out var whole) ? whole.AbsoluteUri : null;
    }

    private List<string> IdentifiersOf(WxrItem item, string? url)
    {
        var identifiers = new List<string>();
        if (item.Guid.Length > 0 && item.Guid != url)
            identifiers.Add(item.Guid);
        if (item.PostId.Length > 0)
        {
            identifiers.Add(item.PostId);
            if (channel.Site is { } site)
                identifiers.Add($"{site.AbsoluteUri.TrimEnd('/')}/?p={item.PostId}");
        }
        if (item.DisqusIdentifier is { Length: > 0 } disqus)
            identifiers.Add(disqus);
        return [.. identifiers.Distinct(StringComparer.Ordinal)];
    }

    private string OwnId(WxrItem item, string? url, string title, string body)
    {
        var id = url ?? (item.Guid.Length > 0 ? item.Guid : StableIds.Readable(title, channel.Title, item.PostId, title, body));
        // Where links are broken, many posts may have one.
        return _ids.Add(id) == 0 ? id : $"{id}#{(item.PostId.Length > 0 ? item.PostId : StableIds.Hash(title, body))}";
    }
}
