namespace Search.Indexing;

/// <summary>The container every file of an index is kept in: a header, a payload, a checksum for each 64 KiB of payload, and a footer.</summary>
/// <remarks>
/// <code>
/// file    := header payload table footer
/// header  := magic:8 containerVersion:u16 formatVersion:u16 formatName:40 (ASCII, zero padded) zero:8 crc:u32    64 bytes
/// payload := byte*                                          as the format named in the header lays it out
/// table   := crc:u32 *                                      one for each started 65,536 bytes of payload
/// footer  := payloadLength:u64 headerCrc:u32 tableCrc:u32 zero:8 magic:4 crc:u32                                32 bytes
/// </code>
/// Integers are little endian; checksums are CRC-32C; a header's or footer's covers all of it before the checksum. Header, table and footer are
/// checked when a file is opened, a page of payload when it is first read from: opening costs the same at every size, and a flipped
/// byte is never answered from.
/// <para>
/// Example: "norms" version 1 with a payload of five bytes is 64 + 5 + 4 + 32 = 105 bytes: <c>89 53 52 43 48 0D 0A 1A | 01 00 | 01 00 |
/// 6E 6F 72 6D 73 00… | 00… | crc</c>, five bytes, one checksum, <c>05 00 00 00 00 00 00 00 | header crc | crc of the table's four bytes |
/// 00… | 53 52 43 48 | crc</c>.
/// </para>
/// <para>Container version 1: as above.</para>
/// </remarks>
internal static class SearchFileFormat
{
    public const int Version = 1;

    public const int HeaderLength = 64;

    public const int FooterLength = 32;

    public const int PageLength = 1 << PageShift;

    public const int PageShift = 16;

    public const int VersionOffset = 8;

    public const int FormatVersionOffset = 10;

    public const int FormatNameOffset = 12;

    public const int FormatNameLength = 40;

    public const int HeaderChecksumOffset = HeaderLength - sizeof(uint);

    public const int FooterChecksumOffset = FooterLength - sizeof(uint);

    /// <summary>As PNG's: a byte above 127 and both line ends, so that a transfer that mangles text is noticed at once.</summary>
    public static ReadOnlySpan<byte> Magic => [0x89, (byte)'S', (byte)'R', (byte)'C', (byte)'H', 0x0D, 0x0A, 0x1A];

    public static ReadOnlySpan<byte> FooterMagic => "SRCH"u8;

    public static int PageCount(long payloadLength) => checked((int)((payloadLength + PageLength - 1) >> PageShift));
}
