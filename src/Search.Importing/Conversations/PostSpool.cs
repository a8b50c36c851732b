using Search.Importing.Identity;
using Search.Importing.Spooling;

namespace Search.Importing.Conversations;

/// <summary>Gathers posts in any order and gives them back by thread.</summary>
/// <remarks>
/// Texts, and what ties posts, go to temporary files once there are many: about 80 bytes a post and 32 bytes more for each of its names. In memory stay less
/// than <see cref="MemoryBytes"/>, however many posts there are, and one thread at a time. Used by one thread.
/// </remarks>
internal sealed class PostSpool : IDisposable
{
    /// <summary>The most bytes kept in memory besides the thread that is being given back.</summary>
    public const int MemoryBytes = TextBytes + NameBytes + StrayBytes + TieBytes + 2 * ThreadBytes + 2 * ListBytes + PostTies.BatchBytes;

    // Most feeds and mailboxes never touch the disk.
    private const int TextBytes = 8 << 20;

    private const int NameBytes = 32 << 20;

    // What answers something that is not there is seldom, but for exports of comments alone.
    private const int StrayBytes = 8 << 20;

    // A quarter of a million posts, before they cost a reading of the disk each when they are met out of their order.
    private const int TieBytes = 8 << 20;

    private const int ThreadBytes = 4 << 20;

    // Gone through from front to back.
    private const int ListBytes = 2 << 20;

    private readonly SpooledRecords _texts = new(TextBytes);
    private readonly SpooledTable _byKey = new(NameBytes);
    private readonly PostTies _ties = new(TieBytes, ListBytes);
    private readonly PostSerializer _serializer = new();

    /// <summary>How many posts were added, gaps included.</summary>
    public long Count => _ties.Count;

    /// <summary>Whether a post goes by this name.</summary>
    public bool Contains(string key) => _byKey.TryGet(NameHash.Of(key), out _);

    /// <summary>Adds a post; of two with one key, the first one has it.</summary>
    /// <returns>Whether it was new: a post whose first key another one has is not added.</returns>
    public bool Add(Post post)
    {
        var first = post.Keys.Count > 0 ? NameHash.Of(post.Keys[0]) : 0;
        var filled = post.Keys.Count > 0 && _byKey.TryGet(first, out var same) ? same : -1;
        if (filled >= 0 && (post.IsGap || !_ties.IsGap(filled)))
            return false;
        for (var i = 0; i < post.Keys.Count; i++)
        {
            if (post.Keys[i].Length == 0)
                continue;
            if (i == 0 && filled >= 0)
                _byKey.Set(first, Count);
            else
                _byKey.TryAdd(i == 0 ? first : NameHash.Of(post.Keys[i]), Count);
        }
        foreach (var key in post.Answers)
        {
            if (key.Length > 0)
                _ties.AddAnswer(NameHash.Of(key));
        }
        _ties.Add(post.IsGap ? PostTies.Gap : _texts.Add(_serializer.Write(post)));
        return true;
    }

    /// <summary>The posts by thread, threads and posts in the order of arrival; the first of a thread is what it began with, when that was added.</summary>
    public IEnumerable<IReadOnlyList<PlacedPost>> Threads()
    {
        _ties.FindParents(_byKey);
        using var firsts = Chain();
        var places = new Dictionary<long, int>();
        for (var thread = 0L; thread < firsts.Count; thread++)
        {
            var posts = new List<PlacedPost>();
            var parents = new List<long>();
            places.Clear();
            for (var post = firsts[thread]; post >= 0; post = _ties.NextOf(post))
            {
                places.Add(post, posts.Count);
                parents.Add(_ties.ParentOf(post));
                posts.Add(new PlacedPost(_serializer.Read(_texts.Read(_ties.TextOf(post))), Parent: -1, IsOrphan: _ties.HasAnswers(post)));
            }
            for (var i = 0; i < posts.Count; i++)
            {
                var parent = parents[i];
                var place = -1;
                // What is of the thread and not in it is a gap, and leads on.
                while (parent >= 0 && !places.TryGetValue(parent, out place))
                    parent = _ties.ParentOf(parent);
                posts[i] = posts[i] with { Parent = parent < 0 ? -1 : place, IsOrphan = parent < 0 && posts[i].IsOrphan };
            }
            yield return posts;
        }
    }

    public void Dispose()
    {
        _texts.Dispose();
        _byKey.Dispose();
        _ties.Dispose();
    }

    // The post that each one's thread begins with. Posts that answer each other in a circle are untied where the circle closes.
    private SpooledNumbers Roots()
    {
        // Zero is what a list holds where nothing was written.
        const long Unknown = 0, Walked = -1;
        var roots = new SpooledNumbers(ThreadBytes);
        roots.Extend(Count);
        using var strays = new SpooledTable(StrayBytes);
        var path = new List<long>();
        for (var start = 0L; start < Count; start++)
        {
            path.Clear();
            var (post, root) = (start, roots[start]);
            while (root == Unknown && _ties.ParentOf(post) is >= 0 and var parent)
            {
                var beyond = roots[parent];
                if (beyond == Walked || parent == post)
                {
                    _ties.Untie(post);
                    break;
                }
                roots[post] = Walked;
                path.Add(post);
                (post, root) = (parent, beyond);
            }
            if (root == Unknown)
                roots[post] = root = RootOfStray(post, strays) + 1;
            foreach (var walked in path)
                roots[walked] = root;
        }
        return roots;
    }

    // Answers to the same thing, which is not here, are of one thread all the same.
    private long RootOfStray(long post, SpooledTable strays)
    {
        if (!_ties.HasAnswers(post))
            return post;
        var farthest = _ties.FarthestAnswerOf(post);
        if (strays.TryGet(farthest, out var first))
            return first;
        strays.TryAdd(farthest, post);
        return post;
    }

    // Links the posts of each thread in their order; the roots come before their answers wherever they stood.
    private SpooledNumbers Chain()
    {
        using var roots = Roots();
        using var last = new SpooledNumbers(ThreadBytes);
        last.Extend(Count);
        var firsts = new SpooledNumbers(ListBytes);
        for (var post = 0L; post < Count; post++)
        {
            if (_ties.IsGap(post))
                continue;
            var root = roots[post] - 1;
            var before = last[root] - 1;
            if (before < 0)
            {
                before = _ties.IsGap(root) ? post : root;
                firsts.Add(before);
                last[root] = before + 1;
                if (before == post)
                    continue;
            }
            if (post == root)
                continue;
            _ties.Link(before, post);
            last[root] = post + 1;
        }
        return firsts;
    }
}
