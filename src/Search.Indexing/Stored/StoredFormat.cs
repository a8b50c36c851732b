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
/// A block is closed when it holds 16 KiB; a longer document has one to itself. Values stand in the order they were added. Example: field 0 "a7" and number
/// field 2 of -1 make the document <c>00 02 61 37 | 02 01</c>; alone in a block it is raw <c>01 06 00 02 61 37 02 01</c>.
/// <para>Version 1: as above.</para>
/// </remarks>
internal static class StoredFormat
{
    public const string Name = "stored";

    public const int Version = 1;

    public const string Suffix = "stored";

    // Large enough to compress well, small enough that reading one document decompresses in some ten microseconds.
    public const int BlockLength = 16 << 10;
}
