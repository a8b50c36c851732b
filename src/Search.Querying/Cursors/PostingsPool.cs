using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Search.Indexing;

namespace Search.Querying;

/// <summary>Keeps a segment's postings cursors, with their decoding buffers, from one search to the next. Safe for use by several threads.</summary>
internal sealed class PostingsPool
{
    private static readonly ConditionalWeakTable<SegmentReader, PostingsPool> Pools = [];

    // More than a search with many terms needs at once would only hold memory.
    private const int MostKept = 64;

    private readonly SegmentReader _reader;
    private readonly ConcurrentBag<PostingsCursor> _cursors = [];

    private PostingsPool(SegmentReader reader) => _reader = reader;

    /// <summary>The pool of a segment.</summary>
    public static PostingsPool Of(SegmentReader reader) => Pools.GetValue(reader, static reader => new PostingsPool(reader));

    /// <summary>A cursor for one user.</summary>
    public PostingsCursor Rent() => _cursors.TryTake(out var cursor) ? cursor : _reader.CreatePostingsCursor();

    /// <summary>Takes a cursor back.</summary>
    public void Return(PostingsCursor cursor)
    {
        if (_cursors.Count < MostKept)
            _cursors.Add(cursor);
    }
}
