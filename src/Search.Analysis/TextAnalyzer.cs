namespace Search.Analysis;

/// <summary>Turns text into terms at positions, each with the exact characters it came from.</summary>
/// <remarks>
/// <para>
/// Segmentation follows UAX #29; words are case- and accent-folded; every token carries both the word as written (folded)
/// and its stem, so that one pass serves a quoted phrase and an inflected match alike. Immutable and safe to share between threads;
/// the state of a pass lives in the <see cref="TokenStream"/>.
/// </para>
/// <para>What becomes a token, beyond the segments of UAX #29 that hold a letter, a digit or an ideograph:</para>
/// <list type="bullet">
/// <item>Underscores around a word are no part of it (<c>_so_</c> is <c>so</c>); within it they are (<c>max_value</c>).</item>
/// <item>A colon parts words, although UAX #29 lets it join letters, as Swedish has it: <c>UPDATE:Three</c> is two words.</item>
/// <item>Single letters with dots between them are an acronym and lose the dots: <c>U.S.</c> and <c>US</c> are both <c>us</c>.
/// Longer parts keep them: <c>example.com</c>, <c>3.14</c>, <c>Ph.D</c>.</item>
/// <item>A web address (<c>scheme://…</c>, <c>www.…</c>) or an e-mail address is one token, so that its words do not match prose.
/// Its word leaves out the scheme and closing slashes; it is not stemmed.</item>
/// <item>A word longer than <see cref="MaxWordLength"/> is cut into pieces that long, each a token, unstemmed.</item>
/// </list>
/// <para>No word is left out for being common.</para>
/// </remarks>
public sealed class TextAnalyzer
{
    /// <summary>The most UTF-16 characters a <see cref="TokenStream.Word"/> or <see cref="TokenStream.Stem"/> has.</summary>
    public const int MaxWordLength = 255;

    private readonly bool _isEnglish;

    private TextAnalyzer(string name, bool isEnglish)
    {
        Name = name;
        _isEnglish = isEnglish;
    }

    /// <summary>English: possessives dropped, Porter2 stems, no stop words.</summary>
    public static TextAnalyzer English { get; } = new("english", isEnglish: true);

    /// <summary>Folded words alone; the stem of a word is the word.</summary>
    public static TextAnalyzer Words { get; } = new("words", isEnglish: false);

    /// <summary>The name that stands for this analyser where a schema is stored.</summary>
    public string Name { get; }

    /// <summary>The analyser whose <see cref="Name"/> is <paramref name="name"/>.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static TextAnalyzer Named(string name) => name switch
    {
        "english" => English,
        "words" => Words,
        _ => throw new ArgumentException($"There is no analyser \"{name}\"; there are \"english\" and \"words\".", nameof(name)),
    };

    /// <summary>Reads <paramref name="text"/> from its first token. Token offsets are UTF-16 indexes into it.</summary>
    /// <remarks>Any text is read to its end, well-formed or not. Dispose of the stream, once.</remarks>
    public TokenStream Analyze(ReadOnlySpan<char> text) => new(text, _isEnglish);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
