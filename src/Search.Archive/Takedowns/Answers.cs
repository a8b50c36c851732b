namespace Search.Archive.Takedowns;

/// <summary>Keeps a discussion together when some of its comments go.</summary>
internal static class Answers
{
    /// <summary>The other comments. Those that answered one that goes answer what it answered.</summary>
    /// <param name="comments">The comments of a thread.</param>
    /// <param name="gone">The ids of those that go.</param>
    public static IReadOnlyList<Comment> Without(IReadOnlyList<Comment> comments, IReadOnlySet<string> gone)
    {
        var parents = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var comment in comments.Where(comment => gone.Contains(comment.Id)))
            parents.TryAdd(comment.Id, comment.ParentId);
        return [.. comments.Where(comment => !gone.Contains(comment.Id)).Select(Move)];

        Comment Move(Comment comment)
        {
            if (comment.ParentId is null || !parents.ContainsKey(comment.ParentId))
                return comment;
            var parent = comment.ParentId;
            // Comments that answer each other in a circle answer the article.
            for (var steps = 0; parent is not null && parents.TryGetValue(parent, out var next); steps++)
                parent = steps < parents.Count ? next : null;
            return comment with { ParentId = parent };
        }
    }
}
