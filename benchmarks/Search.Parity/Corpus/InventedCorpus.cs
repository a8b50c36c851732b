using System.Text;

namespace Search.Parity.Corpus;

/// <summary>A corpus made up to be hard: few words that are much alike, so that phrases repeat, spellings lie near each other and scores are close.</summary>
/// <remarks>Some words lie beyond 16 bits, where the order of UTF-8 is not that of UTF-16. The same seed makes the same corpus.</remarks>
internal static class InventedCorpus
{
    private static readonly string[] Syllables = ["ba", "ko", "ri", "tu", "ne", "sa", "lo", "mi", "да", "وا", "한"];
    private static readonly string[] FarLetters = ["𐐨", "𐐩", "𝒶", "ﬃ", "é"];

    public static IEnumerable<CorpusDocument> Create(int seed, int documents, int words)
    {
        var random = new Random(seed);
        var vocabulary = Vocabulary(random, words);
        for (var i = 0; i < documents; i++)
        {
            var outlet = $"Outlet {random.Next(1 + random.Next(20))}";
            long? day = random.Next(10) == 0 ? null : 730_000 + random.Next(5_000);
            var isComment = random.Next(4) == 0;
            var title = isComment ? null : Text(random, vocabulary, 1 + random.Next(9));
            var body = Text(random, vocabulary, (int)Math.Exp(random.NextDouble() * 6.5) - 1);
            yield return new CorpusDocument(outlet, day, title, title is null ? [body] : [title, body]);
        }
    }

    private static string[] Vocabulary(Random random, int count)
    {
        var words = new HashSet<string>();
        while (words.Count < count)
        {
            var word = new StringBuilder();
            for (var syllables = 1 + random.Next(3); syllables > 0; syllables--)
                word.Append(Syllables[random.Next(Syllables.Length)]);
            if (random.Next(5) == 0)
                word.Insert(random.Next(word.Length + 1), FarLetters[random.Next(FarLetters.Length)]);
            words.Add(word.ToString());
        }
        return [.. words];
    }

    // The n-th word is drawn about 1/n as often as the first.
    private static string Text(Random random, string[] vocabulary, int length) =>
        string.Join(' ', Enumerable.Range(0, length).Select(_ => vocabulary[(int)Math.Pow(vocabulary.Length + 1, random.NextDouble()) - 1]));
}
