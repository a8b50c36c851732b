using System.Text;
using Search.Importing.Identity;
using Search.Importing.Spooling;

namespace Search.Importing.Conversations;

/// <summary>Gathers posts in any order and gives them back by thread.</summary>
/// <remarks>
/// Texts, and what ties posts, go to temporary files once there are many: about 100 bytes a post and 22 bytes more for each of its names. In memory stay less
/// than <see cref="MemoryBytes"/>, however many posts there are, and one thread at a time. Used by one thread.
/// </remarks>
internal sealed class PostSpool : IDisposable
{
    /// <summary>The most bytes kept in memory besides the thread that is being given back.</summary>
    public const int MemoryBytes = TextBytes + 3 * TableBytes + Lists * ListBytes;

    // Most feeds and mailboxes never touch the disk.
    private const int TextBytes = 32 << 20;

    // Two million names, before they cost a reading of the disk each.
    private const int TableBytes = 32 << 20;

    // Lists are gone through from front to back, and looked up where posts are near to what they answer.
    private const int ListBytes = 2 << 20;

    private const int Lists = 8;

    private const long Gap = -1;

    private readonly SpoolStream _texts = new(TextBytes);
    private readonly SpooledTable _byKey = new(TableBytes);
    private readonly SpooledNumbers _offsets = new(ListBytes);
    private readonly SpooledNumbers _answers = new(ListBytes);
    private readonly SpooledNumbers _answersEnd = new(ListBytes);
    private (Stream Stream, BinaryWriter Writer)? _writing;
    private long _textsEnd;

    /// <summary>How many posts were added, gaps included.</summary>
    public long Count => _offsets.Count;

    /// <summary>Whether a post goes by this name.</summary>
    public bool Contains(string key) => _byKey.TryGet(NameHash.Of(key), out _);

    /// <summary>Adds a post; of two with one key, the first one has it.</summary>
    /// <returns>Whether it was new: a post whose first key another one has is not added.</returns>
    public bool Add(Post post)
    {
        var filled = post.Keys.Count > 0 && _byKey.TryGet(NameHash.Of(post.Keys[0]), out var same) ? same : -1;
        if (filled >= 0 && (post.IsGap || !IsGap(filled)))
            return false;
        for (var i = 0; i < post.Keys.Count; i++)
        {
            if (post.Keys[i].Length == 0)
                continue;
            if (i == 0 && filled >= 0)
                _byKey.Set(NameHash.Of(post.Keys[i]), Count);
            else
                _byKey.TryAdd(NameHash.Of(post.Keys[i]), Count);
        }
        foreach (var key in post.Answers)
        {
            if (key.Length > 0)
                _answers.Add(unchecked((long)NameHash.Of(key)));
        }
        _answersEnd.Add(_answers.Count);
        _offsets.Add(post.IsGap ? Gap : Write(post));
        return true;
    }

    /// <summary>The posts by thread, threads and posts in the order of arrival; the first of a thread is what it began with, when that was added.</summary>
    public IEnumerable<IReadOnlyList<PlacedPost>> Threads()
    {
        using var parents = Parents();
        using var firsts = new SpooledNumbers(ListBytes);
        using var next = Chain(parents, firsts);
        for (var thread = 0L; thread < firsts.Count; thread++)
        {
            var places = new Dictionary<long, int>();
            var posts = new List<PlacedPost>();
            for (var post = firsts[thread]; post >= 0; post = next[post] - 1)
            {
                places.Add(post, posts.Count);
                posts.Add(new PlacedPost(Read(post), Parent: -1, IsOrphan: false));
            }
            foreach (var (post, place) in places)
            {
                var parent = BeyondGaps(parents, post);
                posts[place] = posts[place] with { Parent = parent < 0 ? -1 : places[parent], IsOrphan = parent < 0 && AnswersOf(post).Any() };
            }
            yield return posts;
        }
    }

