using System.Runtime.CompilerServices;

namespace Search.Kernels;

/// <summary>Unsigned integers in as few bytes as they need: seven bits a byte, lowest first, the top bit set on all but the last (LEB128).</summary>
/// <remarks>Safe for use by several threads. Running out of bytes throws <see cref="IndexOutOfRangeException"/>.</remarks>
public static class Varint
{
    /// <summary>The most bytes a 32-bit value takes.</summary>
    public const int MaxLength32 = 5;

    /// <summary>The most bytes a 64-bit value takes.</summary>
    public const int MaxLength64 = 10;

    /// <summary>Writes a value and returns the bytes written.</summary>
    public static int Write(Span<byte> target, uint value)
    {
        var length = 0;
        while (value >= 0x80)
        {
            target[length++] = (byte)(value | 0x80);
            value >>= 7;
        }
        target[length++] = (byte)value;
        return length;
    }

    /// <summary>Writes a value and returns the bytes written.</summary>
    public static int Write(Span<byte> target, ulong value)
    {
        var length = 0;
        while (value >= 0x80)
        {
            target[length++] = (byte)(value | 0x80);
            value >>= 7;
        }
        target[length++] = (byte)value;
        return length;
    }

    /// <summary>Reads a value at <paramref name="offset"/> and moves the offset past it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Read32(ReadOnlySpan<byte> source, ref int offset)
    {
        uint first = source[offset++];
        return first < 0x80 ? first : ReadRest32(source, ref offset, first & 0x7F);
    }

    /// <summary>Reads a value at <paramref name="offset"/> and moves the offset past it.</summary>
    public static ulong Read64(ReadOnlySpan<byte> source, ref int offset)
    {
        ulong current = source[offset++];
        if (current < 0x80)
            return current;
        var value = current & 0x7F;
        for (var shift = 7; ; shift += 7)
        {
            current = source[offset++];
            value |= (current & 0x7F) << shift;
            if (current < 0x80 || shift >= 63)
                return value;
        }
    }

    /// <summary>Signed to unsigned so that values near zero stay small: 0, -1, 1, -2 … become 0, 1, 2, 3 …</summary>
    public static ulong ZigZag(long value) => (ulong)((value << 1) ^ (value >> 63));

    /// <summary>The inverse of <see cref="ZigZag"/>.</summary>
    public static long UnZigZag(ulong value) => (long)(value >> 1) ^ -(long)(value & 1);

    private static uint ReadRest32(ReadOnlySpan<byte> source, ref int offset, uint value)
    {
        for (var shift = 7; ; shift += 7)
        {
            uint current = source[offset++];
            value |= (current & 0x7F) << shift;
            if (current < 0x80 || shift >= 28)
                return value;
        }
    }
}
