namespace Search.Analysis;

/// <summary>What of a text is stemmed, and how.</summary>
/// <param name="DropsPossessives">Whether <c>'s</c> is no part of a word.</param>
/// <param name="AreLatinWordsEnglish">Whether words of the letters a to z have English stems.</param>
/// <param name="AreIdeographsCut">Whether characters of scripts without spaces are words each, with bigrams for stems.</param>
/// <param name="Own">The words that have stems of the text's own language; <see langword="null"/> when there are none.</param>
internal sealed record StemRules(bool DropsPossessives, bool AreLatinWordsEnglish, bool AreIdeographsCut, OwnStems? Own)
{
    /// <summary>Words as they are.</summary>
    public static StemRules None { get; } = new(false, false, false, null);

    /// <summary>As in English.</summary>
    public static StemRules English { get; } = new(true, true, false, null);
}
