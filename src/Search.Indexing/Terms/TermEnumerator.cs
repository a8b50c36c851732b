using Search.Kernels;

namespace Search.Indexing;

/// <summary>Walks terms in byte order. Not safe for use by several threads at once.</summary>
public sealed class TermEnumerator
{
    private readonly FieldTerms _terms;
    private readonly ByteBuffer _term = new(64);
    private int _block = -1;
    private (long Start, int Length) _place;
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
        var block = _block < 0 ? _terms.FindBlock(target, 0) : _terms.FindBlockNear(target, _block);
        var matched = 0;
        if (block != _block)
            LoadBlock(block);
        else
            matched = Term.CommonPrefixLength(target);
        return ScanTo(target, matched) || ReadEntry();
    }

    private void LoadBlock(int index)
    {
        _block = index;
        var reader = new ByteReader(_terms.Block(index, out _place));
        var length = (int)reader.ReadVarint();
        _entryOffset = reader.Offset;
        _entriesEnd = _infoOffset = reader.Offset + length;
        (_entriesRead, _infosRead) = (0, 0);
        _infoReader = new TermInfoReader(_terms.HasPositions);
    }

    // Moves to the block's first entry from here on that is not below the target; false when there is none. The last entry read, if any, is below
    // it and agrees with it on so many bytes: an entry that shares more with the last one is below too, one that shares less is above.
    private bool ScanTo(ReadOnlySpan<byte> target, int matched)
    {
        var block = _terms.BlockAt(_place)[.._entriesEnd];
        var (offset, read) = (_entryOffset, _entriesRead);
        while (offset < block.Length)
        {
            var shared = (int)Varint.Read32(block, ref offset);
            var length = (int)Varint.Read32(block, ref offset);
            read++;
            if (shared > matched)
            {
                offset += length;
                continue;
            }
            var rest = block.Slice(offset, length);
            offset += length;
            var wanted = target[shared..];
            var common = rest.CommonPrefixLength(wanted);
            if (shared == matched && common < wanted.Length && (common == length || rest[common] < wanted[common]))
            {
                matched += common;
                continue;
            }
            (_entryOffset, _entriesRead) = (offset, read);
            _term.Clear();
            _term.Write(target[..shared]);
            _term.Write(rest);
            return true;
        }
        (_entryOffset, _entriesRead) = (offset, read);
        return false;
    }

    private bool ReadEntry()
    {
        if (_entryOffset == _entriesEnd)
        {
            if (_block + 1 == _terms.BlockCount)
                return false;
            LoadBlock(_block + 1);
        }
        var block = _terms.BlockAt(_place);
        var offset = _entryOffset;
        var shared = (int)Varint.Read32(block, ref offset);
        var length = (int)Varint.Read32(block, ref offset);
        _term.Truncate(shared);
        _term.Write(block.Slice(offset, length));
        _entryOffset = offset + length;
        _entriesRead++;
        return true;
    }

    private void ReadInfos()
    {
        var reader = new ByteReader(_terms.BlockAt(_place)[_infoOffset..]);
        for (; _infosRead < _entriesRead; _infosRead++)
            _info = _infoReader.Read(ref reader);
        _infoOffset += reader.Offset;
    }
}
