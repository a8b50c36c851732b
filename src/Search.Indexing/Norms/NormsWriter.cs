namespace Search.Indexing;

/// <summary>Writes a file of the form of <see cref="NormsFormat"/>, fields by ordinal.</summary>
internal sealed class NormsWriter(string path) : IDisposable
{
    private readonly SearchFileWriter _file = new(path, NormsFormat.Name, NormsFormat.Version);
    private readonly List<SectionTable.Section> _sections = [];

    public void Write(int field, ReadOnlySpan<byte> codes)
    {
        _sections.Add(new SectionTable.Section(field, _file.Position, codes.Length));
        _file.Write(codes);
    }

    public FileSeal Complete()
    {
        SectionTable.Write(_file, _sections);
        return _file.Complete();
    }

    public void Dispose() => _file.Dispose();
}
