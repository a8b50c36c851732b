using Search.Kernels;

namespace Search.Indexing;

/// <summary>A number field in memory.</summary>
internal sealed class BufferedNumbers(Field field)
{
    private long[] _values = new long[64];
    private ulong[] _present = new ulong[1];

    public long ByteLength => _values.Length * 8L;

    public void Add(int document, long value)
    {
        Reserve(document + 1);
        _values[document] = value;
        Bitmap.Set(_present, document);
    }

    public void WriteTo(SegmentWriter segment, int documents)
    {
        Reserve(documents);
        segment.Numbers.Write(field.Ordinal, _values.AsSpan(0, documents), _present.AsSpan(0, Bitmap.WordCount(documents)));
    }

    private void Reserve(int documents)
    {
        if (documents <= _values.Length)
            return;
        Array.Resize(ref _values, Math.Max(documents, _values.Length * 2));
        Array.Resize(ref _present, Bitmap.WordCount(_values.Length));
    }
}
