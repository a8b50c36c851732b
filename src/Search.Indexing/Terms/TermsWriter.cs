namespace Search.Indexing;

/// <summary>Writes a file of the form of <see cref="TermsFormat"/>: fields by ordinal, terms ascending.</summary>
internal sealed class TermsWriter(string path) : IDisposable
{
    private readonly SearchFileWriter _file = new(path, TermsFormat.Name, TermsFormat.Version);
    private readonly List<SectionTable.Section> _sections = [];
    private readonly ByteBuffer _blocks = new(1 << 16);
    private readonly ByteBuffer _entries = new();
    private readonly ByteBuffer _infos = new();
    private readonly ByteBuffer _keys = new();
    private readonly ByteBuffer _lastTerm = new();
    private readonly List<long> _blockEnds = [];
    private readonly List<int> _keyEnds = [];
    private bool _hasPositions;
    private int _field;
    private int _inBlock;
    private long _terms;
    private long _occurrences;
    private long _postings;
    private long _positions;

    public void BeginField(int field, bool hasPositions)
    {
        (_field, _hasPositions, _inBlock, _terms, _occurrences) = (field, hasPositions, 0, 0, 0);
        _blocks.Clear();
        _keys.Clear();
        _lastTerm.Clear();
        _blockEnds.Clear();
        _keyEnds.Clear();
    }

    public void Add(ReadOnlySpan<byte> term, in TermInfo info)
    {
        var shared = term.CommonPrefixLength(_lastTerm.Written);
        if (_inBlock == 0)
        {
            BeginBlock(term, shared);
            shared = 0;
        }
        _entries.WriteVarint((uint)shared);
        _entries.WriteVarint((uint)(term.Length - shared));
        _entries.Write(term[shared..]);
        WriteInfo(info);
        _lastTerm.Clear();
        _lastTerm.Write(term);
        _terms++;
        _occurrences += info.TotalTermFrequency;
        if (++_inBlock == TermsFormat.BlockLength)
            EndBlock();
    }

    /// <summary>Ends the field; one without terms leaves no trace.</summary>
    public void EndField(int documentCount)
    {
        if (_inBlock > 0)
            EndBlock();
        if (_terms == 0)
            return;
        _file.Align();
        var start = _file.Position;
        _file.WriteUInt64((ulong)documentCount);
        _file.WriteUInt64((ulong)_terms);
        _file.WriteUInt64((ulong)_occurrences);
        _file.WriteUInt64((ulong)(TermsFormat.HeadLength + _blocks.Length + 7 & ~7));
        _file.WriteUInt64((ulong)_keys.Length);
        _file.WriteUInt64(_hasPositions ? 1ul : 0);
        _file.Write(_blocks.Written);
        _file.Align();
        foreach (var end in _blockEnds)
            _file.WriteUInt64((ulong)end);
        foreach (var end in _keyEnds)
            _file.WriteUInt32((uint)end);
        _file.Write(_keys.Written);
        _sections.Add(new SectionTable.Section(_field, start, _file.Position - start));
    }

    public FileSeal Complete()
    {
        SectionTable.Write(_file, _sections);
        return _file.Complete();
    }

    public void Dispose() => _file.Dispose();

    private void BeginBlock(ReadOnlySpan<byte> term, int shared)
    {
        (_postings, _positions) = (0, 0);
        if (_terms > 0)
            _keys.Write(term[..(shared + 1)]);
        _keyEnds.Add(_keys.Length);
    }

    private void EndBlock()
    {
        _blocks.WriteVarint((uint)_entries.Length);
        _blocks.Write(_entries.Written);
        _blocks.Write(_infos.Written);
        _blockEnds.Add(_blocks.Length);
        _entries.Clear();
        _infos.Clear();
        _inBlock = 0;
    }

    private void WriteInfo(in TermInfo info)
    {
        _infos.WriteVarint((uint)info.DocumentFrequency);
        _infos.WriteVarint((ulong)(info.TotalTermFrequency - info.DocumentFrequency));
        if (info.DocumentFrequency == 1)
        {
            _infos.WriteVarint((uint)info.PostingsOffset);
        }
        else
        {
            _infos.WriteVarint((ulong)(info.PostingsOffset - _postings));
            _postings = info.PostingsOffset;
        }
        if (!_hasPositions)
            return;
        _infos.WriteVarint((ulong)(info.PositionsOffset - _positions));
        _positions = info.PositionsOffset;
    }
}
