using Search.Kernels;

namespace Search.Indexing;

/// <summary>Reads the positions that go with one block of postings, in the form of <see cref="PositionsFormat"/>.</summary>
internal sealed class ChunkReader(SearchFileReader file)
{
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
        var head = new ByteReader(file.Span(offset, (int)Math.Min(Varint.MaxLength32, file.PayloadLength - offset)));
        _length = (int)head.ReadVarint();
        _start = offset + head.Offset;
        Block = block;
        (_document, _deltasBefore, _total, _groupIndex, _nextGroup, _readIndex) = (0, 0, -1, -1, 0, -1);
    }

    /// <summary>The positions in the document at that index of the block; indexes may be repeated and grow.</summary>
    public ReadOnlySpan<int> Read(ReadOnlySpan<int> frequencies, int index)
    {
        if (_total < 0)
            _total = Addition.Sum(frequencies);
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

    private void DecodeGroup(ReadOnlySpan<byte> chunk, bool decode)
    {
        _groupIndex++;
        var left = _total - _groupIndex * BitPacking.BlockLength;
        if (left >= BitPacking.BlockLength)
        {
            var width = chunk[_nextGroup];
            if (decode)
                BitPacking.Unpack(chunk[(_nextGroup + 1)..], width, _group);
            _nextGroup += 1 + BitPacking.PackedLength(width);
            return;
        }
        for (var i = 0; i < left; i++)
            _group[i] = (int)Varint.Read32(chunk, ref _nextGroup);
    }
}
