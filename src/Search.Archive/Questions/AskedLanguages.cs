using Search.Analysis;

namespace Search.Archive.Questions;

/// <summary>The languages a question's words are stemmed in, besides English.</summary>
internal static class AskedLanguages
{
    /// <summary>Of the languages of an archive's texts those whose stems may be others than English ones; of those with the same stems one.</summary>
    /// <param name="present">The values of <see cref="FacetNames.Language"/>.</param>
    public static IReadOnlyList<string> Among(IEnumerable<string> present) =>
    [
        .. present.Order(StringComparer.Ordinal)
            .Where(language => TextAnalyzer.Multilingual.In(language) != TextAnalyzer.Multilingual)
            .DistinctBy(TextAnalyzer.Multilingual.In),
    ];
}
