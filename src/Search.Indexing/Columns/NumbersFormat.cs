namespace Search.Indexing;

/// <summary>The number columns of a segment.</summary>
/// <remarks>
/// <code>
/// file    := section* sectionTable
/// section := min:i64 max:i64 width:u64 present:u64 bits:u64{(documents + 63) / 64}? values
/// values  := packed{documents}                      <see cref="Search.Kernels.PackedIntegers"/> of value - min; 0 where there is none
/// </code>
/// <i>Present</i> counts the documents with a value; when all have one the bits are left out. Example: 100, nothing, 103:
/// min 100, max 103, width 2, present 2, bits 101, values 0, 0, 3.
/// <para>Version 1: as above.</para>
/// </remarks>
internal static class NumbersFormat
{
    public const string Name = "numbers";

    public const int Version = 1;

    public const string Suffix = "numbers";

    public const int HeadLength = 32;
}
