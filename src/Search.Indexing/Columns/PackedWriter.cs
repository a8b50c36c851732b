using Search.Kernels;

namespace Search.Indexing;

/// <summary>Writes integers of one width in the form of <see cref="PackedIntegers"/>, one after the other. Not safe for use by several threads at once.</summary>
internal sealed class PackedWriter(SearchFileWriter file, int width)
{
    private const int WordBits = 64;
    private const int ByteBits = 8;

    // What is not written yet, lowest bit first.
    private ulong _word;
    private int _bits;

    /// <summary>Writes all of them.</summary>
    public static void Write(SearchFileWriter file, ReadOnlySpan<int> values, int width)
    {
        var packed = new PackedWriter(file, width);
        foreach (var value in values)
            packed.Add((uint)value);
        packed.Complete();
    }

    /// <summary>Bytes of so many values.</summary>
    public static int Length(long count, int width) => checked((int)PackedIntegers.ByteLength(count, width));

    /// <summary>Writes the next; it fits the width.</summary>
    public void Add(ulong value)
    {
        _word |= value << _bits;
        _bits += width;
        if (_bits < WordBits)
            return;
        file.WriteUInt64(_word);
        _bits -= WordBits;
        _word = _bits == 0 ? 0 : value >> (width - _bits);
    }

    /// <summary>Writes what is left and the padding.</summary>
    public void Complete()
    {
        for (; _bits > 0; _bits -= ByteBits, _word >>= ByteBits)
            file.Write([(byte)_word]);
        file.WriteUInt64(0);
    }
}
