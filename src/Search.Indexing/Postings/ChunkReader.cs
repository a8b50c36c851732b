using Search.Kernels;

namespace Search.Indexing;

/// <summary>Reads the positions that go with one block of postings, in the form of <see cref="PositionsFormat"/>.</summary>
internal sealed class ChunkReader(SearchFileReader file)
{
    // Unpacking a group costs about as much as picking that many deltas out of it.
    private const int FewDeltas = 8;

    private readonly bool _hasPackedTails = file.Version >= PositionsFormat.FirstWithPackedTails;
    private readonly int[] _group = new int[BitPacking.BlockLength];
    private int[] _positions = new int[16];
    private long _start;
    private int _length;

    // Deltas before the document that was summed up to.
    private int _document;
    private int _deltasBefore;
    private int _total;
    private int _readIndex;

    // The group come to, where its parts lie in the chunk, and where the next one begins; and the groups that were unpacked and picked from.
    private int _groupIndex;
    private int _groupCount;
    private int _width;
    private int _exceptionsStart;
    private int _packedStart;
    private int _nextGroup;
    private int _unpackedGroup;
    private int _pickedGroup;

    public int Block { get; private set; } = -1;

    public void Reset() => Block = -1;

    public void Open(int block, long offset)
    {
        _start = offset;
        Block = block;
        (_total, _readIndex) = (-1, -1);
        Restart();
    }

    /// <summary>The positions in the document at that index of the block; cheapest when indexes grow.</summary>
    public ReadOnlySpan<int> Read(ReadOnlySpan<int> frequencies, int index)
    {
        if (_total < 0)
            Begin(frequencies);
        if (index < _document)
            Restart();
        _deltasBefore += Addition.Sum(frequencies[_document..index]);
        _document = index;
        var frequency = frequencies[index];
        if (index == _readIndex)
            return _positions.AsSpan(0, frequency);
        _readIndex = index;
        if (frequency > _positions.Length)
            _positions = new int[Math.Max(frequency, 2 * _positions.Length)];

        var chunk = file.Span(_start, _length);
        var positions = _positions.AsSpan(0, frequency);
        for (var read = 0; read < frequency;)
        {
            var wanted = _deltasBefore + read;
            while (_groupIndex < wanted / BitPacking.BlockLength)
                NextGroup(chunk);
            var from = wanted % BitPacking.BlockLength;
            var run = Math.Min(frequency - read, BitPacking.BlockLength - from);
            ReadDeltas(chunk, from, positions.Slice(read, run));
            read += run;
        }
        var position = 0;
        foreach (ref var each in positions)
            each = position += each;
        return positions;
    }

    private void Restart() => (_document, _deltasBefore, _groupIndex, _nextGroup, _unpackedGroup, _pickedGroup) = (0, 0, -1, 0, -1, -1);

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

    private void NextGroup(ReadOnlySpan<byte> chunk)
    {
        _groupIndex++;
        _groupCount = Math.Min(_total - _groupIndex * BitPacking.BlockLength, BitPacking.BlockLength);
        if (_groupCount < (_hasPackedTails ? PositionsFormat.LeastPacked : BitPacking.BlockLength))
        {
            for (var i = 0; i < _groupCount; i++)
                _group[i] = (int)Varint.Read32(chunk, ref _nextGroup);
            _unpackedGroup = _groupIndex;
            return;
        }
        int head = chunk[_nextGroup++];
        _width = head & ~PositionsFormat.WithExceptions;
        (_exceptionsStart, _packedStart) = (_nextGroup, _nextGroup);
        if (head != _width)
            (_exceptionsStart, _packedStart) = (_nextGroup + 1, _nextGroup + 1 + chunk[_nextGroup]);
        _nextGroup = _packedStart + (_groupCount == BitPacking.BlockLength ? BitPacking.PackedLength(_width) : BitPacking.TailLength(_groupCount, _width));
    }

    // A few deltas are picked from among the packed ones, unless others of the group have been wanted before.
    private void ReadDeltas(ReadOnlySpan<byte> chunk, int from, Span<int> deltas)
    {
        if (_unpackedGroup != _groupIndex)
        {
            if (deltas.Length <= FewDeltas && _pickedGroup != _groupIndex)
            {
                Pick(chunk, from, deltas);
                return;
            }
            Unpack(chunk);
        }
        _group.AsSpan(from, deltas.Length).CopyTo(deltas);
    }

    private void Pick(ReadOnlySpan<byte> chunk, int from, Span<int> deltas)
    {
        _pickedGroup = _groupIndex;
        var packed = chunk[_packedStart.._nextGroup];
        var isWhole = _groupCount == BitPacking.BlockLength;
        for (var i = 0; i < deltas.Length; i++)
            deltas[i] = isWhole ? BitPacking.Get(packed, _width, from + i) : BitPacking.GetOfTail(packed, _width, from + i);
        var exceptions = chunk[_exceptionsStart.._packedStart];
        for (var at = 0; at < exceptions.Length;)
        {
            var place = exceptions[at++] - from;
            if (place >= deltas.Length)
                return;
            var high = Varint.Read32(exceptions, ref at);
            if (place >= 0)
                deltas[place] |= (int)(high << _width);
        }
    }

    private void Unpack(ReadOnlySpan<byte> chunk)
    {
        _unpackedGroup = _groupIndex;
        var packed = chunk[_packedStart.._nextGroup];
        if (_groupCount == BitPacking.BlockLength)
            BitPacking.Unpack(packed, _width, _group);
        else
            BitPacking.UnpackTail(packed, _width, _group.AsSpan(0, _groupCount));
        var exceptions = chunk[_exceptionsStart.._packedStart];
        for (var at = 0; at < exceptions.Length;)
        {
            ref var delta = ref _group[exceptions[at++]];
            delta |= (int)(Varint.Read32(exceptions, ref at) << _width);
        }
    }
}
