using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace Search.Importing.Spooling;

/// <summary>Records of bytes, kept in memory while they are few, else in a temporary file that goes with them. Used by one thread.</summary>
/// <param name="memoryBytes">How many bytes are kept in memory before a file takes them.</param>
internal sealed class SpooledRecords(int memoryBytes) : IDisposable
{
    private const int BlockBytes = 1 << 18;

    // What is read at once behind a place that is asked for: most records are shorter.
    private const int ReadBytes = 1 << 10;

    // The end of the records, which is not in the file yet; the last block is being filled.
    private readonly List<byte[]> _blocks = [];
    private byte[] _record = new byte[ReadBytes];
    private SafeFileHandle? _file;
    private long _stored, _end;

    /// <summary>Appends a record.</summary>
    /// <returns>By what it is read.</returns>
    public long Add(ReadOnlySpan<byte> record)
    {
        var place = _end;
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, record.Length);
        Append(length);
        Append(record);
        return place;
    }

    /// <summary>Reads a record, which is valid until the next is read.</summary>
    public ReadOnlySpan<byte> Read(long place)
    {
        var read = (int)Math.Min(_record.Length, _end - place);
        Copy(place, _record.AsSpan(0, read));
        var length = sizeof(int) + BinaryPrimitives.ReadInt32LittleEndian(_record);
        if (length > read)
        {
            var whole = new byte[Math.Max(length, 2 * ReadBytes)];
            _record.AsSpan(0, read).CopyTo(whole);
            // One long record is no reason to read so much of all others.
            if (whole.Length <= 8 * ReadBytes)
                _record = whole;
            Copy(place + read, whole.AsSpan(read, length - read));
            return whole.AsSpan(sizeof(int)..length);
        }
        return _record.AsSpan(sizeof(int)..length);
    }

    public void Dispose() => _file?.Dispose();

    private void Append(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var at = (int)((_end - _stored) % BlockBytes);
            if (_end - _stored == (long)_blocks.Count * BlockBytes)
                MakeRoom();
            var part = bytes[..Math.Min(bytes.Length, BlockBytes - at)];
            part.CopyTo(_blocks[^1].AsSpan(at));
            _end += part.Length;
            bytes = bytes[part.Length..];
        }
    }

    // All blocks are full.
    private void MakeRoom()
    {
        if (_file is null && (_blocks.Count + 1L) * BlockBytes <= memoryBytes)
        {
            _blocks.Add(new byte[BlockBytes]);
            return;
        }
        _file ??= TemporaryFile.CreateHandle();
        foreach (var block in _blocks)
        {
            RandomAccess.Write(_file, block, _stored);
            _stored += BlockBytes;
        }
        _blocks.RemoveRange(Math.Min(1, _blocks.Count), Math.Max(0, _blocks.Count - 1));
        if (_blocks.Count == 0)
            _blocks.Add(new byte[BlockBytes]);
    }

    private void Copy(long place, Span<byte> target)
    {
        while (!target.IsEmpty && place < _stored)
        {
            var read = RandomAccess.Read(_file!, target[..(int)Math.Min(target.Length, _stored - place)], place);
            if (read == 0)
                throw new EndOfStreamException("A temporary file is shorter than it was written.");
            place += read;
            target = target[read..];
        }
        while (!target.IsEmpty)
        {
            var at = place - _stored;
            var part = _blocks[(int)(at / BlockBytes)].AsSpan((int)(at % BlockBytes));
            part = part[..Math.Min(part.Length, target.Length)];
            part.CopyTo(target);
            place += part.Length;
            target = target[part.Length..];
        }
    }
}
