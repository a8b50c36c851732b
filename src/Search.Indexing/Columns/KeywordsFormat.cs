namespace Search.Indexing;

/// <summary>The keyword columns of a segment: for each field its sorted values and each document's ordinals into them.</summary>
/// <remarks>
/// <code>
/// file    := section* sectionTable
/// section := head valueStarts values align starts? ordinals
/// head    := values:u64 multi:u64 mostPerDocument:u64 startWidth:u64 valuesLength:u64 ordinals:u64 firstWidth:u64 ordinalWidth:u64     64 bytes
/// valueStarts := packed{values + 1}                  of startWidth bits: where each value starts in values, and where the last ends
/// values      := byte*                               UTF-8, ascending
/// starts      := packed{documents + 1}               of firstWidth bits, in multi-valued columns: where each document's ordinals start
/// ordinals    := packed{ordinals}                    of ordinalWidth bits: one a document, plus one, 0 for none; or, multi-valued, as they come
/// </code>
/// A column that may have several values but has one a document at most is written as one that may not. <i>Packed</i> is <see cref="Search.Kernels.PackedIntegers"/>. Example: documents with "b", nothing, "a": values "ab" with starts 0, 1, 2
/// of two bits; ordinals 2, 0, 1 of two bits.
/// <para>Version 1: as above.</para>
/// </remarks>
internal static class KeywordsFormat
{
    public const string Name = "keywords";

    public const int Version = 1;

    public const string Suffix = "keywords";

    public const int HeadLength = 64;
}
