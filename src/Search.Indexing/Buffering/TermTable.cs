using System.Buffers.Binary;
using Search.Kernels;

namespace Search.Indexing;

/// <summary>Distinct terms, numbered in the order they came: a hash table by open addressing over one run of bytes.</summary>
internal sealed class TermTable
{
    // Term numbers plus one; 0 is a free slot. At most half are taken.
    private int[] _slots = new int[256];
    private uint[] _hashes = new uint[128];
    private int[] _ends = new int[128];
    private readonly ByteBuffer _bytes = new();
    private int[] _order = [];

    public int Count { get; private set; }

    public long ByteLength => _slots.Length * (long)sizeof(int) + _hashes.Length * 8L + _bytes.Capacity;

    public ReadOnlySpan<byte> this[int term]
    {
        get
        {
            var start = term == 0 ? 0 : _ends[term - 1];
            return _bytes.Written[start.._ends[term]];
        }
    }

    public int GetOrAdd(ReadOnlySpan<byte> term, uint hash)
    {
        var slot = Probe(term, hash);
        if (_slots[slot] > 0)
            return _slots[slot] - 1;
        if (Count == _hashes.Length)
        {
            Grow();
            slot = Probe(term, hash);
        }
        _bytes.Write(term);
        _hashes[Count] = hash;
        _ends[Count] = _bytes.Length;
        _slots[slot] = ++Count;
        return Count - 1;
    }

    /// <summary>The number of a term; -1 when it has none.</summary>
    public int Find(ReadOnlySpan<byte> term) => _slots[Probe(term, TermHash.Compute(term))] - 1;

    /// <summary>The terms' numbers in the order of the terms' bytes.</summary>
    public int[] Sorted()
    {
        // Terms are only ever added: an order of as many is still theirs.
        if (_order.Length == Count)
            return _order;
        var order = new int[Count];
        // Most comparisons are settled by the first eight bytes, as one integer; only runs of equal ones are compared byte by byte.
        var heads = new ulong[Count];
        for (var term = 0; term < Count; term++)
        {
            order[term] = term;
            heads[term] = Head(this[term]);
        }
        Array.Sort(heads, order);
        for (var start = 0; start < Count;)
        {
            var end = start + 1;
            while (end < Count && heads[end] == heads[start])
                end++;
            if (end - start > 1)
                order.AsSpan(start, end - start).Sort((x, y) => this[x].SequenceCompareTo(this[y]));
            start = end;
        }
        return _order = order;
    }

    private static ulong Head(ReadOnlySpan<byte> term)
    {
        if (term.Length >= sizeof(ulong))
            return BinaryPrimitives.ReadUInt64BigEndian(term);
        Span<byte> padded = stackalloc byte[sizeof(ulong)];
        padded.Clear();
        term.CopyTo(padded);
        return BinaryPrimitives.ReadUInt64BigEndian(padded);
    }

    private int Probe(ReadOnlySpan<byte> term, uint hash)
    {
        var mask = _slots.Length - 1;
        var slot = (int)hash & mask;
        while (_slots[slot] > 0)
        {
            var candidate = _slots[slot] - 1;
            if (_hashes[candidate] == hash && this[candidate].SequenceEqual(term))
                break;
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void Grow()
    {
        Array.Resize(ref _hashes, _hashes.Length * 2);
        Array.Resize(ref _ends, _ends.Length * 2);
        _slots = new int[_slots.Length * 2];
        var mask = _slots.Length - 1;
        for (var term = 0; term < Count; term++)
        {
            var slot = (int)_hashes[term] & mask;
            while (_slots[slot] > 0)
                slot = slot + 1 & mask;
            _slots[slot] = term + 1;
        }
    }
}
