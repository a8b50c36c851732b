namespace Search.Indexing;

/// <summary>A <see cref="WriteBatch"/> as the log keeps it.</summary>
/// <remarks>
/// <code>
/// batch     := count:varint operation*
/// operation := 0 field:varint value:string                              delete
///            | 1 id:string strings numbers                              put
/// strings   := count:varint (field:varint value:string)*
/// numbers   := count:varint (field:varint zigzag:varint64)*
/// </code>
/// Fields are named by their ordinals, a string is its UTF-8 bytes behind their number. Example: deleting the id <c>a7</c>, where the id is field 0:
/// <c>01 | 00 00 02 61 37</c>.
/// </remarks>
internal static class BatchFormat
{
    public const byte Delete = 0;

    public const byte Put = 1;

    /// <summary>Bytes that a batch may have at most, so that whatever it does to the buffer fits 31-bit positions.</summary>
    public const int MaxLength = 512 << 20;

    /// <summary>Bytes of UTF-8 that a keyword may have at most, as in Lucene.</summary>
    public const int MaxKeywordLength = 32766;
}
