using Search.Kernels;

namespace Search.Indexing;

/// <summary>Writes integers of one width in the form of <see cref="PackedIntegers"/>.</summary>
internal static class PackedWriter
{
    public static void Write(SearchFileWriter file, ReadOnlySpan<int> values, int width)
    {
        var packed = new byte[Length(values.Length, width)];
        for (var i = 0; i < values.Length; i++)
            PackedIntegers.Set(packed, i, width, (uint)values[i]);
        file.Write(packed);
    }

    public static void Write(SearchFileWriter file, ReadOnlySpan<ulong> values, int width)
    {
        var packed = new byte[Length(values.Length, width)];
        for (var i = 0; i < values.Length; i++)
            PackedIntegers.Set(packed, i, width, values[i]);
        file.Write(packed);
    }

    /// <summary>Bytes of so many values.</summary>
    public static int Length(long count, int width) => checked((int)PackedIntegers.ByteLength(count, width));
}
