using Search.Kernels;

namespace Search.Indexing;

/// <summary>Finds its way in one list of a postings file by the meta data in front of it.</summary>
internal sealed class PostingsList(SearchFileReader file)
{
    /// <summary>In place of a block: the list as a whole.</summary>
    public const int WholeList = -1;

    private long _metaStart;
    private int _metaLength;
    private int _onlyBlockLength;
    private bool _hasPositions;

    public int BlockCount { get; private set; }

    /// <summary>Runs of blocks with impacts of their own; 0 when there are none.</summary>
    public int RunCount { get; private set; }

    /// <summary>The last document of the list.</summary>
    public int LastDocument { get; private set; }

    public void Reset(in TermInfo term)
    {
        BlockCount = PostingsFormat.BlockCount(term.DocumentFrequency);
        RunCount = file.Version < PostingsFormat.FirstWithRuns ? 0 : PostingsFormat.RunCount(BlockCount);
        _hasPositions = term.PositionsOffset >= 0;
        if (term.DocumentFrequency == 1)
        {
            LastDocument = (int)term.PostingsOffset;
            return;
        }
        var head = new ByteReader(file.Span(term.PostingsOffset, (int)Math.Min(Varint.MaxLength32, file.PayloadLength - term.PostingsOffset)));
        _metaLength = (int)head.ReadVarint();
        _metaStart = term.PostingsOffset + head.Offset;
        if (BlockCount > 1)
        {
            LastDocument = Entry(0, BlockCount - 1);
            return;
        }
        var meta = new ByteReader(file.Span(_metaStart, _metaLength));
        for (var left = meta.ReadVarint(); left > 0; left--)
        {
            _ = meta.ReadVarint();
            _ = meta.ReadByte();
        }
        LastDocument = (int)meta.ReadVarint();
        _onlyBlockLength = (int)meta.ReadVarint();
    }

    public int LastDocumentOf(int block) => BlockCount == 1 ? LastDocument : Entry(0, block);

    public ReadOnlySpan<byte> Block(int block) => Block(block, out _);

    /// <summary>The encoded postings of a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="previous">The last document before it; -1 for the first block.</param>
    public ReadOnlySpan<byte> Block(int block, out int previous)
    {
        var data = _metaStart + _metaLength;
        previous = -1;
        if (BlockCount == 1)
            return file.Span(data, _onlyBlockLength);
        var entries = Reinterpret.AsInt32(file.Span(_metaStart, 2 * BlockCount * sizeof(int)));
        var (start, end) = (0, entries[BlockCount + block]);
        if (block > 0)
            (start, previous) = (entries[BlockCount + block - 1], entries[block - 1]);
        return file.Span(data + start, end - start);
    }

    /// <summary>The encoded impacts of a block, or of <see cref="WholeList"/>, and what follows them.</summary>
    public ReadOnlySpan<byte> Impacts(int block)
    {
        if (BlockCount == 1)
            return file.Span(_metaStart, _metaLength);
        var start = block == WholeList ? ColumnsLength + RunCount * sizeof(uint) : Entry(2, block);
        var end = block == WholeList ? Entry(2, 0) : block == BlockCount - 1 ? _metaLength : Entry(2, block + 1);
        return file.Span(_metaStart + start, end - start);
    }

    /// <summary>The encoded impacts of a run, and what follows them.</summary>
    public ReadOnlySpan<byte> RunImpacts(int run)
    {
        var start = Reinterpret.AsInt32(file.Span(_metaStart + ColumnsLength + run * sizeof(uint), sizeof(uint)))[0];
        return file.Span(_metaStart + start, Entry(2, 0) - start);
    }

    /// <summary>Where the block's positions start, from the term's first.</summary>
    public long PositionsStartOf(int block) => BlockCount == 1 ? 0 : (uint)Entry(3, block);

    /// <summary>The block that would hold the target, which is not beyond the list; searched from the later of two blocks that is not beyond it.</summary>
    public int FindBlock(int target, int current, int hint)
    {
        if (BlockCount == 1)
            return 0;
        var lasts = Reinterpret.AsInt32(file.Span(_metaStart, BlockCount * sizeof(int)));
        var low = hint > current && hint <= lasts.Length && lasts[hint - 1] < target ? hint : current;
        // Strides double until they pass the target, which is most often near; then halves.
        var stride = 1;
        var high = low;
        while (high < lasts.Length && lasts[high] < target)
        {
            low = high + 1;
            high += stride;
            stride <<= 1;
        }
        high = Math.Min(high, lasts.Length - 1);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (lasts[middle] < target)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private int ColumnsLength => BlockCount * (_hasPositions ? 4 : 3) * sizeof(uint);

    private int Entry(int column, int block) =>
        Reinterpret.AsInt32(file.Span(_metaStart + ((long)column * BlockCount + block) * sizeof(int), sizeof(int)))[0];
}
