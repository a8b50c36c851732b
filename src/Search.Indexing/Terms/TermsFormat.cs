namespace Search.Indexing;

/// <summary>The dictionary of a segment: for each indexed field its terms in byte order, front-coded in blocks, and an index of the blocks.</summary>
/// <remarks>
/// <code>
/// file     := section* sectionTable
/// section  := head block* align blockEnd:u64{blocks} keyEnd:u32{blocks} key*
/// head     := documents:u64 terms:u64 occurrences:u64 indexStart:u64 keysLength:u64 hasPositions:u64      48 bytes, indexStart from the section's start
/// block    := entriesLength:varint entry{n} info{n}            n = 32, in the last block what is left
/// entry    := shared:varint length:varint byte{length}         the term is the last term's first <i>shared</i> bytes and these; shared = 0 in a block's first
/// info     := documents:varint (occurrences - documents):varint
///             (document:varint                                 when documents = 1: the posting itself
///             | postings:varint64)                             else: offset in the postings file, less that of the block's last such term
///             positions:varint64                               when the field has them: offset in the positions file, less the block's last one
/// key      := byte*                                            the shortest string above the last term of the block before and not above this block's first
/// </code>
/// Block ends count from the first block's start, key ends from the first key's. A look-up searches the keys in the mapped file by halves,
/// then one block from its start; nothing of the dictionary is kept in memory.
/// <para>
/// Example: the terms <c>war</c> (documents 3, occurrences 5, postings at 0) and <c>warm</c> (once, in document 7) without positions make the block
/// <c>08 | 00 03 'w' 'a' 'r' | 03 01 'm' | 03 02 00 | 01 00 07</c>.
/// </para>
/// <para>Version 1: as above.</para>
/// </remarks>
internal static class TermsFormat
{
    public const string Name = "terms";

    public const int Version = 1;

    public const string Suffix = "terms";

    // Few enough that scanning a block costs less than the cache miss to reach it, many enough that the index is a thirtieth of the terms.
    public const int BlockLength = 32;

    public const int HeadLength = 48;
}
