using System.Globalization;
using System.Text;

namespace Search.Querying;

/// <summary>Backslashes in a query text: <c>\c</c> is the character itself, <c>\u</c> and four hexadecimal digits the one of that code.</summary>
internal static class Escapes
{
    /// <summary>Reads one character, escaped or not, and moves past it. A backslash at the very end is itself.</summary>
    public static char Next(ReadOnlySpan<char> text, ref int index, out bool isEscaped)
    {
        var c = text[index++];
        isEscaped = c == '\\';
        if (!isEscaped || index == text.Length)
            return c;
        c = text[index++];
        if (c != 'u' || index + 4 > text.Length ||
            !ushort.TryParse(text.Slice(index, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            return c;
        }
        index += 4;
        return (char)code;
    }

    /// <summary>The text without its escapes.</summary>
    public static string Remove(ReadOnlySpan<char> text)
    {
        if (!text.Contains('\\'))
            return text.ToString();
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
            plain.Append(Next(text, ref i, out _));
        return plain.ToString();
    }

    /// <summary>The text with every escape as a backslash and the character it stands for, as patterns have them.</summary>
    public static string Simplify(ReadOnlySpan<char> text)
    {
        if (!text.Contains('\\'))
            return text.ToString();
        var pattern = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var c = Next(text, ref i, out var isEscaped);
            if (isEscaped)
                pattern.Append('\\');
            pattern.Append(c);
        }
        return pattern.ToString();
    }
}
