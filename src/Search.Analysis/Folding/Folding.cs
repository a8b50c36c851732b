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
            return written == 1 && TryCompose(output, text, index + length) ? length + 1 : length;
        }
        output[0] = length == 1 && char.IsSurrogate(c) ? Replacement : c;
        if (length == 2)
        {
            output[1] = text[index + 1];
        }
        written = length;
        return length == 1 && TryCompose(output, text, index + 1) ? 2 : length;
    }

    /// <summary>Puts together letters that are no others with accents, though Unicode takes them apart: и with a breve is й.</summary>
    private static bool TryCompose(Span<char> output, ReadOnlySpan<char> text, int next)
    {
        if (next >= text.Length || text[next] is not ('\u0306' or '\u0308' or '\u0654'))
        {
            return false;
        }
        var composed = (output[0], text[next]) switch
        {
            ('и', '\u0306') => 'й',
            ('у', '\u0306') => 'ў',
            ('і', '\u0308') => 'ї',
            ('\u0648', '\u0654') => '\u0624',
            ('\u064A', '\u0654') => '\u0626',
            _ => default,
        };
        if (composed == default)
        {
            return false;
        }
        output[0] = composed;
        return true;
    }

    /// <summary>The lower case of an ASCII character.</summary>
    internal static char LowerAscii(char c) => (uint)(c - 'A') <= 'Z' - 'A' ? (char)(c | 0x20) : c;
}
