using Search.Kernels;

namespace Search.Indexing;

/// <summary>Walks the documents of one term in ascending order, a block of up to 128 at a time.</summary>
/// <remarks>Deleted documents are not left out: the collector does that. Reusable through <see cref="Reset"/>; one thread at a time.</remarks>
public sealed class PostingsCursor
{
    /// <summary>The document number after the last.</summary>
    public const int NoMoreDocuments = int.MaxValue;

    // Unpacking a whole block costs about as much as picking that many values out of it.
    private const int FewFrequencies = 8;

    private readonly SegmentCore _segment;
    private readonly PostingsList _list;
    private readonly ChunkReader _chunks;
    private readonly int[] _documents = new int[PostingsFormat.BlockLength];
    private readonly int[] _frequencies = new int[PostingsFormat.BlockLength];
    private readonly ImpactBuffer _blockImpacts = new();
    private readonly ImpactBuffer _runImpacts = new();
    private readonly ImpactBuffer _listImpacts = new();
    private Field? _field;
    private TermInfo _term;

    // The decoded block, the one that SeekBlock found, and the place in the decoded one.
    private int _block;
    private int _foundBlock;
    private int _index;
    private int _count;
    private int _document;

    // The block whose frequencies are decoded.
    private int _frequencyBlock;
    private ulong[]? _marks;

    internal PostingsCursor(SegmentCore segment)
    {
        _segment = segment;
        _list = new PostingsList(segment.Postings);
        _chunks = new ChunkReader(segment.Positions);
    }

    /// <summary>Starts on another term of the same segment, before its first document.</summary>
    public void Reset(Field field, in TermInfo term)
    {
        (_field, _term) = (field, term);
        _list.Reset(term);
        _chunks.Reset();
        _blockImpacts.Forget();
        _runImpacts.Forget();
        _listImpacts.Forget();
        Restart();
        _marks = null;
    }

    /// <summary>Starts again before the first document.</summary>
    public void Restart() => (_block, _foundBlock, _index, _count, _document, _frequencyBlock) = (-1, 0, -1, 0, -1, -1);

    /// <summary>From now on sets the bits of the documents of every block that the cursor comes to or passes over.</summary>
    /// <param name="bits">A bit for each document of the segment, 64 to a word; <see langword="null"/> to stop that.</param>
    public void MarkInto(ulong[]? bits) => _marks = bits;

    /// <summary>Sets the bits of the documents not passed yet, for <see cref="MarkInto"/>, and ends there, after the last document.</summary>
    public void MarkRest()
    {
        if (_document != NoMoreDocuments)
            End();
        _marks = null;
    }

    /// <summary>The current document; -1 before the first, <see cref="NoMoreDocuments"/> after the last.</summary>
    public int Document => _document;

    /// <summary>How often the term stands in the current document.</summary>
    public int Frequency
    {
        get
        {
            DecodeFrequencies(_block);
            return _frequencies[_index];
        }
    }

    /// <summary>The term's entry.</summary>
    public TermInfo Term => _term;

    /// <summary>The term's field.</summary>
    public Field Field => _field ?? throw new InvalidOperationException("The cursor was not set on a term.");

    /// <summary>Documents of the term in all.</summary>
    public int Cost => _term.DocumentFrequency;

    /// <summary>Moves to the next document and returns it.</summary>
    public int Next()
    {
        var next = _index + 1;
        if (next >= _count)
            return NextBlock();
        _index = next;
        return _document = _documents[next];
    }

    /// <summary>Moves to the first document that is at least <paramref name="target"/> and returns it. The target is beyond the current document.</summary>
    public int AdvanceTo(int target)
    {
        if (_count == 0 || target > _documents[_count - 1])
        {
            if (_document == NoMoreDocuments)
                return NoMoreDocuments;
            var block = FindBlock(target);
            if (block == _list.BlockCount)
                return End();
            DecodeBlock(block);
        }
        var from = Math.Max(_index, 0);
        _index = from + Ascending.FirstNotBelow(_documents.AsSpan(from, _count - from), target);
        return _document = _documents[_index];
    }

    /// <summary>Finds the block that would hold <paramref name="target"/>, reading skip data alone; the current document stays.</summary>
    /// <returns>The last document of that block; <see cref="NoMoreDocuments"/> when the target is beyond the list.</returns>
    public int SeekBlock(int target)
    {
        _foundBlock = FindBlock(target);
        return _foundBlock == _list.BlockCount ? NoMoreDocuments : _list.LastDocumentOf(_foundBlock);
    }

    /// <summary>The impacts of the block found by <see cref="SeekBlock"/>, frequency ascending; of the first when none was sought, none beyond the list.</summary>
    public ReadOnlySpan<Impact> BlockImpacts
    {
        get
        {
            if (_foundBlock == _list.BlockCount)
                return [];
            if (_blockImpacts.Owner != _foundBlock)
                ReadImpacts(_blockImpacts, _foundBlock);
            return _blockImpacts.Impacts;
        }
    }

