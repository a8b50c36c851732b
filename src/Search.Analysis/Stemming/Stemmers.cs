using System.Collections.Frozen;

namespace Search.Analysis;

/// <summary>The stemmers, by language.</summary>
internal static class Stemmers
{
    /// <summary>The longest word that is stemmed; a longer one is no word of any of these languages and stays as it is.</summary>
    public const int LongestWord = Porter2.LongestWord;

    /// <summary>Room that a stemmer needs for the longest word: some write a letter as two while they work.</summary>
    public const int Room = 2 * LongestWord;

    /// <summary>The stemmers by BCP 47 primary tag.</summary>
    public static FrozenDictionary<string, Stemmer> ByLanguage { get; } = new Dictionary<string, Stemmer>
    {
        ["da"] = DanishStemmer.Stem,
        ["de"] = GermanStemmer.Stem,
        ["en"] = Porter2.Stem,
        ["es"] = SpanishStemmer.Stem,
        ["fi"] = FinnishStemmer.Stem,
        ["fr"] = FrenchStemmer.Stem,
        ["it"] = ItalianStemmer.Stem,
        ["nl"] = DutchStemmer.Stem,
        ["no"] = NorwegianStemmer.Stem,
        ["pt"] = PortugueseStemmer.Stem,
        ["ru"] = RussianStemmer.Stem,
        ["sv"] = SwedishStemmer.Stem,
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
