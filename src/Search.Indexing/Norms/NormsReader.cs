namespace Search.Indexing;

/// <summary>Reads a file of the form of <see cref="NormsFormat"/>. Safe for use by several threads.</summary>
internal sealed class NormsReader : IDisposable
{
    private readonly FileRange?[] _fields;

    public NormsReader(SearchFileReader file, int fieldCount)
    {
        File = file;
        _fields = new FileRange?[fieldCount];
        foreach (var section in SectionTable.Read(file))
            _fields[section.Field] = new FileRange(file, section.Start, (int)section.Length);
    }

    public SearchFileReader File { get; }

    /// <summary>The codes by document; empty when no document has the field.</summary>
    public ReadOnlySpan<byte> this[int field] => _fields[field] is { } range ? range.Span : default;

    public void Dispose() => File.Dispose();
}