    /// <summary>As <see cref="SeekBlock"/>, and finds the last document of the run of blocks that the block belongs to: of the whole list when it has no runs.</summary>
    /// <returns>The last document of that run; <see cref="NoMoreDocuments"/> when the target is beyond the list.</returns>
    public int SeekRun(int target)
    {
        _foundBlock = FindBlock(target);
        if (_foundBlock == _list.BlockCount)
            return NoMoreDocuments;
        return _list.RunCount == 0
            ? _list.LastDocument
            : _list.LastDocumentOf(Math.Min((_foundBlock / PostingsFormat.RunLength + 1) * PostingsFormat.RunLength, _list.BlockCount) - 1);
    }

    /// <summary>The impacts of the run of the block found last, frequency ascending: of the whole list when it has no runs, none beyond the list.</summary>
    public ReadOnlySpan<Impact> RunImpacts
    {
        get
        {
            if (_foundBlock == _list.BlockCount)
                return [];
            if (_list.RunCount == 0)
                return ListImpacts;
            var run = _foundBlock / PostingsFormat.RunLength;
            if (_runImpacts.Owner != run)
                _runImpacts.Read(_list.RunImpacts(run), run);
            return _runImpacts.Impacts;
        }
    }

    /// <summary>The impacts of the whole list, frequency ascending.</summary>
    public ReadOnlySpan<Impact> ListImpacts
    {
        get
        {
            if (_listImpacts.Owner != PostingsList.WholeList)
                ReadImpacts(_listImpacts, PostingsList.WholeList);
            return _listImpacts.Impacts;
        }
    }

    /// <summary>The current block's documents from the current one on.</summary>
    public ReadOnlySpan<int> RemainingDocuments => _index < 0 ? [] : _documents.AsSpan(_index, _count - _index);

    /// <summary>The frequencies that go with <see cref="RemainingDocuments"/>.</summary>
    public ReadOnlySpan<int> RemainingFrequencies
    {
        get
        {
            if (_index < 0)
                return [];
            DecodeFrequencies(_block);
            return _frequencies.AsSpan(_index, _count - _index);
        }
    }

    /// <summary>Reads the frequencies at some places of <see cref="RemainingDocuments"/>: few of them without decoding the others.</summary>
    /// <param name="places">Places, counted from the current document.</param>
    /// <param name="frequencies">Takes as many frequencies; may be <paramref name="places"/> itself.</param>
    public void ReadFrequencies(ReadOnlySpan<int> places, Span<int> frequencies)
    {
        if (places.IsEmpty)
            return;
        if (places.Length > FewFrequencies || CountOf(_block) < PostingsFormat.BlockLength)
            DecodeFrequencies(_block);
        if (_frequencyBlock == _block)
        {
            var remaining = _frequencies.AsSpan(_index, _count - _index);
            for (var i = 0; i < places.Length; i++)
                frequencies[i] = remaining[places[i]];
            return;
        }
        var bytes = _list.Block(_block);
        var packed = bytes[(2 + BitPacking.PackedLength(bytes[0]))..];
        for (var i = 0; i < places.Length; i++)
            frequencies[i] = BitPacking.Get(packed, bytes[1], _index + places[i]) + 1;
    }

    /// <summary>Reads the frequencies at some places of the whole list, wherever the cursor stands; it stays there, and nothing is searched.</summary>
    /// <param name="places">Places, ascending, counted from the first document; replaced by as many frequencies.</param>
    public void ReadFrequenciesAt(Span<int> places)
    {
        while (!places.IsEmpty)
        {
            var block = places[0] / PostingsFormat.BlockLength;
            var count = 1;
            while (count < places.Length && places[count] / PostingsFormat.BlockLength == block)
                count++;
            ReadFrequenciesOf(block, places[..count]);
            places = places[count..];
        }
    }

    /// <summary>Moves to the first document of the next block and returns it.</summary>
    public int NextBlock()
    {
        if (_document == NoMoreDocuments)
            return NoMoreDocuments;
        if (_block + 1 == _list.BlockCount)
            return End();
        DecodeBlock(_block + 1);
        _index = 0;
        return _document = _documents[0];
    }

    /// <summary>The term's positions in the current document, ascending; valid until the cursor moves.</summary>
    /// <exception cref="InvalidOperationException">The field keeps no positions.</exception>
    public ReadOnlySpan<int> Positions() => PositionsAt(Place);

    /// <summary>The current document's place in the list: how many of the term's documents come before it.</summary>
    public int Place => _block * PostingsFormat.BlockLength + _index;

