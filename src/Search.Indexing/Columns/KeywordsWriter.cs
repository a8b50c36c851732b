using Search.Kernels;

namespace Search.Indexing;

/// <summary>Writes a file of the form of <see cref="KeywordsFormat"/>: fields by ordinal; for each the values ascending, then the documents' ordinals.</summary>
internal sealed class KeywordsWriter(string path) : IDisposable
{
    private readonly SearchFileWriter _file = new(path, KeywordsFormat.Name, KeywordsFormat.Version);
    private readonly List<SectionTable.Section> _sections = [];
    private readonly ByteBuffer _values = new();
    private readonly List<int> _valueStarts = [];

    public void BeginField()
    {
        _values.Clear();
        _valueStarts.Clear();
        _valueStarts.Add(0);
    }

    public void AddValue(ReadOnlySpan<byte> value)
    {
        _values.Write(value);
        _valueStarts.Add(_values.Length);
    }

    /// <summary>Ends a column of at most one value a document: by document the ordinal plus one, or 0.</summary>
    public void EndSingle(int field, ReadOnlySpan<int> ordinalsPlusOne)
    {
        var width = PackedIntegers.WidthFor((ulong)_valueStarts.Count - 1);
        var start = WriteHead(multi: false, mostPerDocument: 1, ordinalsPlusOne.Length, firstWidth: 0, width);
        PackedWriter.Write(_file, ordinalsPlusOne, width);
        _sections.Add(new SectionTable.Section(field, start, _file.Position - start));
    }

    /// <summary>Ends a column of any number of values a document: where each document's ordinals start, one start more than documents, and the ordinals.</summary>
    public void EndMulti(int field, ReadOnlySpan<int> starts, ReadOnlySpan<int> ordinals)
    {
        var most = 0;
        for (var i = 1; i < starts.Length; i++)
            most = Math.Max(most, starts[i] - starts[i - 1]);
        if (most <= 1)
        {
            // As many such columns are, though they may be more: read without a detour through the starts.
            EndSingle(field, starts, ordinals);
            return;
        }
        var firstWidth = PackedIntegers.WidthFor((ulong)ordinals.Length);
        var width = PackedIntegers.WidthFor((ulong)Math.Max(_valueStarts.Count - 2, 0));
        var start = WriteHead(multi: true, most, ordinals.Length, firstWidth, width);
        PackedWriter.Write(_file, starts, firstWidth);
        PackedWriter.Write(_file, ordinals, width);
        _sections.Add(new SectionTable.Section(field, start, _file.Position - start));
    }

    public FileSeal Complete()
    {
        SectionTable.Write(_file, _sections);
        return _file.Complete();
    }

    public void Dispose() => _file.Dispose();

    private long WriteHead(bool multi, int mostPerDocument, int ordinals, int firstWidth, int ordinalWidth)
    {
        _file.Align();
        var start = _file.Position;
        var startWidth = PackedIntegers.WidthFor((ulong)_values.Length);
        _file.WriteUInt64((ulong)_valueStarts.Count - 1);
        _file.WriteUInt64(multi ? 1ul : 0);
        _file.WriteUInt64((ulong)mostPerDocument);
        _file.WriteUInt64((ulong)startWidth);
        _file.WriteUInt64((ulong)_values.Length);
        _file.WriteUInt64((ulong)ordinals);
        _file.WriteUInt64((ulong)firstWidth);
        _file.WriteUInt64((ulong)ordinalWidth);
        var valueStarts = new PackedWriter(_file, startWidth);
        foreach (var valueStart in _valueStarts)
            valueStarts.Add((uint)valueStart);
        valueStarts.Complete();
        _file.Write(_values.Written);
        _file.Align();
        return start;
    }

    private void EndSingle(int field, ReadOnlySpan<int> starts, ReadOnlySpan<int> ordinals)
    {
        var width = PackedIntegers.WidthFor((ulong)_valueStarts.Count - 1);
        var start = WriteHead(multi: false, mostPerDocument: 1, starts.Length - 1, firstWidth: 0, width);
        var byDocument = new PackedWriter(_file, width);
        for (var i = 1; i < starts.Length; i++)
            byDocument.Add(starts[i - 1] == starts[i] ? 0 : (uint)ordinals[starts[i - 1]] + 1);
        byDocument.Complete();
        _sections.Add(new SectionTable.Section(field, start, _file.Position - start));
    }
}
