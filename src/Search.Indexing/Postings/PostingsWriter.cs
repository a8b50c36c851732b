using Search.Kernels;

namespace Search.Indexing;

/// <summary>Writes postings and positions, term by term, in the forms of <see cref="PostingsFormat"/> and <see cref="PositionsFormat"/>.</summary>
/// <param name="postings">Takes the postings.</param>
/// <param name="positions">Takes the positions.</param>
internal sealed class PostingsWriter(IByteSink postings, IByteSink positions)
{
    private readonly int[] _documents = new int[PostingsFormat.BlockLength];
    private readonly int[] _frequencies = new int[PostingsFormat.BlockLength];
    private readonly int[] _gaps = new int[PostingsFormat.BlockLength];
    private readonly ByteBuffer _blocks = new(1 << 12);
    private readonly ByteBuffer _blockImpacts = new();
    private readonly ByteBuffer _runImpacts = new();
    private readonly List<int> _runStarts = [];
    private readonly ByteBuffer _meta = new();
    private readonly ByteBuffer _chunk = new(1 << 12);
    private readonly List<(int LastDocument, int BlockEnd, int ImpactsStart, long PositionsStart)> _skips = [];
    private readonly ImpactAccumulator _impacts = new();
    private readonly ImpactAccumulator _impactsOfRun = new();
    private readonly ImpactAccumulator _listImpacts = new();
    private int[] _deltas = new int[1024];
    private int _deltaCount;
    private bool _hasPositions;
    private int _inBlock;
    private int _previous;
    private int _documentCount;
    private long _occurrences;
    private long _firstPosition;

    public void BeginTerm(bool hasPositions)
    {
        _hasPositions = hasPositions;
        (_inBlock, _previous, _documentCount, _occurrences, _deltaCount) = (0, -1, 0, 0, 0);
        _firstPosition = positions.Position;
        _blocks.Clear();
        _blockImpacts.Clear();
        _runImpacts.Clear();
        _runStarts.Clear();
        _skips.Clear();
        _impacts.Clear();
        _impactsOfRun.Clear();
        _listImpacts.Clear();
    }

    /// <summary>Adds a document; documents ascend. Positions ascend, as many as the frequency, where the field has them.</summary>
    public void Add(int document, int frequency, byte lengthCode, ReadOnlySpan<int> positions)
    {
        if (_inBlock == PostingsFormat.BlockLength)
            EndBlock();
        _documents[_inBlock] = document;
        _frequencies[_inBlock++] = frequency;
        _impacts.Add(frequency, lengthCode);
        _documentCount++;
        _occurrences += frequency;
        if (!_hasPositions)
            return;
        if (_deltaCount + positions.Length > _deltas.Length)
            Array.Resize(ref _deltas, Math.Max(_deltas.Length * 2, _deltaCount + positions.Length));
        var last = 0;
        foreach (var position in positions)
        {
            _deltas[_deltaCount++] = position - last;
            last = position;
        }
    }

    public TermInfo EndTerm()
    {
        if (_documentCount == 1)
        {
            WriteChunk();
            return Info(_documents[0]);
        }
        EndBlock();
        if (_skips.Count % PostingsFormat.RunLength != 0)
            EndRun();
        var offset = postings.Position;
        WriteMeta();
        Span<byte> length = stackalloc byte[Varint.MaxLength32];
        postings.Write(length[..Varint.Write(length, (uint)_meta.Length)]);
        postings.Write(_meta.Written);
        postings.Write(_blocks.Written);
        return Info(offset);
    }

    private TermInfo Info(long postingsOffset) => new()
    {
        DocumentFrequency = _documentCount,
        TotalTermFrequency = _occurrences,
        PostingsOffset = postingsOffset,
        PositionsOffset = _hasPositions ? _firstPosition : -1,
    };

