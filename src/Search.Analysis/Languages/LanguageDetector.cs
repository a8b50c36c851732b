using System.Text;

namespace Search.Analysis;

/// <summary>Finds out which language a text is in, by its script and by which letters follow each other.</summary>
/// <remarks>
/// <para>
/// A script that one language is written in names it. Of languages that share the Latin or the Cyrillic script, that one is found whose trigrams and short
/// words the text has (W. B. Cavnar and J. M. Trenkle, "N-Gram-Based Text Categorization", 1994, with probabilities as in T. Dunning, "Statistical
/// Identification of Language", 1994). A text that is short, mixed or in a language that is not known has none: nothing is guessed.
/// </para>
/// <para>Addresses say nothing and are left out. Of a long text the beginning is read. Thread-safe; the same on every machine.</para>
/// </remarks>
public static class LanguageDetector
{
    // Less sure than this is a guess.
    private const double LeastConfidence = 0.9;

    // Of the letters of a text, names and quotations aside, most are of one script.
    private const double LeastShare = 0.6;

    /// <summary>The languages that can be found, by tag.</summary>
    public static IReadOnlyList<string> Languages { get; } =
        [.. Scripts.Languages.Concat(TrigramModel.Latin.Languages).Concat(TrigramModel.Cyrillic.Languages).Order(StringComparer.Ordinal)];

    /// <summary>The language of a text; <see langword="null"/> when it cannot be told.</summary>
    public static DetectedLanguage? Detect(ReadOnlySpan<char> text)
    {
        // Plain letters are Latin ones.
        var found = Ascii.IsValid(text) ? TrigramModel.Latin.Find(text) : FindByScript(text);
        return found is { } language && language.Confidence >= LeastConfidence ? language : null;
    }

    private static DetectedLanguage? FindByScript(ReadOnlySpan<char> text)
    {
        var counts = ScriptCounts.Of(text);
        if (counts.Total == 0)
        {
            return null;
        }
        var script = counts.Main;
        if (counts.ShareOf(script) < LeastShare)
        {
            return null;
        }
        return script switch
        {
            Script.Latin => TrigramModel.Latin.Find(text),
            Script.Cyrillic => TrigramModel.Cyrillic.Find(text),
            _ => Scripts.LanguageOf(script, counts, text),
        };
    }
}
