using Search.Workloads.Corpus;

namespace Search.Workloads.Queries;

/// <summary>Derives classes of queries from a corpus, by how many documents their words occur in. The same corpus and seed give the same queries.</summary>
internal sealed class QueryClasses(CorpusWords words, SeededRandom random)
{
    // Bands of document frequency. Common: in one document of fifty or more; these have long postings and decide the slowest searches.
    // Medium: words that people search for. Rare: names, slips of the pen.
    private readonly IReadOnlyList<string> _common = words.Between(0.02, 1.01);
    private readonly IReadOnlyList<string> _medium = words.Between(0.001, 0.02);
    private readonly IReadOnlyList<string> _rare = words.Between(0, 0.001);

    /// <summary>All classes for which the corpus has words, with up to <paramref name="perClass"/> queries each.</summary>
    /// <param name="perClass">Queries a class.</param>
    /// <param name="phrases">Neighbouring words of the corpus, to make phrases that occur.</param>
    public IEnumerable<(string Class, string Words)> Derive(int perClass, IReadOnlyList<string[]> phrases)
    {
        var makers = new (string Class, Func<string?> Make)[]
        {
            ("term_common", () => One(_common)),
            ("term_medium", () => One(_medium)),
            ("term_rare", () => One(_rare)),
            ("and_common_common", () => Join("+{0} +{1}", One(_common), One(_common))),
            ("and_common_rare", () => Join("+{0} +{1}", One(_common), One(_rare))),
            ("and_medium_medium", () => Join("+{0} +{1}", One(_medium), One(_medium))),
            ("or_common_common", () => Join("{0} OR {1}", One(_common), One(_common))),
            ("or_common_rare", () => Join("{0} OR {1}", One(_common), One(_rare))),
            ("or_five_words", () => Join("{0} OR {1} OR {2} OR {3} OR {4}", One(_common), One(_medium), One(_medium), One(_medium), One(_rare))),
            ("phrase_two_words", () => Phrase(phrases, 2)),
            ("phrase_three_words", () => Phrase(phrases, 3)),
            ("not_common", () => Join("+{0} -{1}", One(_medium), One(_common))),
            ("prefix", () => One(_medium) is { Length: >= 4 } word ? $"{word[..4]}*" : null),
        };
        foreach (var (name, make) in makers)
        {
            var queries = new HashSet<string>();
            // A corpus too small for a class gives fewer queries, or none.
            for (var attempt = 0; attempt < 20 * perClass && queries.Count < perClass; attempt++)
            {
                if (make() is { } query && queries.Add(query))
                    yield return (name, query);
            }
        }
    }

    /// <summary>Draws runs of three neighbouring words from a corpus, each equally likely (Vitter's algorithm R, 1985).</summary>
    public static IReadOnlyList<string[]> DrawPhrases(string path, int count, SeededRandom random)
    {
        var drawn = new List<string[]>(count);
        var seen = 0;
        foreach (var sentence in CorpusWords.Texts(path).SelectMany(text => text.Split(['.', '?', '!', ',', '\n'])))
        {
            var run = CorpusWords.Split(sentence).ToArray();
            for (var i = 0; i + 3 <= run.Length; i++)
            {
                seen++;
                if (drawn.Count < count)
                    drawn.Add(run[i..(i + 3)]);
                else if (random.Next(seen) is var slot && slot < count)
                    drawn[slot] = run[i..(i + 3)];
            }
        }

        return drawn;
    }

    private string? One(IReadOnlyList<string> band) => band.Count == 0 ? null : band[random.Next(band.Count)];

    private string? Phrase(IReadOnlyList<string[]> phrases, int length) =>
        phrases.Count == 0 ? null : $"\"{string.Join(' ', phrases[random.Next(phrases.Count)].Take(length))}\"";

    private static string? Join(string format, params string?[] parts) =>
        parts.Contains(null) || parts.Distinct().Count() < parts.Length ? null : string.Format(System.Globalization.CultureInfo.InvariantCulture, format, parts);
}
