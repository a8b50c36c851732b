namespace Search.Workloads.Corpus;

/// <summary>Invented words, pronounceable and all different; frequent ones are short, as in a language.</summary>
internal static class Vocabulary
{
    private static readonly string[] Onsets = ["b", "br", "c", "ch", "d", "dr", "f", "fl", "g", "gr", "h", "k", "l", "m", "n", "p", "pl", "r", "s", "sh", "st", "t", "tr", "v", "w"];
    private static readonly string[] Vowels = ["a", "e", "i", "o", "u", "ai", "ea", "oo"];
    private static readonly string[] Codas = ["", "", "", "n", "r", "l", "s", "t", "m", "ck", "nd", "rt"];

    /// <summary>The words by rank.</summary>
    public static string[] Create(int count, SeededRandom random)
    {
        var words = new string[count];
        var taken = new HashSet<string>(count);
        for (var rank = 0; rank < count; rank++)
        {
            // About one syllable for the first hundred words, two up to ten thousand, three beyond.
            var syllables = 1 + (rank > 100 ? 1 : 0) + (rank > 10_000 ? 1 : 0);
            string word;
            var attempts = 0;
            do
            {
                if (++attempts > 20)
                    syllables++;
                word = string.Concat(Enumerable.Range(0, syllables).Select(_ => Syllable(random)));
            }
            while (!taken.Add(word));
            words[rank] = word;
        }

        return words;
    }

    /// <summary>A word as a name: with a capital.</summary>
    public static string Capitalised(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string Syllable(SeededRandom random) => Pick(Onsets, random) + Pick(Vowels, random) + Pick(Codas, random);

    private static string Pick(string[] parts, SeededRandom random) => parts[random.Next(parts.Length)];
}
