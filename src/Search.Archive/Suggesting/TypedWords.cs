using Search.Analysis;
using Search.Querying;

namespace Search.Archive.Suggesting;

/// <summary>What has been typed: whole words, and the beginning of one.</summary>
/// <param name="Before">The text before the last word, as typed.</param>
/// <param name="Whole">The words before the last, folded.</param>
/// <param name="Beginning">The last word, folded.</param>
internal sealed record TypedWords(string Before, IReadOnlyList<string> Whole, string Beginning)
{
    // Nobody types so many words to have the next one completed; further ones, which come before, are not looked at.
    private const int MostWords = 16;

    /// <summary>Reads the words of a text; <see langword="null"/> when it has none.</summary>
    public static TypedWords? Read(string text, TextAnalyzer analyzer)
    {
        var words = new List<string>();
        var start = 0;
        using var tokens = analyzer.Analyze(text);
        while (tokens.MoveNext())
        {
            words.Add(tokens.Word.ToString());
            start = tokens.Start;
        }

        return words.Count == 0 ? null : new TypedWords(text[..start], [.. words.SkipLast(1).TakeLast(MostWords - 1)], words[^1]);
    }

    /// <summary>Documents that have every word in one field.</summary>
    public BooleanQuery In(string field) => new(
    [
        .. Whole.Select(word => new BooleanClause(new TermQuery(field, word), Occur.Must)),
        new BooleanClause(new PrefixQuery(field, Beginning), Occur.Must),
    ]);

    /// <summary>Whether a value has every word.</summary>
    public bool AreIn(string value, TextAnalyzer analyzer)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        using var tokens = analyzer.Analyze(value);
        while (tokens.MoveNext())
            words.Add(tokens.Word.ToString());
        return Whole.All(words.Contains) && words.Any(word => word.StartsWith(Beginning, StringComparison.Ordinal));
    }
}
