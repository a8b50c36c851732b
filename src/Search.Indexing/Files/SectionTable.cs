namespace Search.Indexing;

/// <summary>The parts of a payload that belong to the fields of a schema, listed at the payload's end.</summary>
/// <remarks>
/// <code>
/// table := (field:u32 zero:u32 start:u64 length:u64)*  count:u64
/// </code>
/// Fields are named by their ordinals, ascending. A field that nothing was written for is not listed. Example: fields 1 and 4 with 16 and
/// 8 bytes give <c>01 0 | 0 | 16, 04 0 | 16 | 8, 2</c>, 56 bytes behind 24 of content.
/// </remarks>
internal static class SectionTable
{
    private const int EntryLength = 24;

    internal readonly record struct Section(int Field, long Start, long Length);

    public static void Write(SearchFileWriter file, IReadOnlyCollection<Section> sections)
    {
        file.Align();
        foreach (var section in sections)
        {
            file.WriteUInt64((ulong)section.Field);
            file.WriteUInt64((ulong)section.Start);
            file.WriteUInt64((ulong)section.Length);
        }
        file.WriteUInt64((ulong)sections.Count);
    }

    public static List<Section> Read(SearchFileReader file)
    {
        var countOffset = file.PayloadLength - sizeof(ulong);
        var count = new ByteReader(file.Span(countOffset, sizeof(ulong))).ReadUInt64();
        if (count > (ulong)countOffset / EntryLength)
            throw new DamagedIndexException(file.Path, SearchFileFormat.HeaderLength + countOffset, "a number of sections that fits", $"{count}");
        var reader = new ByteReader(file.Span(countOffset - (long)count * EntryLength, (int)count * EntryLength));
        var sections = new List<Section>();
        for (var i = 0; i < (int)count; i++)
            sections.Add(new Section((int)reader.ReadUInt64(), (long)reader.ReadUInt64(), (long)reader.ReadUInt64()));
        return sections;
    }
}
