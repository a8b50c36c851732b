using System.Buffers;

namespace Search.Analysis;

/// <summary>Case and accent folding: the form in which words, names and values are compared.</summary>
/// <remarks>
/// Letters become lower case, accents and characters that are not seen are left out, ligatures, full-width and other
/// presentation forms become plain letters, <c>ß æ ø đ ł</c> and their like the letters they are written with where they
/// are not had, decimal digits of every script 0–9, curly apostrophes straight. The same in every culture and on every
/// machine, for the table is the library's own (Unicode 15.0). Thread-safe.
/// </remarks>
public static class Folding
{
    /// <summary>What stands for a lone surrogate, which is no character.</summary>
    private const char Replacement = '\uFFFD';

    /// <summary>
    /// The folded form of <paramref name="text"/>, for look-ups and comparisons that shall not see case or accents.
    /// Spaces and punctuation stay; folding a folded text changes nothing.
    /// </summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var rented = ArrayPool<char>.Shared.Rent(text.Length * FoldTable.LongestFold);
        var length = 0;
        for (var i = 0; i < text.Length;)
        {
            i += FoldAt(text, i, rented.AsSpan(length), out var written);
            length += written;
        }
        var folded = rented.AsSpan(0, length).ToString();
        ArrayPool<char>.Shared.Return(rented);
        return folded;
    }

    /// <summary>Folds the code point at <paramref name="index"/> and gives the number of characters it took.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">Index of the code point.</param>
    /// <param name="output">Room for at least <see cref="FoldTable.LongestFold"/> characters.</param>
    /// <param name="written">The length of the fold, which may be zero.</param>
    internal static int FoldAt(ReadOnlySpan<char> text, int index, Span<char> output, out int written)
    {
        var c = text[index];
        if (c < 128)
        {
            output[0] = LowerAscii(c);
            written = 1;
            return 1;
        }
        var codePoint = CodePoint.At(text, index, out var length);
        var number = FoldTable.NumberOf(codePoint);
        if (number != 0)
        {
            var start = FoldTable.Starts[number];
            written = FoldTable.Starts[number + 1] - start;
            FoldTable.Pool.AsSpan(start, written).CopyTo(output);
            return length;
        }
        output[0] = length == 1 && char.IsSurrogate(c) ? Replacement : c;
        if (length == 2)
        {
            output[1] = text[index + 1];
        }
        written = length;
        return length;
    }

    /// <summary>The lower case of an ASCII character.</summary>
    internal static char LowerAscii(char c) => (uint)(c - 'A') <= 'Z' - 'A' ? (char)(c | 0x20) : c;
}
