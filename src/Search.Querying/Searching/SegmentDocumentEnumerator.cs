using System.Numerics;

namespace Search.Querying;

/// <summary>Walks <see cref="SegmentDocuments"/> in ascending order.</summary>
internal struct SegmentDocumentEnumerator
{
    private readonly int[]? _list;
    private readonly ulong[] _bits;
    private ulong _word;
    private int _index;

    /// <summary>Begins a walk before the first document.</summary>
    public SegmentDocumentEnumerator(SegmentDocuments documents)
    {
        _list = documents.List;
        _bits = _list is null ? documents.Bits : [];
        _index = -1;
    }

    /// <summary>The current document.</summary>
    public int Current { get; private set; }

    /// <summary>Moves to the next document.</summary>
    public bool MoveNext()
    {
        if (_list is not null)
        {
            if (++_index >= _list.Length)
                return false;
            Current = _list[_index];
            return true;
        }
        while (_word == 0)
        {
            if (++_index >= _bits.Length)
                return false;
            _word = _bits[_index];
        }
        Current = (_index << 6) + BitOperations.TrailingZeroCount(_word);
        _word &= _word - 1;
        return true;
    }
}