    public void Dispose()
    {
        _texts.Dispose();
        _byKey.Dispose();
        _offsets.Dispose();
        _answers.Dispose();
        _answersEnd.Dispose();
    }

    private bool IsGap(long post) => _offsets[post] == Gap;

    private IEnumerable<ulong> AnswersOf(long post)
    {
        var end = _answersEnd[post];
        for (var at = post == 0 ? 0 : _answersEnd[post - 1]; at < end; at++)
            yield return unchecked((ulong)_answers[at]);
    }

    // The nearest of what a post answers that is here; -1 for none.
    private SpooledNumbers Parents()
    {
        var parents = new SpooledNumbers(ListBytes);
        for (var post = 0L; post < Count; post++)
        {
            parents.Add(-1);
            foreach (var key in AnswersOf(post))
            {
                if (!_byKey.TryGet(key, out var parent) || parent == post)
                    continue;
                parents[post] = parent;
                break;
            }
        }
        return parents;
    }

    private long BeyondGaps(SpooledNumbers parents, long post)
    {
        var parent = parents[post];
        while (parent >= 0 && IsGap(parent))
            parent = parents[parent];
        return parent;
    }

    // The post that each one's thread begins with. Posts that answer each other in a circle are untied where the circle closes.
    private SpooledNumbers Roots(SpooledNumbers parents)
    {
        // Zero is what a list holds where nothing was written.
        const long Unknown = 0, Walked = -1;
        var roots = new SpooledNumbers(ListBytes);
        roots.Extend(Count);
        using var strays = new SpooledTable(TableBytes);
        var path = new List<long>();
        for (var start = 0L; start < Count; start++)
        {
            path.Clear();
            var post = start;
            while (roots[post] == Unknown && parents[post] >= 0)
            {
                if (roots[parents[post]] == Walked)
                {
                    parents[post] = -1;
                    break;
                }
                roots[post] = Walked;
                path.Add(post);
                post = parents[post];
            }
            if (roots[post] == Unknown)
                roots[post] = RootOfStray(post, strays) + 1;
            var root = roots[post];
            foreach (var walked in path)
                roots[walked] = root;
        }
        return roots;
    }

    // Answers to the same thing, which is not here, are of one thread all the same.
    private long RootOfStray(long post, SpooledTable strays)
    {
        var end = _answersEnd[post];
        if (end == (post == 0 ? 0 : _answersEnd[post - 1]))
            return post;
        var farthest = unchecked((ulong)_answers[end - 1]);
        if (strays.TryGet(farthest, out var first))
            return first;
        strays.TryAdd(farthest, post);
        return post;
    }

    // Links the posts of each thread in their order; the roots come before their answers wherever they stood.
    private SpooledNumbers Chain(SpooledNumbers parents, SpooledNumbers firsts)
    {
        using var roots = Roots(parents);
        using var last = new SpooledNumbers(ListBytes);
        last.Extend(Count);
        // One more than each number, so that what was never written is none.
        var next = new SpooledNumbers(ListBytes);
        next.Extend(Count);
        for (var post = 0L; post < Count; post++)
        {
            if (IsGap(post))
                continue;
            var root = roots[post] - 1;
            if (last[root] == 0)
            {
                var first = IsGap(root) ? post : root;
                firsts.Add(first);
                last[root] = first + 1;
                if (first == post)
                    continue;
            }
            if (post == root)
                continue;
            next[last[root] - 1] = post + 1;
            last[root] = post + 1;
        }
        return next;
    }

    private long Write(Post post)
    {
        var stream = _texts.Stream;
        if (_writing?.Stream != stream)
            _writing = (stream, new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true));
        if (stream.Position != _textsEnd)
            stream.Position = _textsEnd;
        var begin = _textsEnd;
        PostSerializer.Write(_writing.Value.Writer, post);
        _textsEnd = stream.Position;
        return begin;
    }

    private Post Read(long post)
    {
        var stream = _texts.Stream;
        stream.Position = _offsets[post];
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        return PostSerializer.Read(reader);
    }
}
