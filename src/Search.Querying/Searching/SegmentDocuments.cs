using Search.Kernels;

namespace Search.Querying;

/// <summary>The documents of a set in one segment: a list when they are few, otherwise bits. Immutable.</summary>
internal sealed class SegmentDocuments
{
    // A list takes 32 bits a document, so up to one document in 32 it is no larger than the bitmap, and faster to walk.
    private const int DocumentsPerListed = 32;

    // To ask a list about many documents takes more time than to make bits of it, unless it is this short.
    private const int DocumentsPerSearched = 256;

    private readonly int[]? _list;
    private ulong[]? _bits;

    private SegmentDocuments(int documentCount, int[]? list, ulong[]? bits, int count)
    {
        DocumentCount = documentCount;
        _list = list;
        _bits = bits;
        Count = count;
    }

    /// <summary>Documents of the segment.</summary>
    public int DocumentCount { get; }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>The documents, ascending, when they are kept as a list.</summary>
    public int[]? List => _list;

    /// <summary>The documents as bits; made when first asked for.</summary>
    public ulong[] Bits
    {
        get
        {
            if (_bits is { } made)
                return made;
            var bits = new ulong[Bitmap.WordCount(DocumentCount)];
            Bitmap.Set(bits, _list);
            return Interlocked.CompareExchange(ref _bits, bits, null) ?? bits;
        }
    }

    /// <summary>Whether so many documents are few enough to be kept as a list.</summary>
    public static bool MayBeListed(int documentCount, long count) => count <= documentCount / DocumentsPerListed;

    /// <summary>No documents.</summary>
    public static SegmentDocuments None(int documentCount) => new(documentCount, [], null, 0);

    /// <summary>The documents whose bits are set; the words are copied.</summary>
    public static SegmentDocuments OfBits(int documentCount, ReadOnlySpan<ulong> bits)
    {
        var count = Bitmap.Count(bits);
        if (count > documentCount / DocumentsPerListed)
            return new SegmentDocuments(documentCount, null, bits.ToArray(), count);
        return Listed(documentCount, bits, count);
    }

    /// <summary>The documents whose bits are set, in an array that nobody writes to any more.</summary>
    public static SegmentDocuments OfOwnBits(int documentCount, ulong[] bits)
    {
        var count = Bitmap.Count(bits);
        return count > documentCount / DocumentsPerListed ? new SegmentDocuments(documentCount, null, bits, count) : Listed(documentCount, bits, count);
    }

    /// <summary>The documents whose bits are set, which are so many, in an array that nobody writes to.</summary>
    public static SegmentDocuments OfKeptBits(int documentCount, ulong[] bits, int count) => new(documentCount, null, bits, count);

    /// <summary>The documents of a list: ascending, none twice; an array that nobody writes to any more.</summary>
    public static SegmentDocuments OfList(int documentCount, int[] list) => MayBeListed(documentCount, list.Length)
        ? new SegmentDocuments(documentCount, list, null, list.Length)
        : OfMany(documentCount, list);

    /// <summary>The documents given: ascending, none twice; they are copied.</summary>
    public static SegmentDocuments OfAscending(int documentCount, ReadOnlySpan<int> documents) => MayBeListed(documentCount, documents.Length)
        ? new SegmentDocuments(documentCount, documents.ToArray(), null, documents.Length)
        : OfMany(documentCount, documents);

    /// <summary>Whether the document is among them.</summary>
    public bool Contains(int document) => _bits is { } bits ? Bitmap.Contains(bits, document) : _list.AsSpan().BinarySearch(document) >= 0;

    /// <summary>The same documents, ready to be asked about many.</summary>
    public SegmentDocuments ReadyToBeAsked()
    {
        if (_list is not null && Count > DocumentCount / DocumentsPerSearched)
            _ = Bits;
        return this;
    }

    /// <summary>The documents, ascending.</summary>
    public SegmentDocumentEnumerator GetEnumerator() => new(this);

    /// <summary>A walk through the documents, each of which scores the same.</summary>
    public DocumentCursor Open(float score) => _list is not null ? new ListCursor(_list, score) : new BitsCursor(Bits, Bits.Length, Count, score);

    /// <summary>The documents in both.</summary>
    public SegmentDocuments And(SegmentDocuments other)
    {
        if (_list is not null)
            return OfList(DocumentCount, Array.FindAll(_list, other.ReadyToBeAsked().Contains));
        if (other._list is not null)
            return other.And(this);
        var bits = (ulong[])Bits.Clone();
        Bitmap.And(bits, other.Bits);
        return OfBits(DocumentCount, bits);
    }

    /// <summary>The documents in either.</summary>
    public SegmentDocuments Or(SegmentDocuments other)
    {
        if (Count == 0)
            return other;
        if (other.Count == 0)
            return this;
        var bits = (ulong[])Bits.Clone();
        Bitmap.Or(bits, other.Bits);
        return OfBits(DocumentCount, bits);
    }

    /// <summary>The documents of these that are not in the other.</summary>
    public SegmentDocuments AndNot(SegmentDocuments other)
    {
        if (Count == 0 || other.Count == 0)
            return this;
        if (_list is not null)
        {
            other.ReadyToBeAsked();
            return OfList(DocumentCount, Array.FindAll(_list, document => !other.Contains(document)));
        }
        var bits = (ulong[])Bits.Clone();
        Bitmap.AndNot(bits, other.Bits);
        return OfBits(DocumentCount, bits);
    }

    private static SegmentDocuments OfMany(int documentCount, ReadOnlySpan<int> documents)
    {
        var bits = new ulong[Bitmap.WordCount(documentCount)];
        Bitmap.Set(bits, documents);
        return new SegmentDocuments(documentCount, null, bits, documents.Length);
    }

    private static SegmentDocuments Listed(int documentCount, ReadOnlySpan<ulong> bits, int count)
    {
        var list = new int[count];
        Bitmap.List(bits, list);
        return new SegmentDocuments(documentCount, list, null, count);
    }
}
