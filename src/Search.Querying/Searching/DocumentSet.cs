using Search.Indexing;
using Search.Kernels;

namespace Search.Querying;

/// <summary>A set of live documents of one snapshot, a bitmap for each segment. Immutable.</summary>
/// <remarks>Few documents are kept as a list, so that a small set in a large index stays small. Does not own the snapshot.</remarks>
public sealed class DocumentSet
{
    private readonly SegmentDocuments[] _segments;
    private GroupRuns? _groups;

    internal DocumentSet(SegmentDocuments[] segments)
    {
        _segments = segments;
        Count = segments.Sum(segment => segment.Count);
    }

    /// <summary>How many documents there are.</summary>
    public int Count { get; }

    internal IReadOnlyList<SegmentDocuments> Segments => _segments;

    /// <summary>The set without documents.</summary>
    public static DocumentSet Empty(IndexSnapshot snapshot) =>
        new([.. snapshot.Segments.Select(segment => SegmentDocuments.None(segment.DocumentCount))]);

    /// <summary>Every live document.</summary>
    public static DocumentSet All(IndexSnapshot snapshot)
    {
        var segments = new SegmentDocuments[snapshot.Segments.Count];
        for (var i = 0; i < segments.Length; i++)
        {
            var reader = snapshot.Segments[i];
            var bits = new ulong[Bitmap.WordCount(reader.DocumentCount)];
            Bitmap.SetAll(bits, reader.DocumentCount);
            KeepLive(bits, reader);
            segments[i] = SegmentDocuments.OfBits(reader.DocumentCount, bits);
        }
        return new DocumentSet(segments);
    }

    /// <summary>The live ones of the documents given, in any order; the same one may be given twice.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The snapshot has no such document.</exception>
    public static DocumentSet Of(IndexSnapshot snapshot, IEnumerable<DocumentAddress> documents)
    {
        var lists = new List<int>[snapshot.Segments.Count];
        foreach (var (segment, document) in documents)
        {
            if ((uint)segment >= (uint)lists.Length || (uint)document >= (uint)snapshot.Segments[segment].DocumentCount)
                throw new ArgumentOutOfRangeException(nameof(documents), $"The snapshot has no document {document} in segment {segment}.");
            if (snapshot.Segments[segment].IsLive(document))
                (lists[segment] ??= []).Add(document);
        }
        var segments = new SegmentDocuments[lists.Length];
        for (var i = 0; i < segments.Length; i++)
            segments[i] = SegmentDocuments.OfList(snapshot.Segments[i].DocumentCount, [.. (lists[i] ?? []).Order().Distinct()]);
        return new DocumentSet(segments);
    }

    /// <summary>The bits of a segment's documents, 64 to a word.</summary>
    public ReadOnlySpan<ulong> Bits(int segment) => _segments[segment].Bits;

    /// <summary>Whether the document is in the set.</summary>
    public bool Contains(DocumentAddress address) => _segments[address.Segment].Contains(address.Document);

    /// <summary>The documents in both sets.</summary>
    public DocumentSet And(DocumentSet other) => Combine(other, static (left, right) => left.And(right));

    /// <summary>The documents in either set.</summary>
    public DocumentSet Or(DocumentSet other) => Combine(other, static (left, right) => left.Or(right));

    /// <summary>The documents of this set that are not in the other.</summary>
    public DocumentSet AndNot(DocumentSet other) => Combine(other, static (left, right) => left.AndNot(right));

    /// <summary>The documents in order of address.</summary>
    public IEnumerable<DocumentAddress> Documents()
    {
        for (var segment = 0; segment < _segments.Length; segment++)
        {
            foreach (var document in _segments[segment])
                yield return new DocumentAddress(segment, document);
        }
    }

    /// <summary>Takes deleted documents out of a segment's bits.</summary>
    internal static void KeepLive(Span<ulong> bits, SegmentReader reader)
    {
        if (!reader.LiveBits.IsEmpty)
            Bitmap.And(bits, reader.LiveBits);
    }

    /// <summary>The groups of the documents; those asked for last are kept, as all facets of a page count by the same.</summary>
    internal GroupRuns Groups(IndexSnapshot snapshot, Field groupField)
    {
        if (_groups is { } known && known.AreOf(snapshot, groupField))
            return known;
        return _groups = new GroupRuns(snapshot, this, groupField);
    }

    /// <summary>Refuses a set of another snapshot.</summary>
    /// <exception cref="ArgumentException">Its segments are not the snapshot's.</exception>
    internal void CheckBelongsTo(IndexSnapshot snapshot, string parameter)
    {
        var isOfSnapshot = _segments.Length == snapshot.Segments.Count;
        for (var i = 0; isOfSnapshot && i < _segments.Length; i++)
            isOfSnapshot = _segments[i].DocumentCount == snapshot.Segments[i].DocumentCount;
        if (!isOfSnapshot)
            throw new ArgumentException("The set of documents belongs to another snapshot.", parameter);
    }

    private DocumentSet Combine(DocumentSet other, Func<SegmentDocuments, SegmentDocuments, SegmentDocuments> operation)
    {
        if (other._segments.Length != _segments.Length)
            throw new ArgumentException("The sets of documents belong to different snapshots.", nameof(other));
        var segments = new SegmentDocuments[_segments.Length];
        for (var i = 0; i < segments.Length; i++)
            segments[i] = operation(_segments[i], other._segments[i]);
        return new DocumentSet(segments);
    }
}