    /// <summary>The term's positions in the document at a place of the list that the cursor has come to before; cheapest when places ascend.</summary>
    /// <returns>Ascending positions; valid until the next call, or until the cursor is reset.</returns>
    /// <exception cref="InvalidOperationException">The field keeps no positions.</exception>
    public ReadOnlySpan<int> PositionsAt(int place)
    {
        if (_term.PositionsOffset < 0)
            throw new InvalidOperationException($"Field '{_field?.Name}' keeps no positions.");
        var block = place / PostingsFormat.BlockLength;
        DecodeFrequencies(block);
        if (_chunks.Block != block)
            _chunks.Open(block, _term.PositionsOffset + _list.PositionsStartOf(block));
        return _chunks.Read(_frequencies.AsSpan(0, CountOf(block)), place % PostingsFormat.BlockLength);
    }

    private int CountOf(int block) => Math.Min(PostingsFormat.BlockLength, _term.DocumentFrequency - block * PostingsFormat.BlockLength);

    private void ReadFrequenciesOf(int block, Span<int> places)
    {
        var first = block * PostingsFormat.BlockLength;
        var isWhole = CountOf(block) == PostingsFormat.BlockLength;
        if (isWhole && places.Length > FewFrequencies)
            DecodeFrequencies(block);
        if (_frequencyBlock == block)
        {
            foreach (ref var place in places)
                place = _frequencies[place - first];
            return;
        }
        var bytes = _list.Block(block);
        if (isWhole)
        {
            var packed = bytes[(2 + BitPacking.PackedLength(bytes[0]))..];
            foreach (ref var place in places)
                place = BitPacking.Get(packed, bytes[1], place - first) + 1;
            return;
        }

        // The cursor may stand in another block, whose documents are to stay.
        Span<int> documents = stackalloc int[CountOf(block)];
        Span<int> frequencies = stackalloc int[documents.Length];
        UnpackTail(bytes, previous: 0, documents, frequencies);
        foreach (ref var place in places)
            place = frequencies[place - first];
    }

    private int FindBlock(int target)
    {
        if (target > _list.LastDocument)
            return _list.BlockCount;
        return _list.FindBlock(target, Math.Max(_block, 0), _foundBlock);
    }

    private int End()
    {
        if (_marks is not null)
            DecodeBlock(_list.BlockCount - 1);
        (_index, _count) = (-1, 0);
        return _document = NoMoreDocuments;
    }

    private void DecodeBlock(int block)
    {
        if (_marks is null)
        {
            Decode(block);
            return;
        }
        for (var next = _block + 1; next <= block; next++)
        {
            Decode(next);
            Bitmap.Set(_marks, _documents.AsSpan(0, _count));
        }
    }

    private void Decode(int block)
    {
        _block = block;
        _index = -1;
        if (_term.DocumentFrequency == 1)
        {
            _documents[0] = (int)_term.PostingsOffset;
            _frequencies[0] = (int)_term.TotalTermFrequency;
            (_count, _frequencyBlock) = (1, 0);
            return;
        }
        _count = CountOf(block);
        var bytes = _list.Block(block, out var previous);
        if (_count == PostingsFormat.BlockLength)
            BitPacking.UnpackAscending(bytes[2..], bytes[0], previous, _documents);
        else
            DecodeTail(block, bytes, previous);
    }

    private void DecodeTail(int block, ReadOnlySpan<byte> bytes, int previous)
    {
        _frequencyBlock = block;
        UnpackTail(bytes, previous, _documents.AsSpan(0, CountOf(block)), _frequencies);
    }

    private static void UnpackTail(ReadOnlySpan<byte> bytes, int previous, Span<int> documents, Span<int> frequencies)
    {
        var offset = 0;
        for (var i = 0; i < documents.Length; i++)
        {
            var gap = Varint.Read32(bytes, ref offset);
            previous += (int)(gap >> 1) + 1;
            documents[i] = previous;
            frequencies[i] = (gap & 1) != 0 ? 1 : (int)Varint.Read32(bytes, ref offset) + 2;
        }
    }

    private void DecodeFrequencies(int block)
    {
        if (_frequencyBlock != block)
            UnpackFrequencies(block);
    }

    private void UnpackFrequencies(int block)
    {
        var bytes = _list.Block(block, out var previous);
        if (CountOf(block) < PostingsFormat.BlockLength)
        {
            // The last block is the current one when it is asked about, so its documents stay as they are.
            DecodeTail(block, bytes, previous);
            return;
        }
        BitPacking.Unpack(bytes[(2 + BitPacking.PackedLength(bytes[0]))..], bytes[1], _frequencies);
        Addition.AddOne(_frequencies);
        _frequencyBlock = block;
    }

    private void ReadImpacts(ImpactBuffer buffer, int owner)
    {
        if (_term.DocumentFrequency > 1)
        {
            buffer.Read(_list.Impacts(owner), owner);
            return;
        }
        var norms = _segment.Norms(_field!);
        var code = norms.IsEmpty ? PostingsFormat.NoLengthCode : norms[(int)_term.PostingsOffset];
        buffer.Set(new Impact((int)_term.TotalTermFrequency, code), owner);
    }
}
