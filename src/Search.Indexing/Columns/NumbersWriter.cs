using Search.Kernels;

namespace Search.Indexing;

/// <summary>Writes a file of the form of <see cref="NumbersFormat"/>, fields by ordinal.</summary>
internal sealed class NumbersWriter(string path) : IDisposable
{
    private readonly SearchFileWriter _file = new(path, NumbersFormat.Name, NumbersFormat.Version);
    private readonly List<SectionTable.Section> _sections = [];

    /// <summary>Writes a column; one without any value leaves no trace.</summary>
    public void Write(int field, ReadOnlySpan<long> values, ReadOnlySpan<ulong> present)
    {
        var count = Bitmap.Count(present);
        if (count == 0)
            return;
        var (min, max) = (long.MaxValue, long.MinValue);
        for (var document = Bitmap.Next(present, 0); document >= 0; document = Bitmap.Next(present, document + 1))
        {
            min = Math.Min(min, values[document]);
            max = Math.Max(max, values[document]);
        }
        var width = PackedIntegers.WidthFor((ulong)max - (ulong)min);
        _file.Align();
        var start = _file.Position;
        _file.WriteUInt64((ulong)min);
        _file.WriteUInt64((ulong)max);
        _file.WriteUInt64((ulong)width);
        _file.WriteUInt64((ulong)count);
        if (count < values.Length)
            _file.Write(Reinterpret.AsBytes(present[..Bitmap.WordCount(values.Length)]));
        var offsets = new PackedWriter(_file, width);
        for (var document = 0; document < values.Length; document++)
            offsets.Add(Bitmap.Contains(present, document) ? (ulong)values[document] - (ulong)min : 0);
        offsets.Complete();
        _sections.Add(new SectionTable.Section(field, start, _file.Position - start));
    }

    public FileSeal Complete()
    {
        SectionTable.Write(_file, _sections);
        return _file.Complete();
    }

    public void Dispose() => _file.Dispose();
}
