namespace Search.Indexing;

/// <summary>Walks terms in byte order. Not safe for use by several threads at once.</summary>
public sealed class TermEnumerator
{
    private readonly FieldTerms _terms;
    private readonly ByteBuffer _term = new(64);
    private int _block = -1;
    private int _entriesEnd;
    private int _entryOffset;
    private int _infoOffset;
    private int _entriesRead;
    private int _infosRead;
    private TermInfoReader _infoReader;
    private TermInfo _info;

    // The current term has been found by the constructor but not yet been moved to.
    private bool _ahead;
    private bool _ended;

    internal TermEnumerator(FieldTerms terms, ReadOnlySpan<byte> from)
    {
        _terms = terms;
        _ended = !Seek(from);
        _ahead = !_ended;
    }

    /// <summary>Moves to the next term.</summary>
    public bool MoveNext()
    {
        if (_ended)
            return false;
        if (_ahead)
        {
            _ahead = false;
            return true;
        }
        _ended = !ReadEntry();
        return !_ended;
    }

    /// <summary>The term's UTF-8 bytes, valid until the next move.</summary>
    public ReadOnlySpan<byte> Term => _term.Written;

    /// <summary>The term's entry.</summary>
    public TermInfo Info
    {
        get
        {
            if (_infosRead < _entriesRead)
                ReadInfos();
            return _info;
        }
    }

    /// <summary>Moves on to the first term that is not below <paramref name="target"/>, which may be the current one; <see langword="false"/> when there is none.</summary>
    public bool AdvanceTo(ReadOnlySpan<byte> target)
    {
        if (_ended)
            return false;
        _ahead = false;
        if (Term.SequenceCompareTo(target) >= 0)
            return true;
        _ended = !Seek(target);
        return !_ended;
    }

    private bool Seek(ReadOnlySpan<byte> target)
    {
        var block = _terms.FindBlock(target, Math.Max(_block, 0));
        if (block != _block)
            LoadBlock(block);
        while (ReadEntry())
        {
            if (Term.SequenceCompareTo(target) >= 0)
                return true;
        }
        return false;
    }

    private void LoadBlock(int index)
    {
        _block = index;
        var reader = new ByteReader(_terms.Block(index));
        var length = (int)reader.ReadVarint();
        _entryOffset = reader.Offset;
        _entriesEnd = _infoOffset = reader.Offset + length;
        (_entriesRead, _infosRead) = (0, 0);
        _infoReader = new TermInfoReader(_terms.HasPositions);
    }

    private bool ReadEntry()
    {
        if (_entryOffset == _entriesEnd)
        {
            if (_block + 1 == _terms.BlockCount)
                return false;
            LoadBlock(_block + 1);
        }
        var reader = new ByteReader(_terms.Block(_block)[_entryOffset..]);
        var shared = (int)reader.ReadVarint();
        var rest = reader.ReadBytes((int)reader.ReadVarint());
        _term.Truncate(shared);
        _term.Write(rest);
        _entryOffset += reader.Offset;
        _entriesRead++;
        return true;
    }

    private void ReadInfos()
    {
        var reader = new ByteReader(_terms.Block(_block)[_infoOffset..]);
        for (; _infosRead < _entriesRead; _infosRead++)
            _info = _infoReader.Read(ref reader);
        _infoOffset += reader.Offset;
    }
}
