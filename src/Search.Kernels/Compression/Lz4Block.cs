namespace Search.Kernels;

/// <summary>The LZ4 block format (github.com/lz4/lz4, doc/lz4_Block_format.md): sequences of literals and matches, no framing, no checksum.</summary>
/// <remarks>
/// A sequence is a token (high four bits: literals, low four bits: match length less 4; 15 means "more bytes follow, until one below 255"),
/// the literals, and a two-byte distance back to the match. The last sequence ends after its literals. As the format demands, the
/// last five bytes are literals and no match begins within the last twelve. Safe for use by several threads.
/// </remarks>
public static partial class Lz4Block
{
    private const int MinMatch = 4;
}
