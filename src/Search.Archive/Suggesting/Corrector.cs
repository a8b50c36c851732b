using System.Text;
using Search.Analysis;
using Search.Querying;

namespace Search.Archive.Suggesting;

/// <summary>Corrects misspelt words of a question by words that the archive has.</summary>
internal sealed class Corrector(IArchiveWords words)
{
    // "Nearly nothing": so few hits may all be of texts with the same misspelling.
    private const int FewHits = 2;

    // A word that occurs is taken for a misspelling only of one that occurs so many times as often.
    private const int TimesAsFrequent = 10;

    // Two edits turn a shorter word into too many others.
    private const int ShortestForTwoEdits = 6;

    private const int ShortestWord = 3;
    private const int MostWords = 4;
    private const int ChoicesPerWord = 4;
    private const int MostTrials = 5;

    private static readonly string[] StemFields = [$"{ArchiveFields.Title}.stems", $"{ArchiveFields.Body}.stems", $"{ArchiveFields.Comment}.stems"];

    /// <summary>The corrected text; <see langword="null"/> when there is nothing to correct.</summary>
    /// <param name="text">What was asked, in the query syntax.</param>
    /// <param name="hits">How many hits it has.</param>
    /// <param name="count">Counts the hits of another text under the same filters.</param>
    public string? Correct(string text, int hits, Func<string, int> count)
    {
        var asked = AskedWords.Of(text, words.Languages);
        var doubtful = asked.Where(word => IsDoubtful(word.Key, word.Value, hits)).Select(word => word.Key).Order(StringComparer.Ordinal).ToList();
        if (doubtful.Count is 0 or > MostWords)
            return null;
        var known = asked.Keys.Except(doubtful).ToList();
        return Combinations(doubtful)
            .OrderByDescending(choice => choice.Together(words, known) > 0).ThenBy(choice => choice.Edits)
            .ThenByDescending(choice => choice.Together(words, known)).ThenByDescending(choice => choice.Frequency)
            .ThenBy(choice => choice.Name, StringComparer.Ordinal)
            .Take(MostTrials)
            .Select(choice => Replace(text, choice.Words))
            .FirstOrDefault(corrected => corrected != text && count(corrected) > hits);
    }

    private bool IsDoubtful(string word, IReadOnlyList<string> stems, int hits)
    {
        if (word.Length < ShortestWord || !word.All(char.IsLetter))
            return false;
        var frequency = stems.Sum(Frequency);
        return frequency == 0 || (hits <= FewHits && frequency <= FewHits);
    }

    private long Frequency(string stem) => StemFields.Sum(field => words.Frequency(field, stem));

    // Every way to correct the words; a word that nothing is near to stays.
    private IEnumerable<Choice> Combinations(List<string> doubtful)
    {
        IEnumerable<Choice> all = [Choice.None];
        foreach (var word in doubtful)
        {
            if (Near(word) is { Count: > 0 } near)
                all = all.SelectMany(_ => near, (choice, correction) => choice.With(word, correction)).ToList();
        }

        return all.Where(choice => choice.Words.Count > 0);
    }

    // Two edits are looked for when one leads nowhere, and leave the first letter, which people rarely get wrong: that spares most of the dictionary.
    private List<KnownWord> Near(string word) =>
        Near(word, 1, 0) is var near && (near.Count > 0 || word.Length < ShortestForTwoEdits) ? near : Near(word, 2, 1);

    private List<KnownWord> Near(string word, int edits, int sameCharacters)
    {
        var frequency = words.Count(Suggester.Together([word]));
        return [.. words.Near(word, edits, sameCharacters)
            .Where(near => near.Frequency > (long)frequency * TimesAsFrequent && near.Word.All(char.IsLetter))
            .OrderBy(near => near.Edits).ThenByDescending(near => near.Frequency).ThenBy(near => near.Word, StringComparer.Ordinal)
            .Take(ChoicesPerWord)];
    }

    private static string Replace(string text, IReadOnlyDictionary<string, string> corrections)
    {
        var corrected = new StringBuilder();
        var end = 0;
        using var tokens = TextAnalyzer.Multilingual.Analyze(text);
        while (tokens.MoveNext())
        {
            // A name before a colon is a field's.
            if (!corrections.TryGetValue(tokens.Word.ToString(), out var word) || (tokens.End < text.Length && text[tokens.End] == ':'))
                continue;
            corrected.Append(text, end, tokens.Start - end).Append(word);
            end = tokens.End;
        }

        return corrected.Append(text, end, text.Length - end).ToString();
    }

    private sealed record Choice(IReadOnlyDictionary<string, string> Words, int Edits, long Frequency)
    {
        private int? _together;

        public static Choice None { get; } = new(new Dictionary<string, string>(), 0, 0);

        public string Name => string.Join(' ', Words.Values);

        public Choice With(string word, KnownWord correction) => new(
            new Dictionary<string, string>(Words, StringComparer.Ordinal) { [word] = correction.Word },
            Edits + correction.Edits, Frequency + correction.Frequency);

        /// <summary>How many documents have all corrections and the words that need none.</summary>
        public int Together(IArchiveWords words, IReadOnlyList<string> known) => _together ??= words.Count(Suggester.Together([.. Words.Values, .. known]));
    }
}
