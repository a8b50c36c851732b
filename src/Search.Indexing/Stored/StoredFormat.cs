namespace Search.Indexing;

/// <summary>The stored values of each document, compressed in blocks.</summary>
/// <remarks>
/// <code>
/// file     := block* align blockEnd:u64{blocks} firstDocument:u32{blocks} align blocks:u64
/// block    := rawLength:u32 compressed               as <see cref="Search.Kernels.Lz4Block"/>; or not at all, when that makes it no smaller
/// raw      := documents:varint length:varint{documents} document*
/// document := value*
/// value    := field:varint (length:varint byte{length} | zigzag:varint64)      UTF-8 of text and keywords; a number
/// </code>
/// A block is closed when it holds 60 KiB or more; readers take any length. Values stand in the order they were added. Example: field 0 "a7" and number
/// field 2 of -1 make the document <c>00 02 61 37 | 02 01</c>; alone in a block it is raw <c>01 06 00 02 61 37 02 01</c>.
/// <para>Version 1: as above.</para>
/// </remarks>
internal static class StoredFormat
{
    public const string Name = "stored";

    public const int Version = 1;

    public const string Suffix = "stored";

    // LZ4 reaches 64 KiB back: longer blocks would hardly be smaller, and of shorter ones less is known to compress with. Reading a document
    // decompresses half a block on average, at some gigabytes a second.
    public const int BlockLength = 60 << 10;
}
