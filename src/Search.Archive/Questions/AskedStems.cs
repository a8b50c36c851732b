using Search.Analysis;
using Search.Querying;

namespace Search.Archive.Questions;

/// <summary>The words of a question and the stems they are looked for by.</summary>
internal static class AskedStems
{
    private static readonly TextAnalyzer Analyzer = ArchiveFields.Schema[ArchiveFields.Body].Analyzer!;

    /// <summary>The words of a text, folded, each with its distinct stems in English and in other languages.</summary>
    /// <param name="text">The text.</param>
    /// <param name="languages">The other languages.</param>
    /// <returns>The words in their order; with each the index just past it in the text.</returns>
    public static IReadOnlyList<(string Word, IReadOnlyList<string> Stems, int End)> Of(string text, WordLanguages languages)
    {
        var words = new List<(string Word, IReadOnlyList<string> Stems, int End)>();
        using (var tokens = Analyzer.Analyze(text))
        {
            while (tokens.MoveNext())
                words.Add((tokens.Word.ToString(), [tokens.Stem.ToString()], tokens.End));
        }

        foreach (var language in languages.Tags)
        {
            // Words are the same in every language.
            using var tokens = Analyzer.In(language).Analyze(text);
            for (var i = 0; tokens.MoveNext(); i++)
            {
                var stem = tokens.Stem.ToString();
                if (!words[i].Stems.Contains(stem))
                    words[i] = words[i] with { Stems = [.. words[i].Stems, stem] };
            }
        }

        return words;
    }
}
