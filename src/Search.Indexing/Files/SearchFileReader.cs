using System.Buffers.Binary;
using System.Text;
using Search.Kernels;

namespace Search.Indexing;

/// <summary>Hands out spans of a file's payload, each page of which is checked when it is first asked for.</summary>
/// <remarks>Safe for use by several threads; two that check the same page at once do the work twice and agree.</remarks>
internal sealed class SearchFileReader : IDisposable
{
    private readonly MappedFile _file;
    private readonly ulong[] _verified;

    private SearchFileReader(string path, MappedFile file, int version, long payloadLength, uint footerChecksum)
    {
        Path = path;
        _file = file;
        Version = version;
        PayloadLength = payloadLength;
        Seal = new FileSeal(file.Length, footerChecksum);
        _verified = new ulong[Bitmap.WordCount(SearchFileFormat.PageCount(payloadLength))];
    }

    public string Path { get; }

    /// <summary>The version of the format that the header names.</summary>
    public int Version { get; }

    public long PayloadLength { get; }

    public FileSeal Seal { get; }

    /// <summary>Opens a file and checks its header, table and footer.</summary>
    /// <exception cref="DamagedIndexException">One of them is damaged, or the file is not of that format.</exception>
    /// <exception cref="IndexVersionException">The file was written by a newer version of this program.</exception>
    public static SearchFileReader Open(string path, string formatName, int newestVersion)
    {
        var file = MappedFile.Open(path);
        try
        {
            return Open(path, file, formatName, newestVersion);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Opens a file that must be the very one that was sealed.</summary>
    public static SearchFileReader Open(string path, string formatName, int newestVersion, FileSeal seal)
    {
        var reader = Open(path, formatName, newestVersion);
        if (reader.Seal == seal)
            return reader;
        reader.Dispose();
        throw new DamagedIndexException(path, reader.Seal.Length - sizeof(uint),
            $"the file of {seal.Length} bytes and seal {seal.FooterChecksum:x8}", $"{reader.Seal.Length} bytes and seal {reader.Seal.FooterChecksum:x8}");
    }

    /// <summary>Bytes of the payload.</summary>
    /// <exception cref="DamagedIndexException">A page they lie in is damaged, or they lie outside the payload.</exception>
    public ReadOnlySpan<byte> Span(long offset, int length)
    {
        if ((ulong)offset > (ulong)PayloadLength || (uint)length > (ulong)(PayloadLength - offset))
            throw Outside(offset, length);
        if (length == 0)
            return default;
        var last = (int)((offset + length - 1) >> SearchFileFormat.PageShift);
        for (var page = (int)(offset >> SearchFileFormat.PageShift); page <= last; page++)
        {
            if (!Bitmap.Contains(_verified, page))
                Verify(page);
        }
        return _file.Span(SearchFileFormat.HeaderLength + offset, length);
    }

    /// <summary>Bytes that <see cref="Span"/> has given before.</summary>
    public ReadOnlySpan<byte> VerifiedSpan(long offset, int length) =>
        length == 0 ? default : _file.Span(SearchFileFormat.HeaderLength + offset, length);

    /// <summary>Checks every page and reports each that is damaged.</summary>
    public void VerifyAll(Action<DamagedIndexException> report, CancellationToken cancellation)
    {
        for (var page = 0; page < SearchFileFormat.PageCount(PayloadLength); page++)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                Verify(page);
            }
            catch (DamagedIndexException damage)
            {
                report(damage);
            }
        }
    }

    public void Dispose() => _file.Dispose();

