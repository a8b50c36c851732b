using Search.Indexing;

namespace Search.Querying;

/// <summary>BM25 in words.</summary>
internal static class Bm25Explanation
{
    /// <summary>Explains the score of a term or phrase.</summary>
    /// <param name="score">The score.</param>
    /// <param name="what">What was found, and where.</param>
    /// <param name="scorer">What scored it.</param>
    /// <param name="rarities">The weight of each term.</param>
    /// <param name="frequency">How often it was found.</param>
    /// <param name="occurrences">The same in words.</param>
    /// <param name="lengthCode">The length of the text.</param>
    public static Explanation Of(
        float score, string what, Bm25Scorer scorer, Explanation[] rarities, float frequency, string occurrences, byte lengthCode)
    {
        var rarity = rarities.Length == 1
            ? rarities[0]
            : Explanation.Of(scorer.InverseDocumentFrequency, "how rare the words are, added", rarities);
        Explanation[] parts = scorer.Boost == 1
            ? [rarity]
            : [Explanation.Of(scorer.Boost, "boost: how much this place counts in this search"), rarity];
        var length = LengthCode.Decode(lengthCode);
        var about = length < 40 ? "" : "about ";
        var norm = scorer.Statistics.InverseNorms[lengthCode];
        return Explanation.Of(
            score, $"{what}: weight × prominence",
            Explanation.Of(scorer.Weight, scorer.Boost == 1 ? "weight: how rare it is" : "weight: boost × how rare it is", parts),
            Explanation.Of(
                1 - 1 / (1 + frequency * norm), "prominence: the more often in the shorter text, the nearer to 1",
                Explanation.Of(frequency, $"it occurs {occurrences}"),
                Explanation.Of(length, $"the text has {about}{QueryWords.Number(length)} words"),
                Explanation.Of(scorer.Statistics.AverageLength, "words an average text has")));
    }

    /// <summary>Explains how rare a term is.</summary>
    public static Explanation Rarity(string term, float inverseDocumentFrequency, long documentFrequency, FieldStatistics statistics) => Explanation.Of(
        inverseDocumentFrequency,
        $"how rare “{term}” is: {QueryWords.Number(documentFrequency)} of {QueryWords.Number(statistics.DocumentCount)} texts have it");
}
