using Search.Kernels;

namespace Search.Querying;

/// <summary>Walks <see cref="SegmentDocuments"/> in ascending order.</summary>
internal struct SegmentDocumentEnumerator(SegmentDocuments documents)
{
    private readonly int[]? _list = documents.List;
    private readonly ulong[]? _bits = documents.List is null ? documents.Bits : null;
    private int _next;

    /// <summary>The current document.</summary>
    public int Current { get; private set; }

    /// <summary>Moves to the next document.</summary>
    public bool MoveNext()
    {
        if (_list is not null)
        {
            if (_next == _list.Length)
                return false;
            Current = _list[_next++];
            return true;
        }
        Current = Bitmap.Next(_bits, _next);
        _next = Current + 1;
        return Current >= 0;
    }
}
