using Search.Archive;

namespace Search.Backends.Conformance.Modelling;

/// <summary>The threads an archive has to hold after some writes, in the order of arrival.</summary>
internal sealed class Shelf
{
    private readonly List<ArticleThread> _threads = [];

    public IReadOnlyList<ArticleThread> Threads => _threads;

    public PutOutcome Put(ArticleThread thread)
    {
        var at = Find(thread.Article.Id);
        if (at < 0)
        {
            _threads.Add(thread);
            return PutOutcome.Added;
        }

        var held = _threads[at];
        var kept = held.Comments.Where(c => c.Source != thread.Article.Source && thread.Comments.All(n => n.Id != c.Id));
        var after = thread with { Comments = [.. thread.Comments, .. kept] };
        _threads[at] = after;
        return Same(held, after) ? PutOutcome.Unchanged : PutOutcome.Updated;
    }

    public CommentsOutcome PutComment(string articleId, Comment comment)
    {
        var at = Find(articleId);
        if (at < 0)
            return CommentsOutcome.ArticleNotFound;
        var comments = _threads[at].Comments.ToList();
        var place = comments.FindIndex(c => c.Id == comment.Id);
        if (place < 0)
            comments.Add(comment);
        else
            comments[place] = comment;
        _threads[at] = _threads[at] with { Comments = comments };
        return CommentsOutcome.Accepted;
    }

    public RemovalOutcome Remove(Removal removal)
    {
        var (articleId, commentId) = removal is Removal.OfComment comment ? (comment.ArticleId, comment.CommentId) : (((Removal.OfArticle)removal).ArticleId, null);
        var at = Find(articleId);
        if (at < 0)
            return default;
        var comments = _threads[at].Comments;
        if (commentId is null)
        {
            _threads.RemoveAt(at);
            return new RemovalOutcome(1, comments.Count);
        }

        _threads[at] = _threads[at] with { Comments = [.. comments.Where(c => c.Id != commentId)] };
        return new RemovalOutcome(0, comments.Count - _threads[at].Comments.Count);
    }

    /// <summary>Whether two threads say the same, every field of them but what the archive found out for itself.</summary>
    public static bool Same(ArticleThread a, ArticleThread b)
    {
        (a, b) = (Conformance.Threads.AsGiven(a), Conformance.Threads.AsGiven(b));
        return a.Article with { Authors = [], Tags = [] } == b.Article with { Authors = [], Tags = [] }
            && a.Article.Authors.SequenceEqual(b.Article.Authors) && a.Article.Tags.SequenceEqual(b.Article.Tags) && a.Comments.SequenceEqual(b.Comments);
    }

    private int Find(string articleId) => _threads.FindIndex(t => t.Article.Id == articleId);
}
