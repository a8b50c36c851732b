using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Search.Kernels;

/// <summary>Packs 128 integers at a width of 0 to 32 bits, and unpacks them again.</summary>
/// <remarks>
/// <para>
/// The packed form is that of Lemire and Boytsov, "Decoding billions of integers per second through vectorization" (2015): four lanes of
/// 32-bit words, where lane <c>j</c> holds the values <c>j, j + 4, j + 8 …</c> one after the other from the lowest bit on. 128 values of
/// width <c>w</c> take <c>w</c> rows of 16 bytes, little endian. Every path, scalar or vector, reads and writes exactly this form.
/// </para>
/// <para>Safe for use by several threads. A span that is too short throws <see cref="ArgumentOutOfRangeException"/>.</para>
/// </remarks>
public static partial class BitPacking
{
    /// <summary>Integers in a block.</summary>
    public const int BlockLength = 128;

    private const int Lanes = 4;
    private const int Rows = BlockLength / Lanes;

    /// <summary>Bytes of a packed block of that width.</summary>
    public static int PackedLength(int width) => 16 * width;

    /// <summary>The least width, in bits, at which every value (taken as unsigned) can be packed.</summary>
    public static int Width(ReadOnlySpan<int> values)
    {
        var all = 0u;
        foreach (var value in values)
            all |= (uint)value;
        return 32 - BitOperations.LeadingZeroCount(all);
    }

    /// <summary>Packs the first 128 values. Bits above <paramref name="width"/> must be zero.</summary>
    public static void Pack(ReadOnlySpan<int> values, int width, Span<byte> packed)
    {
        values = values[..BlockLength];
        packed = packed[..PackedLength(width)];
        if (Vector128.IsHardwareAccelerated && BitConverter.IsLittleEndian)
            PackVector128(values, width, packed);
        else
            PackScalar(values, width, packed);
    }

    /// <summary>Unpacks 128 values.</summary>
    public static void Unpack(ReadOnlySpan<byte> packed, int width, Span<int> values)
    {
        values = values[..BlockLength];
        packed = packed[..PackedLength(width)];
        if (width == 0)
            values.Clear();
        else if (Vector256.IsHardwareAccelerated && Avx2.IsSupported)
            UnpackVector256(packed, width, values);
        else if (Vector128.IsHardwareAccelerated && BitConverter.IsLittleEndian)
            UnpackVector128(packed, width, values);
        else
            UnpackScalar(packed, width, values);
    }

    /// <summary>One of the 128 values, without unpacking the others.</summary>
    public static int Get(ReadOnlySpan<byte> packed, int width, int index)
    {
        if (width == 0)
            return 0;
        var bit = index / Lanes * width;
        var shift = bit & 31;
        var value = Word(packed, bit >> 5, index % Lanes) >> shift;
        if (shift + width > 32)
            value |= Word(packed, (bit >> 5) + 1, index % Lanes) << (32 - shift);
        return (int)(value & Mask(width));
    }

    /// <summary>Turns strictly ascending values into the gaps between them: <c>values[i] - values[i - 1] - 1</c>.</summary>
    /// <param name="values">Strictly ascending, all above <paramref name="previous"/>.</param>
    /// <param name="previous">The value before the first; -1 at the start of a list.</param>
    /// <param name="gaps">As long as <paramref name="values"/>.</param>
    public static void Gaps(ReadOnlySpan<int> values, int previous, Span<int> gaps)
    {
        for (var i = 0; i < values.Length; i++)
        {
            gaps[i] = values[i] - previous - 1;
            previous = values[i];
        }
    }

    /// <summary>Unpacks 128 gaps as made by <see cref="Gaps"/> and sums them up to the ascending values they stand for.</summary>
    public static void UnpackAscending(ReadOnlySpan<byte> packed, int width, int previous, Span<int> values)
    {
        values = values[..BlockLength];
        packed = packed[..PackedLength(width)];
        if (width == 0)
            CountUp(previous, values);
        else if (Vector256.IsHardwareAccelerated && Avx2.IsSupported)
            UnpackAscendingVector256(packed, width, previous, values);
        else if (Vector128.IsHardwareAccelerated && BitConverter.IsLittleEndian)
            UnpackAscendingVector128(packed, width, previous, values);
        else
            UnpackAscendingScalar(packed, width, previous, values);
    }

    private static void CountUp(int previous, Span<int> values)
    {
        for (var i = 0; i < values.Length; i++)
            values[i] = ++previous;
    }

    private static uint Word(ReadOnlySpan<byte> packed, int row, int lane) =>
        BinaryPrimitives.ReadUInt32LittleEndian(packed[((row * Lanes + lane) * sizeof(uint))..]);

    private static uint Mask(int width) => width == 32 ? uint.MaxValue : (1u << width) - 1;
}
