using System.Buffers.Binary;
using System.Text;
using Search.Kernels;

namespace Search.Indexing;

/// <summary>Writes a file of the form of <see cref="SearchFileFormat"/> from front to back. Not safe for use by several threads at once.</summary>
/// <remarks>Disposed before it is completed, it removes the half-written file.</remarks>
internal sealed class SearchFileWriter : IByteSink, IDisposable
{
    private readonly string _path;
    private readonly FileStream _stream;
    private readonly byte[] _page = GC.AllocateUninitializedArray<byte>(SearchFileFormat.PageLength);
    private readonly ByteBuffer _table = new();
    private readonly uint _headerChecksum;
    private long _flushed;
    private int _filled;
    private bool _completed;

    public SearchFileWriter(string path, string formatName, int formatVersion)
    {
        _path = path;
        _stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read | FileShare.Delete, bufferSize: 0);
        Span<byte> header = stackalloc byte[SearchFileFormat.HeaderLength];
        header.Clear();
        SearchFileFormat.Magic.CopyTo(header);
        BinaryPrimitives.WriteUInt16LittleEndian(header[SearchFileFormat.VersionOffset..], SearchFileFormat.Version);
        BinaryPrimitives.WriteUInt16LittleEndian(header[SearchFileFormat.FormatVersionOffset..], checked((ushort)formatVersion));
        Encoding.ASCII.GetBytes(formatName, header.Slice(SearchFileFormat.FormatNameOffset, SearchFileFormat.FormatNameLength));
        _headerChecksum = Crc32C.Compute(header[..SearchFileFormat.HeaderChecksumOffset]);
        BinaryPrimitives.WriteUInt32LittleEndian(header[SearchFileFormat.HeaderChecksumOffset..], _headerChecksum);
        _stream.Write(header);
    }

    /// <summary>Bytes of payload so far.</summary>
    public long Position => _flushed + _filled;

    public void Write(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            var step = Math.Min(bytes.Length, _page.Length - _filled);
            bytes[..step].CopyTo(_page.AsSpan(_filled));
            bytes = bytes[step..];
            _filled += step;
            if (_filled == _page.Length)
                FlushPage();
        }
    }

    public void WriteUInt32(uint value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        Write(bytes);
    }

    public void WriteUInt64(ulong value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, value);
        Write(bytes);
    }

    /// <summary>Pads with zeros to a multiple of eight bytes, so that words can be read where they lie.</summary>
    public void Align() => Write(new byte[8].AsSpan(0, (int)(-Position & 7)));

    /// <summary>Writes table and footer and closes the file, which is not yet flushed to the disk.</summary>
    public FileSeal Complete()
    {
        var payloadLength = Position;
        if (_filled > 0)
            FlushPage();
        _stream.Write(_table.Written);
        Span<byte> footer = stackalloc byte[SearchFileFormat.FooterLength];
        footer.Clear();
        BinaryPrimitives.WriteInt64LittleEndian(footer, payloadLength);
        BinaryPrimitives.WriteUInt32LittleEndian(footer[8..], _headerChecksum);
        BinaryPrimitives.WriteUInt32LittleEndian(footer[12..], Crc32C.Compute(_table.Written));
        SearchFileFormat.FooterMagic.CopyTo(footer[24..]);
        var checksum = Crc32C.Compute(footer[..SearchFileFormat.FooterChecksumOffset]);
        BinaryPrimitives.WriteUInt32LittleEndian(footer[SearchFileFormat.FooterChecksumOffset..], checksum);
        _stream.Write(footer);
        var seal = new FileSeal(_stream.Position, checksum);
        _stream.Dispose();
        _completed = true;
        return seal;
    }

    public void Dispose()
    {
        if (_completed)
            return;
        _stream.Dispose();
        File.Delete(_path);
    }

    private void FlushPage()
    {
        var page = _page.AsSpan(0, _filled);
        _table.WriteUInt32(Crc32C.Compute(page));
        _stream.Write(page);
        _flushed += _filled;
        _filled = 0;
    }
}
