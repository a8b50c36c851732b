using Search.Archive.Questions;
using Search.Querying;

namespace Search.Archive.Synonyms;

/// <summary>Finds the synonyms of words, by their stems in an archive's languages. Immutable.</summary>
internal sealed class SynonymIndex
{
    private readonly Dictionary<string, List<Known>> _byFirstStem = new(StringComparer.Ordinal);

    /// <param name="entries">The synonyms.</param>
    /// <param name="languages">The languages words are stemmed in, besides English.</param>
    public SynonymIndex(IReadOnlyList<SynonymEntry> entries, WordLanguages languages)
    {
        foreach (var entry in entries)
        {
            var known = new Known(entry, AskedStems.Of(entry.Typed, languages));
            foreach (var stem in known.Words[0].Stems)
            {
                if (!_byFirstStem.TryGetValue(stem, out var beginning))
                    _byFirstStem.Add(stem, beginning = []);
                beginning.Add(known);
            }
        }
    }

    /// <summary>The longest words that have synonyms, from a place on.</summary>
    /// <param name="asked">The words asked, with their stems.</param>
    /// <param name="start">The place.</param>
    /// <param name="endsWell">Whether a place, the first behind the words, is one where they may end.</param>
    /// <returns>What is known of them, and how many words they are; those written so before those of the same stems alone. None: 0 words.</returns>
    public (IReadOnlyList<SynonymEntry> Entries, int Words) Find(
        IReadOnlyList<(string Word, IReadOnlyList<string> Stems, int End)> asked, int start, Func<int, bool> endsWell)
    {
        var found = asked[start].Stems
            .SelectMany(stem => _byFirstStem.GetValueOrDefault(stem, []))
            .Distinct()
            .Where(known => endsWell(start + known.Words.Count) && known.Words.Index().All(word => IsSame(asked, start + word.Index, word.Item.Stems)))
            .ToList();
        if (found.Count == 0)
            return ([], 0);
        var longest = found.Max(known => known.Words.Count);
        var best = found.FindAll(known => known.Words.Count == longest);
        var exact = best.FindAll(known => known.Words.Index().All(word => asked[start + word.Index].Word == word.Item.Word));
        return ([.. (exact.Count > 0 ? exact : best).Select(known => known.Entry)], longest);
    }

    private static bool IsSame(IReadOnlyList<(string Word, IReadOnlyList<string> Stems, int End)> asked, int place, IReadOnlyList<string> stems) =>
        place < asked.Count && asked[place].Stems.Any(stems.Contains);

    private sealed record Known(SynonymEntry Entry, IReadOnlyList<(string Word, IReadOnlyList<string> Stems, int End)> Words);
}