    private static SearchFileReader Open(string path, MappedFile file, string formatName, int newestVersion)
    {
        const int least = SearchFileFormat.HeaderLength + SearchFileFormat.FooterLength;
        if (file.Length < least)
            throw new DamagedIndexException(path, file.Length, $"at least {least} bytes", $"{file.Length}");
        var header = file.Span(0, SearchFileFormat.HeaderLength);
        if (!header.StartsWith(SearchFileFormat.Magic))
            throw new DamagedIndexException(path, 0, $"the bytes {Convert.ToHexString(SearchFileFormat.Magic)}", Convert.ToHexString(header[..8]));
        var headerChecksum = Checked(path, 0, header);
        var container = BinaryPrimitives.ReadUInt16LittleEndian(header[SearchFileFormat.VersionOffset..]);
        if (container > SearchFileFormat.Version)
            throw new IndexVersionException(path, "container", container, SearchFileFormat.Version);
        var found = Encoding.ASCII.GetString(header.Slice(SearchFileFormat.FormatNameOffset, SearchFileFormat.FormatNameLength)).TrimEnd('\0');
        if (found != formatName)
            throw new DamagedIndexException(path, SearchFileFormat.FormatNameOffset, $"format '{formatName}'", $"'{found}'");
        var version = BinaryPrimitives.ReadUInt16LittleEndian(header[SearchFileFormat.FormatVersionOffset..]);
        if (version > newestVersion)
            throw new IndexVersionException(path, formatName, version, newestVersion);

        var footerOffset = file.Length - SearchFileFormat.FooterLength;
        var footer = file.Span(footerOffset, SearchFileFormat.FooterLength);
        if (!footer[24..].StartsWith(SearchFileFormat.FooterMagic))
            throw new DamagedIndexException(path, footerOffset + 24, $"the bytes {Convert.ToHexString(SearchFileFormat.FooterMagic)}", Convert.ToHexString(footer.Slice(24, 4)));
        var footerChecksum = Checked(path, footerOffset, footer);
        var payloadLength = BinaryPrimitives.ReadInt64LittleEndian(footer);
        var tableLength = payloadLength < 0 || payloadLength > file.Length ? -1 : SearchFileFormat.PageCount(payloadLength) * sizeof(uint);
        if (tableLength < 0 || SearchFileFormat.HeaderLength + payloadLength + tableLength != footerOffset)
            throw new DamagedIndexException(path, footerOffset, "a payload that fills the file", $"one of {payloadLength} bytes in a file of {file.Length}");
        if (BinaryPrimitives.ReadUInt32LittleEndian(footer[8..]) != headerChecksum)
            throw Mismatch(path, footerOffset + 8, headerChecksum, BinaryPrimitives.ReadUInt32LittleEndian(footer[8..]));
        var tableOffset = SearchFileFormat.HeaderLength + payloadLength;
        var tableChecksum = Crc32C.Compute(file.Span(tableOffset, tableLength));
        if (BinaryPrimitives.ReadUInt32LittleEndian(footer[12..]) != tableChecksum)
            throw Mismatch(path, tableOffset, BinaryPrimitives.ReadUInt32LittleEndian(footer[12..]), tableChecksum);
        return new SearchFileReader(path, file, version, payloadLength, footerChecksum);
    }

    private static uint Checked(string path, long offset, ReadOnlySpan<byte> part)
    {
        var expected = BinaryPrimitives.ReadUInt32LittleEndian(part[^sizeof(uint)..]);
        var found = Crc32C.Compute(part[..^sizeof(uint)]);
        return found == expected ? found : throw Mismatch(path, offset, expected, found);
    }

    private static DamagedIndexException Mismatch(string path, long offset, uint expected, uint found) =>
        new(path, offset, $"checksum {expected:x8}", $"{found:x8}");

    private DamagedIndexException Outside(long offset, int length) => new(
        Path, SearchFileFormat.HeaderLength + offset, $"a reference into the payload of {PayloadLength} bytes", $"one to {length} bytes at {offset}");

    private void Verify(int page)
    {
        var start = SearchFileFormat.HeaderLength + ((long)page << SearchFileFormat.PageShift);
        var length = (int)Math.Min(SearchFileFormat.PageLength, SearchFileFormat.HeaderLength + PayloadLength - start);
        var table = _file.Span(SearchFileFormat.HeaderLength + PayloadLength + (long)page * sizeof(uint), sizeof(uint));
        var expected = BinaryPrimitives.ReadUInt32LittleEndian(table);
        var found = Crc32C.Compute(_file.Span(start, length));
        if (found != expected)
            throw Mismatch(Path, start, expected, found);
        Interlocked.Or(ref _verified[page >> 6], 1ul << page);
    }
}
