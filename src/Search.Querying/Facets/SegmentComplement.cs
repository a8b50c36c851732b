using System.Buffers;
using Search.Kernels;

namespace Search.Querying;

/// <summary>The documents of a segment that are not in a set, deleted ones included: what is taken out of a count over all.</summary>
internal readonly struct SegmentComplement : IDisposable
{
    private readonly ulong[] _rented;
    private readonly int _words;

    /// <summary>Finds them.</summary>
    public SegmentComplement(SegmentDocuments documents)
    {
        _words = Bitmap.WordCount(documents.DocumentCount);
        _rented = ArrayPool<ulong>.Shared.Rent(_words);
        Bitmap.Not(documents.Bits, _rented.AsSpan(0, _words), documents.DocumentCount);
    }

    /// <summary>The documents, as bits.</summary>
    public ReadOnlySpan<ulong> Bits => _rented.AsSpan(0, _words);

    /// <summary>Whether there are fewer others than documents in the set.</summary>
    public static bool IsSmaller(SegmentDocuments documents) => documents.List is null && documents.Count > documents.DocumentCount - documents.Count;

    /// <inheritdoc/>
    public void Dispose() => ArrayPool<ulong>.Shared.Return(_rented);
}
