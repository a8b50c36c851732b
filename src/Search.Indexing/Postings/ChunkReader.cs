using Search.Kernels;

namespace Search.Indexing;

/// <summary>Reads the positions that go with one block of postings, in the form of <see cref="PositionsFormat"/>.</summary>
internal sealed class ChunkReader(SearchFileReader file)
{
    private readonly bool _hasPackedTails = file.Version >= PositionsFormat.FirstWithPackedTails;
    private readonly int[] _group = new int[BitPacking.BlockLength];
    private int[] _positions = new int[16];
    private long _start;
    private int _length;

    // Deltas before the document that was summed up to; and the decoded group with where the next one begins.
    private int _document;
    private int _deltasBefore;
    private int _total;
    private int _groupIndex;
    private int _nextGroup;
    private int _readIndex;

    public int Block { get; private set; } = -1;

    public void Reset() => Block = -1;

    public void Open(int block, long offset)
    {
        _start = offset;
        Block = block;
        (_document, _deltasBefore, _total, _groupIndex, _nextGroup, _readIndex) = (0, 0, -1, -1, 0, -1);
    }

    /// <summary>The positions in the document at that index of the block; cheapest when indexes grow.</summary>
    public ReadOnlySpan<int> Read(ReadOnlySpan<int> frequencies, int index)
    {
        if (_total < 0)
            Begin(frequencies);
        if (index < _document)
            (_document, _deltasBefore, _groupIndex, _nextGroup) = (0, 0, -1, 0);
        _deltasBefore += Addition.Sum(frequencies[_document..index]);
        _document = index;
        var frequency = frequencies[index];
        if (index == _readIndex)
            return _positions.AsSpan(0, frequency);
        _readIndex = index;
        if (frequency > _positions.Length)
            _positions = new int[Math.Max(frequency, 2 * _positions.Length)];

        var chunk = file.Span(_start, _length);
        var (position, read) = (0, 0);
        while (read < frequency)
        {
            var wanted = _deltasBefore + read;
            while (_groupIndex < wanted / BitPacking.BlockLength)
                DecodeGroup(chunk, decode: _groupIndex + 1 == wanted / BitPacking.BlockLength);
            var from = wanted % BitPacking.BlockLength;
            var run = Math.Min(frequency - read, BitPacking.BlockLength - from);
            foreach (var delta in _group.AsSpan(from, run))
                _positions[read++] = position += delta;
        }
        return _positions.AsSpan(0, frequency);
    }

    private void Begin(ReadOnlySpan<int> frequencies)
    {
        _total = Addition.Sum(frequencies);
        if (_hasPackedTails && _total < PositionsFormat.LeastPacked)
        {
            _length = (int)Math.Min(_total * Varint.MaxLength32, file.PayloadLength - _start);
            return;
        }
        var head = new ByteReader(file.Span(_start, (int)Math.Min(Varint.MaxLength32, file.PayloadLength - _start)));
        _length = (int)head.ReadVarint();
        _start += head.Offset;
    }

    private void DecodeGroup(ReadOnlySpan<byte> chunk, bool decode)
    {
        _groupIndex++;
        var count = Math.Min(_total - _groupIndex * BitPacking.BlockLength, BitPacking.BlockLength);
        if (count < (_hasPackedTails ? PositionsFormat.LeastPacked : BitPacking.BlockLength))
        {
            for (var i = 0; i < count; i++)
                _group[i] = (int)Varint.Read32(chunk, ref _nextGroup);
            return;
        }
        int head = chunk[_nextGroup++];
        var width = head & ~PositionsFormat.WithExceptions;
        ReadOnlySpan<byte> exceptions = [];
        if (head != width)
        {
            exceptions = chunk.Slice(_nextGroup + 1, chunk[_nextGroup]);
            _nextGroup += 1 + exceptions.Length;
        }
        var length = count == BitPacking.BlockLength ? BitPacking.PackedLength(width) : BitPacking.TailLength(count, width);
        if (decode)
            Unpack(chunk.Slice(_nextGroup, length), width, count, exceptions);
        _nextGroup += length;
    }

    private void Unpack(ReadOnlySpan<byte> packed, int width, int count, ReadOnlySpan<byte> exceptions)
    {
        if (count == BitPacking.BlockLength)
            BitPacking.Unpack(packed, width, _group);
        else
            BitPacking.UnpackTail(packed, width, _group.AsSpan(0, count));
        for (var at = 0; at < exceptions.Length;)
        {
            ref var delta = ref _group[exceptions[at++]];
            delta |= (int)(Varint.Read32(exceptions, ref at) << width);
        }
    }
}