    private void EndBlock()
    {
        var positionsStart = positions.Position - _firstPosition;
        BitPacking.Gaps(_documents.AsSpan(0, _inBlock), _previous, _gaps);
        if (_inBlock == PostingsFormat.BlockLength)
            PackBlock();
        else
            WriteTail();
        var impactsStart = _blockImpacts.Length;
        _impacts.WriteTo(_blockImpacts, _impactsOfRun);
        _impacts.Clear();
        WriteChunk();
        _previous = _documents[_inBlock - 1];
        _skips.Add((_previous, _blocks.Length, impactsStart, positionsStart));
        _inBlock = 0;
        if (_skips.Count % PostingsFormat.RunLength == 0)
            EndRun();
    }

    private void EndRun()
    {
        _runStarts.Add(_runImpacts.Length);
        _impactsOfRun.WriteTo(_runImpacts, _listImpacts);
        _impactsOfRun.Clear();
    }

    private void PackBlock()
    {
        foreach (ref var frequency in _frequencies.AsSpan())
            frequency--;
        var gapWidth = BitPacking.Width(_gaps);
        var frequencyWidth = BitPacking.Width(_frequencies);
        _blocks.WriteByte((byte)gapWidth);
        _blocks.WriteByte((byte)frequencyWidth);
        BitPacking.Pack(_gaps, gapWidth, _blocks.Append(BitPacking.PackedLength(gapWidth)));
        BitPacking.Pack(_frequencies, frequencyWidth, _blocks.Append(BitPacking.PackedLength(frequencyWidth)));
    }

    private void WriteTail()
    {
        for (var i = 0; i < _inBlock; i++)
        {
            var once = _frequencies[i] == 1;
            _blocks.WriteVarint((uint)_gaps[i] << 1 | (once ? 1u : 0));
            if (!once)
                _blocks.WriteVarint((uint)(_frequencies[i] - 2));
        }
    }

    private void WriteMeta()
    {
        _meta.Clear();
        if (_skips.Count == 1)
        {
            _meta.Write(_blockImpacts.Written);
            _meta.WriteVarint((uint)_previous);
            _meta.WriteVarint((uint)_blocks.Length);
            return;
        }
        var listImpacts = new ByteBuffer();
        _listImpacts.WriteTo(listImpacts, whole: null);
        var hasRuns = PostingsFormat.RunCount(_skips.Count) > 0;
        var runsStart = (_skips.Count * (_hasPositions ? 4 : 3) + (hasRuns ? _runStarts.Count : 0)) * sizeof(uint) + listImpacts.Length;
        var impactsStart = runsStart + (hasRuns ? _runImpacts.Length : 0);
        foreach (var skip in _skips)
            _meta.WriteUInt32((uint)skip.LastDocument);
        foreach (var skip in _skips)
            _meta.WriteUInt32((uint)skip.BlockEnd);
        foreach (var skip in _skips)
            _meta.WriteUInt32((uint)(impactsStart + skip.ImpactsStart));
        if (_hasPositions)
        {
            foreach (var skip in _skips)
                _meta.WriteUInt32(checked((uint)skip.PositionsStart));
        }
        if (hasRuns)
        {
            foreach (var start in _runStarts)
                _meta.WriteUInt32((uint)(runsStart + start));
        }
        _meta.Write(listImpacts.Written);
        if (hasRuns)
            _meta.Write(_runImpacts.Written);
        _meta.Write(_blockImpacts.Written);
    }

    private void WriteChunk()
    {
        if (!_hasPositions)
            return;
        _chunk.Clear();
        ChunkWriter.Write(_chunk, _deltas.AsSpan(0, _deltaCount));
        if (_deltaCount >= PositionsFormat.LeastPacked)
        {
            Span<byte> length = stackalloc byte[Varint.MaxLength32];
            positions.Write(length[..Varint.Write(length, (uint)_chunk.Length)]);
        }
        positions.Write(_chunk.Written);
        _deltaCount = 0;
    }
}
