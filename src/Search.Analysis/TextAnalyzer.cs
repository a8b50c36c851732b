namespace Search.Analysis;

/// <summary>Turns text into terms at positions, each with the exact characters it came from.</summary>
/// <remarks>
/// Segmentation follows UAX #29; words are case- and accent-folded; every token carries both the word as written (folded)
/// and its stem, so that one pass serves a quoted phrase and an inflected match alike. Immutable and safe to share between threads;
/// the state of a pass lives in the <see cref="TokenStream"/>.
/// </remarks>
public sealed class TextAnalyzer
{
    /// <summary>English: possessives dropped, Porter2 stems, no stop words.</summary>
    public static TextAnalyzer English { get; } = new();

    /// <summary>Folded words alone; the stem of a word is the word.</summary>
    public static TextAnalyzer Words { get; } = new();

    /// <summary>Reads <paramref name="text"/> from its first token. Token offsets are UTF-16 indexes into it.</summary>
    public TokenStream Analyze(ReadOnlySpan<char> text) => throw new NotImplementedException();
}
