using System.Collections.Frozen;

namespace Search.Analysis;

/// <summary>Turns text into terms at positions, each with the exact characters it came from.</summary>
/// <remarks>
/// <para>
/// Segmentation follows UAX #29; words are case- and accent-folded; every token carries both the word as written (folded)
/// and its stem, so that one pass serves a quoted phrase and an inflected match alike. Immutable and safe to share between threads;
/// the state of a pass lives in the <see cref="TokenStream"/>.
/// </para>
/// <para>
/// Words are the same in every language; stems are not. An analyser that knows languages (<see cref="Multilingual"/>) gives one for each
/// (<see cref="In"/>). A word is stemmed as it is written, in lower case and with its accents, and the stem is folded; the language's tag and a colon
/// stand before it, <c>fi:talo</c>, so that it is no word and no stem of another language. English stems, and words that are not stemmed, have no mark.
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

    private static readonly Lazy<FrozenDictionary<string, TextAnalyzer>> ByLanguage = new(MakeLanguages);

    private TextAnalyzer(string name, StemRules rules)
    {
        Name = name;
        Rules = rules;
    }

    /// <summary>English: possessives dropped, Porter2 stems, no stop words.</summary>
    public static TextAnalyzer English { get; } = new("english", StemRules.English);

    /// <summary>Folded words alone; the stem of a word is the word.</summary>
    public static TextAnalyzer Words { get; } = new("words", StemRules.None);

    /// <summary>Texts of any language: each is read by what <see cref="In"/> gives for it, and as English when its language is not known.</summary>
    /// <remarks>
    /// Chinese, Japanese and Korean characters are words of their own, whatever the language, and their stems are bigrams: with the character behind it,
    /// or alone where none is.
    /// </remarks>
    public static TextAnalyzer Multilingual { get; } = new("multilingual", StemRules.English with { AreIdeographsCut = true });

    /// <summary>The languages that have stems of their own, by BCP 47 primary tag; English, whose stems bear no mark, is not among them.</summary>
    public static IReadOnlyCollection<string> MarkedLanguages { get; } = [.. Stemmers.ByLanguage.Keys.Where(language => language != "en").Order(StringComparer.Ordinal)];

    /// <summary>The name that stands for this analyser where a schema is stored.</summary>
    public string Name { get; }

    internal StemRules Rules { get; }

    /// <summary>The analyser whose <see cref="Name"/> is <paramref name="name"/>.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static TextAnalyzer Named(string name) => name switch
    {
        "english" => English,
        "words" => Words,
        "multilingual" => Multilingual,
        _ => throw new ArgumentException($"There is no analyser \"{name}\"; there are \"english\", \"words\" and \"multilingual\".", nameof(name)),
    };

    /// <summary>The analyser for texts in a language; this one when it knows no languages, or the language is not known.</summary>
    /// <param name="language">A BCP 47 primary tag in lower case.</param>
    /// <remarks>
    /// Latin words in a language of another script are stemmed as English, for there they mostly are. A language without a stemmer has folded words for
    /// stems.
    /// </remarks>
    public TextAnalyzer In(string? language) =>
        this != Multilingual || language is null || language == "en" ? this : ByLanguage.Value.GetValueOrDefault(language, ByLanguage.Value[""]);

    /// <summary>Reads <paramref name="text"/> from its first token. Token offsets are UTF-16 indexes into it.</summary>
    /// <remarks>Any text is read to its end, well-formed or not. Dispose of the stream, once.</remarks>
    public TokenStream Analyze(ReadOnlySpan<char> text) => new(text, Rules);

    /// <summary>Makes a word its stem, wherever that follows from the word alone (<see cref="StemOrigin.Word"/>).</summary>
    /// <param name="word">A token's word, of which the stem's characters are put at the beginning.</param>
    /// <returns>How many these are.</returns>
    public static int StemInPlace(Span<char> word) => Porter2.MayChange(word) ? Porter2.Stem(word, word.Length) : word.Length;

    // The empty tag is for every language of the Latin script that has no stemmer.
    private static FrozenDictionary<string, TextAnalyzer> MakeLanguages()
    {
        var languages = new Dictionary<string, TextAnalyzer>(StringComparer.Ordinal)
        {
            [""] = Of("", Multilingual.Rules with { AreLatinWordsEnglish = false }),
            ["unknown"] = Multilingual,
        };
        foreach (var language in Scripts.OtherThanLatin)
        {
            languages[language] = Multilingual;
        }
        foreach (var language in MarkedLanguages)
        {
            var script = Scripts.OtherThanLatin.Contains(language) ? Script.Cyrillic : Script.Latin;
            languages[language] = Of(language, Multilingual.Rules with
            {
                AreLatinWordsEnglish = script != Script.Latin,
                Own = new OwnStems(script, Stemmers.ByLanguage[language], $"{language}:"),
            });
        }
        languages["nb"] = languages["nn"] = languages["no"];
        return languages.ToFrozenDictionary(StringComparer.Ordinal);

        static TextAnalyzer Of(string language, StemRules rules) => new($"multilingual.{language}", rules);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
