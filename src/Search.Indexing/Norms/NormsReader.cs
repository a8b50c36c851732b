namespace Search.Indexing;

/// <summary>Reads a file of the form of <see cref="NormsFormat"/>. Safe for use by several threads.</summary>
internal sealed class NormsReader : IDisposable
{
    private readonly SectionTable.Section?[] _fields;

    public NormsReader(SearchFileReader file, int fieldCount)
    {
        File = file;
        _fields = new SectionTable.Section?[fieldCount];
        foreach (var section in SectionTable.Read(file))
            _fields[section.Field] = section;
    }

    public SearchFileReader File { get; }

    /// <summary>The codes by document; empty when no document has the field.</summary>
    public ReadOnlySpan<byte> this[int field] =>
        _fields[field] is { } section ? File.Span(section.Start, (int)section.Length) : default;

    public void Dispose() => File.Dispose();
}
