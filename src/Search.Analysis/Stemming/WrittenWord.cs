namespace Search.Analysis;

/// <summary>Words as stemmers take them: in lower case, an accented letter one character.</summary>
internal static class WrittenWord
{
    // What the letters that stemmers know are made of, in Unicode's canonical decomposition.
    private const string Composed = "àáâãäåçèéêëìíîïñòóôõöùúûüýёй";
    private const string Letters = "aaaaaaceeeeiiiinooooouuuuyеи";
    private const string Marks =
        "\u0300\u0301\u0302\u0303\u0308\u030A\u0327\u0300\u0301\u0302\u0308\u0300\u0301\u0302\u0308\u0303\u0300\u0301\u0302\u0303\u0308\u0300\u0301\u0302\u0308\u0301\u0308\u0306";

    /// <summary>Writes a word in lower case.</summary>
    /// <param name="word">Letters, apostrophes and marks upon letters.</param>
    /// <param name="output">Room for as many characters.</param>
    /// <returns>How many characters it has then.</returns>
    public static int LowerCase(ReadOnlySpan<char> word, Span<char> output)
    {
        var length = 0;
        foreach (var c in word)
        {
            if (IsApostrophe(c))
            {
                output[length++] = '\'';
            }
            else if (!IsMark(c))
            {
                output[length++] = char.ToLowerInvariant(c);
            }
            else if (length > 0 && TryCompose(output[length - 1], c, out var composed))
            {
                output[length - 1] = composed;
            }
        }
        return length;
    }

    /// <summary>Whether the character is an apostrophe of any shape.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '\u2018' or '\u2019' or '\u201B' or '\u02BC' or '\uFF07';

    /// <summary>Whether the character is a mark upon the letter before it, or is not seen at all.</summary>
    public static bool IsMark(char c) => c is '\u00AD' or >= '\u0300' and <= '\u036F' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF';

    private static bool TryCompose(char letter, char mark, out char composed)
    {
        for (var i = 0; i < Composed.Length; i++)
        {
            if (Letters[i] == letter && Marks[i] == mark)
            {
                composed = Composed[i];
                return true;
            }
        }
        composed = default;
        return false;
    }
}
