using Search.Archive;

namespace Search.Service.Threads;

/// <summary>Puts comments beneath what they answer.</summary>
internal static class CommentTree
{
    /// <summary>The comments that answer the article, each with its replies, in the order of the page; every comment stands in it once.</summary>
    /// <param name="comments">The comments in the order of the page.</param>
    /// <param name="maxDepth">Levels of nesting. What is deeper stands at the last level, beneath its nearest ancestor that may have replies.</param>
    /// <remarks>A comment whose parent is missing, or that answers itself by a detour, answers the article.</remarks>
    public static IReadOnlyList<CommentNode> Of(IReadOnlyList<Comment> comments, int maxDepth)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxDepth, 1);
        var parents = Parents(comments);
        BreakCycles(parents);

        var depths = new int[parents.Length];
        var hosts = new int[parents.Length];
        foreach (var i in ParentsFirst(parents))
        {
            var parent = parents[i];
            var isTooDeep = parent >= 0 && depths[parent] >= maxDepth;
            hosts[i] = isTooDeep ? hosts[parent] : parent;
            depths[i] = hosts[i] < 0 ? 1 : depths[hosts[i]] + 1;
        }

        var replies = new List<CommentNode>[parents.Length];
        for (var i = 0; i < replies.Length; i++)
            replies[i] = [];
        var roots = new List<CommentNode>();
        for (var i = 0; i < parents.Length; i++)
            (hosts[i] < 0 ? roots : replies[hosts[i]]).Add(new CommentNode(comments[i], i, parents[i] < 0 ? null : parents[i], replies[i]));
        return roots;
    }

    private static int[] Parents(IReadOnlyList<Comment> comments)
    {
        var indexes = new Dictionary<string, int>(comments.Count, StringComparer.Ordinal);
        for (var i = 0; i < comments.Count; i++)
            indexes.TryAdd(comments[i].Id, i);
        var parents = new int[comments.Count];
        for (var i = 0; i < comments.Count; i++)
            parents[i] = comments[i].ParentId is { } parent && indexes.TryGetValue(parent, out var index) ? index : -1;
        return parents;
    }

    private static void BreakCycles(int[] parents)
    {
        // 0 = not seen, otherwise the number of the walk that saw it: a walk that meets itself has closed a cycle.
        var seen = new int[parents.Length];
        for (var start = 0; start < parents.Length; start++)
        {
            var walk = start + 1;
            for (var i = start; i >= 0 && seen[i] == 0; i = parents[i])
            {
                seen[i] = walk;
                if (parents[i] >= 0 && seen[parents[i]] == walk)
                    parents[parents[i]] = -1;
            }
        }
    }

    private static IEnumerable<int> ParentsFirst(int[] parents)
    {
        var done = new bool[parents.Length];
        var path = new Stack<int>();
        for (var start = 0; start < parents.Length; start++)
        {
            for (var i = start; i >= 0 && !done[i]; i = parents[i])
                path.Push(i);
            while (path.TryPop(out var next))
            {
                done[next] = true;
                yield return next;
            }
        }
    }
}
