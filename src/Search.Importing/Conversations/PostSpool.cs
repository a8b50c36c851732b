using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Search.Importing.Conversations;

/// <summary>Gathers posts in any order and gives them back by thread.</summary>
/// <remarks>
/// The texts go to a temporary file once there are many; in memory stay about a hundred bytes a post, and one thread at a time. Used by one thread.
/// </remarks>
internal sealed class PostSpool : IDisposable
{
    // 32 MB: most feeds and mailboxes never touch the disk.
    private const int MemoryBytes = 32 << 20;

    private readonly SpoolStream _spool = new(MemoryBytes);
    private readonly Dictionary<ulong, int> _byKey = [];
    private readonly List<long> _offsets = [];
    private readonly List<ulong> _answers = [];
    private readonly List<int> _answersEnd = [];

    /// <summary>How many posts were added.</summary>
    public int Count => _offsets.Count;

    /// <summary>Whether a post goes by this name.</summary>
    public bool Contains(string key) => _byKey.ContainsKey(HashOf(key));

    /// <summary>Adds a post; of two with one key, the first one has it.</summary>
    /// <returns>Whether it was new: a post whose first key another one has is not added.</returns>
    public bool Add(Post post)
    {
        if (post.Keys.Count > 0 && _byKey.ContainsKey(HashOf(post.Keys[0])))
            return false;
        foreach (var key in post.Keys)
        {
            if (key.Length > 0)
                _byKey.TryAdd(HashOf(key), Count);
        }
        foreach (var key in post.Answers)
        {
            if (key.Length > 0)
                _answers.Add(HashOf(key));
        }
        _answersEnd.Add(_answers.Count);
        var stream = _spool.Stream;
        stream.Seek(0, SeekOrigin.End);
        _offsets.Add(stream.Position);
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        PostSerializer.Write(writer, post);
        return true;
    }

    /// <summary>The posts by thread, threads and posts in the order of arrival; the first of a thread is what it began with, when that was added.</summary>
    public IEnumerable<IReadOnlyList<PlacedPost>> Threads()
    {
        var parents = Parents();
        var roots = Roots(parents);
        var next = Chain(roots, out var firsts);
        foreach (var first in firsts)
        {
            var places = new Dictionary<int, int>();
            var posts = new List<PlacedPost>();
            for (var post = first; post >= 0; post = next[post])
            {
                places.Add(post, posts.Count);
                posts.Add(new PlacedPost(Read(post), parents[post], IsOrphan: parents[post] < 0 && AnswersOf(post).Length > 0));
            }
            yield return posts.ConvertAll(post => post with { Parent = post.Parent < 0 ? -1 : places[post.Parent] });
        }
    }

    public void Dispose() => _spool.Dispose();

    private ReadOnlySpan<ulong> AnswersOf(int post)
    {
        var start = post == 0 ? 0 : _answersEnd[post - 1];
        return _answers[start.._answersEnd[post]].ToArray();
    }

    // The nearest of what a post answers that is here; -1 for none.
    private int[] Parents()
    {
        var parents = new int[Count];
        for (var post = 0; post < parents.Length; post++)
        {
            parents[post] = -1;
            foreach (var key in AnswersOf(post))
            {
                if (!_byKey.TryGetValue(key, out var parent) || parent == post)
                    continue;
                parents[post] = parent;
                break;
            }
        }
        return parents;
    }

    // The post that each one's thread begins with. Posts that answer each other in a circle are untied where the circle closes.
    private int[] Roots(int[] parents)
    {
        const int Unknown = -1, Walked = -2;
        var roots = new int[parents.Length];
        Array.Fill(roots, Unknown);
        var strays = new Dictionary<ulong, int>();
        var path = new List<int>();
        for (var start = 0; start < parents.Length; start++)
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
                roots[post] = RootOfStray(post, strays);
            foreach (var walked in path)
                roots[walked] = roots[post];
        }
        return roots;
    }

    // Answers to the same thing, which is not here, are of one thread all the same.
    private int RootOfStray(int post, Dictionary<ulong, int> strays)
    {
        if (AnswersOf(post) is not [.., var farthest])
            return post;
        return strays.TryGetValue(farthest, out var first) ? first : strays[farthest] = post;
    }

    // Links the posts of each thread in their order; the roots come before their answers wherever they stood.
    private static int[] Chain(int[] roots, out List<int> firsts)
    {
        firsts = [];
        var next = new int[roots.Length];
        var last = new Dictionary<int, int>();
        Array.Fill(next, -1);
        for (var post = 0; post < roots.Length; post++)
        {
            var root = roots[post];
            if (!last.ContainsKey(root))
            {
                firsts.Add(root);
                last.Add(root, root);
            }
            if (post == root)
                continue;
            next[last[root]] = post;
            last[root] = post;
        }
        return next;
    }

    private Post Read(int post)
    {
        var stream = _spool.Stream;
        stream.Position = _offsets[post];
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        return PostSerializer.Read(reader);
    }

    // 64 bits of SHA-256: two of ten million names are taken for one with a chance of about 3 in a million (birthday bound).
    private static ulong HashOf(string key)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(key), hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }
}
