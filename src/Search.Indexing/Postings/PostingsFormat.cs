namespace Search.Indexing;

/// <summary>The documents of each term, in blocks of 128, with what is needed to pass over blocks unread.</summary>
/// <remarks>
/// <code>
/// file    := list*                                   a list for each term of two documents or more; the dictionary says where
/// list    := metaLength:varint meta block*
/// meta    := impacts lastDocument:varint blockLength:varint     of one block: up to 128 documents
///          | lastDocument:u32{b} blockEnd:u32{b} impactsStart:u32{b} [positionsStart:u32{b}] runStart:u32{r} impacts impacts{r} impacts{b}
/// impacts := count:varint (frequency:varint code:byte)*     frequency less the last one (0 at first) less one; ascending in both
/// block   := gapWidth:byte frequencyWidth:byte packed packed    128 documents: gaps as <see cref="Search.Kernels.BitPacking.Gaps"/>, frequencies less one
///          | (gap &lt;&lt; 1 | once:varint [frequency - 2:varint])*   fewer: the last block, or the only one
/// </code>
/// Gaps count from the last document of the block before, from -1 in the first. Block ends count from the first block's start,
/// impact starts from that of the meta data, position starts from the term's first position. The impacts of the list come first, then those of
/// each run of 32 blocks (the last may be shorter; a list of up to 32 blocks has none), then each block's: the (frequency, length code) pairs that
/// none other beats in both. Where a field has no norms the code is 1.
/// <para>
/// Example: documents 3 and 5, frequencies 1 and 4, codes 20 and 30: <c>07 | 02 00 14 02 1E | 05 03 | 07 02 02</c>: seven bytes of meta data (two
/// impacts, last document 5, block of 3 bytes), gap 3 once, gap 1 with frequency 2 + 2.
/// </para>
/// <para>Version 2: as above.</para>
/// <para>Version 1: no runs.</para>
/// </remarks>
internal static class PostingsFormat
{
    public const string Name = "postings";

    public const int Version = 2;

    /// <summary>The first version as above.</summary>
    public const int FirstWithRuns = 2;

    public const string Suffix = "postings";

    public const int BlockLength = Search.Kernels.BitPacking.BlockLength;

    /// <summary>The code that stands for a field without norms, as Lucene's norm of 1 does.</summary>
    public const byte NoLengthCode = 1;

    /// <summary>Blocks of a run, which has bounds of its own: to pass over 4,096 documents costs one look.</summary>
    public const int RunLength = 32;

    /// <summary>Runs of a list that has so many blocks.</summary>
    public static int RunCount(int blocks) => blocks <= RunLength ? 0 : (blocks + RunLength - 1) / RunLength;

    public static int BlockCount(int documents) => (documents + BlockLength - 1) / BlockLength;
}
