namespace Search.Indexing;

/// <summary>The positions of each term, in chunks that go with the blocks of <see cref="PostingsFormat"/>, so that one can be read without those before it.</summary>
/// <remarks>
/// <code>
/// file  := chunk*                    for each term a chunk a block of documents; the dictionary says where the first is
/// chunk := length:varint group* delta:varint*      length in bytes of what follows
/// group := width:byte packed                       128 deltas
/// </code>
/// A document's first delta is its first position, each other the distance to the position before. How many deltas there are is the sum of
/// the block's frequencies: as many groups as there are whole 128s, the rest as varints. Example: positions 4, 9 in one document
/// and 300 in the next: <c>04 | 04 05 AC 02</c>.
/// <para>Version 1: as above.</para>
/// </remarks>
internal static class PositionsFormat
{
    public const string Name = "positions";

    public const int Version = 1;

    public const string Suffix = "positions";
}
