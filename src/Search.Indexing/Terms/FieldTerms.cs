using Search.Kernels;

namespace Search.Indexing;

/// <summary>The terms of one field of one segment, in the order of their UTF-8 bytes. Safe for use by several threads.</summary>
public sealed class FieldTerms
{
    private readonly SearchFileReader _file;
    private readonly long _blocksStart;
    private readonly long _blockEndsStart;
    private readonly long _keyEndsStart;
    private readonly long _keysStart;

    internal FieldTerms(SearchFileReader file, SectionTable.Section section)
    {
        _file = file;
        var head = new ByteReader(file.Span(section.Start, TermsFormat.HeadLength));
        DocumentCount = (int)head.ReadUInt64();
        TermCount = (long)head.ReadUInt64();
        TotalTermFrequency = (long)head.ReadUInt64();
        BlockCount = (int)((TermCount + TermsFormat.BlockLength - 1) / TermsFormat.BlockLength);
        _blocksStart = section.Start + TermsFormat.HeadLength;
        _blockEndsStart = section.Start + (long)head.ReadUInt64();
        _keyEndsStart = _blockEndsStart + (long)BlockCount * sizeof(ulong);
        _keysStart = _keyEndsStart + (long)BlockCount * sizeof(uint);
        _ = head.ReadUInt64();
        HasPositions = head.ReadUInt64() == 1;
    }

    /// <summary>Distinct terms.</summary>
    public long TermCount { get; }

    /// <summary>Documents with at least one term in the field, deleted ones included (as Lucene counts).</summary>
    public int DocumentCount { get; }

    /// <summary>Sum of the field's lengths: all occurrences of all terms.</summary>
    public long TotalTermFrequency { get; }

    internal bool HasPositions { get; }

    internal int BlockCount { get; }

    /// <summary>Looks a term up.</summary>
    public bool TryFind(ReadOnlySpan<byte> term, out TermInfo info)
    {
        info = default;
        var index = FindBlock(term, 0);
        var block = Block(index);
        var reader = new ByteReader(block);
        var entriesEnd = (int)reader.ReadVarint();
        entriesEnd += reader.Offset;
        // How much of the term the last entry, which is below it, agrees with. An entry that shares more with the last one is below too;
        // one that shares less is above, as is every one after it.
        var matched = 0;
        for (var i = 0; reader.Offset < entriesEnd; i++)
        {
            var shared = (int)reader.ReadVarint();
            var rest = reader.ReadBytes((int)reader.ReadVarint());
            if (shared > matched)
                continue;
            if (shared < matched)
                return false;
            var wanted = term[matched..];
            var common = rest.CommonPrefixLength(wanted);
            if (common == wanted.Length)
                return common == rest.Length && ReadInfo(block[entriesEnd..], i, out info);
            if (common < rest.Length && rest[common] > wanted[common])
                return false;
            matched += common;
        }
        return false;
    }

    /// <summary>The terms from the first that is not below <paramref name="from"/> on.</summary>
    public TermEnumerator EnumerateFrom(ReadOnlySpan<byte> from) => new(this, from);

    internal ReadOnlySpan<byte> Block(int index) => Block(index, out _);

    /// <summary>A block, and where it lies in the file, for <see cref="BlockAt"/>.</summary>
    internal ReadOnlySpan<byte> Block(int index, out (long Start, int Length) place)
    {
        var (start, end) = (0L, 0L);
        if (index == 0)
        {
            end = BlockEnd(0);
        }
        else
        {
            var ends = Reinterpret.AsUInt64(_file.Span(_blockEndsStart + (long)(index - 1) * sizeof(ulong), 2 * sizeof(ulong)));
            (start, end) = ((long)ends[0], (long)ends[1]);
        }
        place = (_blocksStart + start, (int)(end - start));
        return _file.Span(place.Start, place.Length);
    }

    /// <summary>The block at a place that was told with it before.</summary>
    internal ReadOnlySpan<byte> BlockAt((long Start, int Length) place) => _file.VerifiedSpan(place.Start, place.Length);

    internal int TermsInBlock(int index) => (int)Math.Min(TermsFormat.BlockLength, TermCount - (long)index * TermsFormat.BlockLength);

    /// <summary>The last block, from <paramref name="low"/> on, whose first term may be at or below the term.</summary>
    internal int FindBlock(ReadOnlySpan<byte> term, int low) => FindBlock(term, low, BlockCount - 1);

    /// <summary>As <see cref="FindBlock(ReadOnlySpan{byte}, int)"/>, for a term that is likely near: strides double until they pass it.</summary>
    internal int FindBlockNear(ReadOnlySpan<byte> term, int low)
    {
        var last = BlockCount - 1;
        var stride = 1;
        while (low + stride <= last && Key(low + stride).SequenceCompareTo(term) <= 0)
        {
            low += stride;
            stride <<= 1;
        }
        return FindBlock(term, low, Math.Min(last, low + stride - 1));
    }

    private int FindBlock(ReadOnlySpan<byte> term, int low, int high)
    {
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            if (Key(middle).SequenceCompareTo(term) <= 0)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }

    private bool ReadInfo(ReadOnlySpan<byte> infos, int index, out TermInfo info)
    {
        var bytes = new ByteReader(infos);
        var reader = new TermInfoReader(HasPositions);
        info = reader.Read(ref bytes);
        for (; index > 0; index--)
            info = reader.Read(ref bytes);
        return true;
    }

    private long BlockEnd(int index) => (long)Reinterpret.AsUInt64(_file.Span(_blockEndsStart + (long)index * sizeof(ulong), sizeof(ulong)))[0];

    private ReadOnlySpan<byte> Key(int index)
    {
        // Block 0 has the empty key, so there is always a key end before this one's.
        var ends = Reinterpret.AsInt32(_file.Span(_keyEndsStart + (long)(index - 1) * sizeof(uint), 2 * sizeof(uint)));
        return _file.Span(_keysStart + ends[0], ends[1] - ends[0]);
    }
}
