namespace Search.Analysis;

/// <summary>Reads code points from UTF-16 of any quality.</summary>
internal static class CodePoint
{
    /// <summary>The code point at <paramref name="index"/> and the characters it takes; a lone surrogate stands for itself.</summary>
    public static int At(ReadOnlySpan<char> text, int index, out int length)
    {
        var c = text[index];
        if (char.IsHighSurrogate(c) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
        {
            length = 2;
            return char.ConvertToUtf32(c, text[index + 1]);
        }
        length = 1;
        return c;
    }

    /// <summary>The code point that ends just before <paramref name="end"/>.</summary>
    public static int Before(ReadOnlySpan<char> text, int end, out int length)
    {
        var c = text[end - 1];
        if (char.IsLowSurrogate(c) && end > 1 && char.IsHighSurrogate(text[end - 2]))
        {
            length = 2;
            return char.ConvertToUtf32(text[end - 2], c);
        }
        length = 1;
        return c;
    }
}
