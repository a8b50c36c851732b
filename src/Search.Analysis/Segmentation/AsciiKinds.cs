namespace Search.Analysis;

/// <summary>What each ASCII character may do in a word, by the rules of UAX #29.</summary>
internal static class AsciiKinds
{
    public const byte Letter = 1;
    public const byte Digit = 2;
    public const byte Underscore = 4;

    /// <summary>Joins the letters on its two sides: apostrophe, full stop, colon.</summary>
    public const byte JoinsLetters = 8;

    /// <summary>Joins the digits on its two sides: apostrophe, full stop, comma, semicolon.</summary>
    public const byte JoinsDigits = 16;

    /// <summary>Characters that go on a word by themselves.</summary>
    public const byte Run = Letter | Digit | Underscore;

    /// <summary>The kind of each character of ASCII; zero for those that are no part of any word.</summary>
    public static ReadOnlySpan<byte> Of =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, JoinsLetters | JoinsDigits, 0, 0, 0, 0, JoinsDigits, 0, JoinsLetters | JoinsDigits, 0,
        2, 2, 2, 2, 2, 2, 2, 2, 2, 2, JoinsLetters, JoinsDigits, 0, 0, 0, 0,
        0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 4,
        0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0,
    ];
}
