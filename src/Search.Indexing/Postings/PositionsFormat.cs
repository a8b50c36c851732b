namespace Search.Indexing;

/// <summary>The positions of each term, in chunks that go with the blocks of <see cref="PostingsFormat"/>, so that one can be read without those before it.</summary>
/// <remarks>
/// <code>
/// file      := chunk*                 for each term a chunk a block of documents; the dictionary says where the first is
/// chunk     := delta:varint*                             fewer than 16 deltas
///            | length:varint group* (group | delta:varint*)     length in bytes of what follows
/// group     := width:byte [length:byte exception*] packed
/// exception := index:byte high:varint                    the bits of that delta above the width
/// </code>
/// A document's first delta is its first position, each other the distance to the position before. How many deltas there are is the sum of
/// the block's frequencies. A group has 128 of them, packed as <see cref="Search.Kernels.BitPacking.Pack"/>; the last has what is left, packed as
/// <see cref="Search.Kernels.BitPacking.PackTail"/>, or is written as varints if that is fewer than 16. A few deltas that are much larger than
/// the others are exceptions: their low bits are packed, the others stand in front, and the width byte's highest bit says so. Example: positions
/// 4, 9 in one document and 300 in the next: <c>04 05 AC 02</c>.
/// <para>Version 2: as above.</para>
/// <para>Version 1: every chunk had a length, no group exceptions, and what was left was varints.</para>
/// </remarks>
internal static class PositionsFormat
{
    public const string Name = "positions";

    public const int Version = 2;

    public const string Suffix = "positions";

    /// <summary>The first version as above.</summary>
    public const int FirstWithPackedTails = 2;

    /// <summary>As few deltas as this are packed; fewer take as much room as varints, or little more.</summary>
    public const int LeastPacked = 16;

    public const int WithExceptions = 0x80;

    /// <summary>Exceptions that a group may have, so that their length is a byte.</summary>
    public const int MostExceptions = 31;
}
