using System.Buffers;
using System.Text;

namespace Search.Querying;

/// <summary>Code points and their order, which in UTF-8 is the order of the bytes.</summary>
internal static class Utf8Text
{
    /// <summary>A code point that is none: no character equals it.</summary>
    public const int NoCodePoint = -1;

    /// <summary>The code points of a text; a lone surrogate is U+FFFD, as it is in the index.</summary>
    public static int[] CodePoints(string text) => [.. text.EnumerateRunes().Select(r => r.Value)];

    /// <summary>Reads the first code point of <paramref name="bytes"/>, which is not empty, and gives its length in bytes.</summary>
    public static int Read(ReadOnlySpan<byte> bytes, out int length)
    {
        if (bytes[0] < 0x80)
        {
            length = 1;
            return bytes[0];
        }
        Rune.DecodeFromUtf8(bytes, out var rune, out length);
        return rune.Value;
    }

    /// <summary>Appends a code point.</summary>
    public static void Append(ArrayBufferWriter<byte> bytes, int codePoint)
    {
        // Four bytes are the longest code point.
        var length = new Rune(codePoint).EncodeToUtf8(bytes.GetSpan(4));
        bytes.Advance(length);
    }

    /// <summary>The code point after another, <see cref="NoCodePoint"/> after the last. After <see cref="NoCodePoint"/> comes the first.</summary>
    public static int After(int codePoint) => codePoint switch
    {
        // Surrogates are no code points of a text.
        0xD7FF => 0xE000,
        0x10FFFF => NoCodePoint,
        _ => codePoint + 1,
    };
}
