using System.Runtime.CompilerServices;
using Search.Indexing;

namespace Search.Querying;

/// <summary>Keeps a segment's postings cursors from one search to the next. Safe for use by several threads.</summary>
internal sealed class PostingsPool
{
    private static readonly ConditionalWeakTable<SegmentReader, PostingsPool> Pools = [];

    private readonly SegmentReader _reader;
    private readonly Spares<PostingsShelf> _shelves = new();

    private PostingsPool(SegmentReader reader) => _reader = reader;

    /// <summary>The pool of a segment.</summary>
    public static PostingsPool Of(SegmentReader reader) => Pools.GetValue(reader, static reader => new PostingsPool(reader));

    /// <summary>A shelf for one search.</summary>
    public PostingsShelf Rent() => _shelves.Take() ?? new PostingsShelf(_reader);

    /// <summary>Takes a shelf back.</summary>
    public void Return(PostingsShelf shelf)
    {
        shelf.PutBack();
        _shelves.Add(shelf);
    }
}
