using System.Buffers;
using Search.Indexing;
using Search.Kernels;

namespace Search.Querying;

/// <summary>What one search holds of one segment while it works there: rented postings cursors, bitmaps and lists of terms. One thread at a time.</summary>
internal sealed class SegmentScope : IDisposable
{
    private readonly List<ulong[]> _bits = [];
    private List<TermInfo[]>? _terms;
    private PostingsShelf? _shelf;
    private DenseLists? _dense;
    private readonly CancellationToken _cancellation;

    /// <summary>Begins to work in a segment.</summary>
    /// <param name="reader">The segment.</param>
    /// <param name="index">Its place in the snapshot.</param>
    /// <param name="cancellation">Stops the search.</param>
    public SegmentScope(SegmentReader reader, int index, CancellationToken cancellation)
    {
        Reader = reader;
        Index = index;
        Words = Bitmap.WordCount(reader.DocumentCount);
        _cancellation = cancellation;
    }

    /// <summary>The segment.</summary>
    public SegmentReader Reader { get; }

    /// <summary>Its place in the snapshot.</summary>
    public int Index { get; }

    /// <summary>Words of a bitmap over its documents; rented bitmaps may be longer.</summary>
    public int Words { get; }

    /// <summary>Stops the search.</summary>
    public CancellationToken Cancellation => _cancellation;

    /// <summary>Throws when the search was cancelled.</summary>
    public void ThrowIfCancelled() => _cancellation.ThrowIfCancellationRequested();

    /// <summary>A walk over postings, taken back when the scope ends.</summary>
    public PostingsCursor RentPostings() => (_shelf ??= PostingsPool.Of(Reader).Rent()).Take();

    /// <summary>A term's documents as bits, which nobody may write to; <see langword="null"/> where they are not kept and not worth making.</summary>
    /// <param name="postings">As in <see cref="DenseLists.Find"/>.</param>
    /// <param name="lookUps">As there.</param>
    public DenseList? DenseList(PostingsCursor postings, long lookUps) => (_dense ??= DenseLists.Of(Reader)).Find(postings, this, lookUps);

    /// <summary>An empty bitmap over the segment's documents, to be given back by <see cref="ReturnBits"/> or when the scope ends.</summary>
    public ulong[] RentBits()
    {
        var array = ArrayPool<ulong>.Shared.Rent(Math.Max(1, Words));
        array.AsSpan(0, Words).Clear();
        _bits.Add(array);
        return array;
    }

    /// <summary>Room for so many terms or more, with anything in it; taken back when the scope ends.</summary>
    public TermInfo[] RentTerms(int count)
    {
        var terms = ArrayPool<TermInfo>.Shared.Rent(count);
        (_terms ??= []).Add(terms);
        return terms;
    }

    /// <summary>Gives a bitmap back early.</summary>
    public void ReturnBits(ulong[] bits)
    {
        if (_bits.Remove(bits))
            ArrayPool<ulong>.Shared.Return(bits);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_shelf is not null)
            PostingsPool.Of(Reader).Return(_shelf);
        foreach (var array in _bits)
            ArrayPool<ulong>.Shared.Return(array);
        foreach (var array in _terms ?? [])
            ArrayPool<TermInfo>.Shared.Return(array);
        (_shelf, _terms) = (null, null);
        _bits.Clear();
    }
}
