using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Search.Kernels;

/// <summary>Reads the ASCII letters that a text begins with, as lower case. Safe for use by several threads.</summary>
public static class AsciiLetters
{
    /// <summary>Characters looked at.</summary>
    public const int Window = 16;

    /// <summary>Reads letters.</summary>
    /// <param name="text">At least <see cref="Window"/> characters.</param>
    /// <param name="letters">Room for <see cref="Window"/> characters; those behind the letters are of no meaning.</param>
    /// <param name="low">The first eight letters as bytes, the first one lowest; zeros behind the last.</param>
    /// <param name="high">The next eight.</param>
    /// <returns>How many letters there are before anything else, at most <see cref="Window"/>.</returns>
    public static int Lower(ReadOnlySpan<char> text, Span<char> letters, out ulong low, out ulong high)
    {
        text = text[..Window];
        letters = letters[..Window];
        return Vector128.IsHardwareAccelerated && BitConverter.IsLittleEndian
            ? LowerVector128(text, letters, out low, out high)
            : LowerScalar(text, letters, out low, out high);
    }

    internal static int LowerScalar(ReadOnlySpan<char> text, Span<char> letters, out ulong low, out ulong high)
    {
        (low, high) = (0, 0);
        var length = 0;
        for (; length < Window && char.IsAsciiLetter(text[length]); length++)
        {
            var letter = (char)(text[length] | 0x20);
            letters[length] = letter;
            if (length < sizeof(ulong))
                low |= (ulong)letter << 8 * length;
            else
                high |= (ulong)letter << 8 * (length - sizeof(ulong));
        }
        return length;
    }

    internal static int LowerVector128(ReadOnlySpan<char> text, Span<char> letters, out ulong low, out ulong high)
    {
        ref var source = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<char, ushort>(text));
        ref var target = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<char, ushort>(letters));
        // What is no byte becomes 255, which is no letter.
        var bytes = Vector128.NarrowWithSaturation(Vector128.LoadUnsafe(ref source), Vector128.LoadUnsafe(ref source, 8)) | Vector128.Create((byte)0x20);
        var isLetter = Vector128.LessThanOrEqual(bytes - Vector128.Create((byte)'a'), Vector128.Create((byte)('z' - 'a')));
        var length = BitOperations.TrailingZeroCount(~isLetter.ExtractMostSignificantBits());
        Vector128.WidenLower(bytes).StoreUnsafe(ref target);
        Vector128.WidenUpper(bytes).StoreUnsafe(ref target, 8);
        var words = bytes.AsUInt64();
        low = words[0] & Below(length);
        high = words[1] & Below(length - sizeof(ulong));
        return length;
    }

    // Ones in the lowest bytes, as many as that, none if it is negative.
    private static ulong Below(int bytes) => bytes >= sizeof(ulong) ? ulong.MaxValue : bytes <= 0 ? 0 : (1ul << 8 * bytes) - 1;
}
