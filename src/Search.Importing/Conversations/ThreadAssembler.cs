using Search.Archive;
using Search.Importing.Identity;

namespace Search.Importing.Conversations;

/// <summary>Makes an article and its comments of the posts of a thread. Immutable.</summary>
/// <param name="format">What the format is called, for the provenance.</param>
/// <param name="source">The file, as it was named.</param>
/// <param name="outlet">The outlet of articles that name none; <see langword="null"/> leaves them without.</param>
internal sealed class ThreadAssembler(string format, string source, string? outlet)
{
    /// <summary>Reads a thread that begins with its article, or with the earliest of what answers something that is not there.</summary>
    /// <param name="posts">The posts; the first is what the others answer, directly or not.</param>
    public ArticleThread Of(IReadOnlyList<PlacedPost> posts)
    {
        var first = Opening(posts);
        return new ArticleThread(ArticleOf(posts[first].Post), CommentsOf(posts, first));
    }

    /// <summary>The place of what a thread begins with: the first post, or the earliest of what answers something that is not there.</summary>
    public static int Opening(IReadOnlyList<PlacedPost> posts)
    {
        var first = 0;
        for (var i = 1; posts[0].IsOrphan && i < posts.Count; i++)
        {
            if (posts[i].Parent < 0 && posts[i].Post.Published?.Start < posts[first].Post.Published?.Start)
                first = i;
        }
        return first;
    }

    /// <summary>Reads a thread of answers to an article that is not there: something stands in for it, until the archive finds it.</summary>
    public ArticleThread OfStrays(IReadOnlyList<PlacedPost> posts)
    {
        var named = posts[0].Post;
        var url = posts.Select(placed => placed.Post.ArticleUrl).FirstOrDefault(address => address is not null);
        var identifiers = posts.SelectMany(placed => placed.Post.Identifiers).Distinct().ToList();
        var title = posts.Select(placed => placed.Post.ArticleTitle).FirstOrDefault(text => text is not null) ?? "";
        var article = new Article
        {
            Id = url ?? (identifiers.Count > 0 ? identifiers[0] : StableIds.Readable(title, source, named.Id)),
            Url = url,
            Identifiers = identifiers,
            Outlet = named.Outlet ?? outlet,
            Title = title,
            Source = source,
            Language = named.Language,
            IsStandIn = true,
            Provenance = new Provenance { Format = format, Line = named.Line, Offset = named.Offset },
        };
        return new ArticleThread(article, CommentsOf(posts, article: -1));
    }

    private Article ArticleOf(Post post) => new()
    {
        Id = post.Id,
        Url = post.Url,
        Identifiers = post.Identifiers,
        Outlet = post.Outlet ?? outlet,
        Title = post.Title,
        Authors = post.Authors,
        Published = post.Published,
        PublishedSource = post.Published is null ? null : "given",
        Tags = post.Tags,
        Body = post.Body,
        Source = source,
        Language = post.Language,
        Provenance = ProvenanceOf(post),
    };

    private List<Comment> CommentsOf(IReadOnlyList<PlacedPost> posts, int article)
    {
        var ids = IdsOf(posts);
        var comments = new List<Comment>(posts.Count);
        for (var i = 0; i < posts.Count; i++)
        {
            if (i == article)
                continue;
            var (post, parent, _) = posts[i];
            comments.Add(new Comment
            {
                Id = ids[i],
                ParentId = parent < 0 || parent == article ? null : ids[parent],
                Author = post.Authors.Count == 0 ? null : string.Join(", ", post.Authors),
                Published = post.Published,
                Body = post.Body,
                Votes = post.Votes,
                Source = source,
                Language = post.Language,
                Provenance = ProvenanceOf(post),
            });
        }
        // Feeds begin with the newest and mailboxes with whatever came first; a page begins with the oldest.
        return comments.TrueForAll(comment => comment.Published is not null) ? [.. comments.OrderBy(comment => comment.Published!.Value.Start)] : comments;
    }

    private static string[] IdsOf(IReadOnlyList<PlacedPost> posts)
    {
        var unique = new UniqueIds();
        return [.. posts.Select(placed => unique.Of(placed.Post.Id))];
    }

    private Provenance ProvenanceOf(Post post)
    {
        var facts = new List<FactOrigin>();
        if (post.PublishedHow is { } publishedHow)
            facts.Add(new FactOrigin("published", publishedHow));
        if (post.BodyHow is { } bodyHow)
            facts.Add(new FactOrigin("body", bodyHow));
        return new Provenance { Format = format, Line = post.Line, Offset = post.Offset, Facts = facts };
    }
}
