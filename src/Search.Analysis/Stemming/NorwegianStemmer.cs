namespace Search.Analysis;

/// <summary>The Norwegian stemmer of the Snowball project, as of Snowball 3: Bokmål and Nynorsk.</summary>
/// <remarks>Written from https://snowballstem.org/algorithms/norwegian/stemmer.html, whose terms and step numbers are kept.</remarks>
internal static class NorwegianStemmer
{
    private static readonly LetterSet Vowels = new("aeêioòóôuyæåø");
    private static readonly LetterSet BeforeS = new("bcdfghjlmnoptvyz");

    private static readonly SuffixTable<Rule> Step1Suffixes = new(
        (Rule.Drop, "a e ede ande ende ane ene hetene en heten ar er heter as es edes endes enes hetenes ens hetens ets et het ast"),
        (Rule.Ers, "ers"),
        (Rule.S, "s"),
        (Rule.Ert, "erte ert"));

    private static readonly SuffixTable<Rule> BeforeErs = new(
        (Rule.Drop, "giv hav skap"), (Rule.Keep, "amm ast ind kap kk lt nk omm pp v øst"));

    private static readonly SuffixTable<bool> Step3Suffixes = new((true, "leg eleg ig eig lig elig els lov elov slov hetslov"));

    private enum Rule : byte
    {
        None,
        Drop,
        Keep,
        Ers,
        S,
        Ert,
    }

    /// <summary>Stems the word in place.</summary>
    /// <returns>The stem's length.</returns>
    public static int Stem(Span<char> buffer, int length)
    {
        var word = new StemWord(buffer, length);
        var apostrophe = word.Letters.IndexOf('\'');
        var r1 = Math.Max(apostrophe >= 0 ? apostrophe + 1 : word.RegionFrom(0, Vowels), Math.Min(3, length));
        Step1(ref word, r1);
        if (word.From(r1) is [.., 'd' or 'v', 't'])
        {
            word.Drop(1);
        }
        if (Step3Suffixes.Longest(word.From(r1), out var suffix))
        {
            word.Drop(suffix);
        }
        if (word.EndsWith("'"))
        {
            word.Drop(1);
        }
        return word.Length;
    }

    private static void Step1(ref StemWord word, int r1)
    {
        switch (Step1Suffixes.Longest(word.From(r1), out var suffix))
        {
            case Rule.Drop:
            case Rule.Ers when BeforeErs.Longest(word.Letters[..^suffix], out _) != Rule.Keep:
            case Rule.S when IsValidBeforeS(word, suffix):
                word.Drop(suffix);
                break;
            case Rule.Ert:
                word.Replace(suffix, "er");
                break;
        }
    }

    private static bool IsValidBeforeS(in StemWord word, int suffix) => word.Before(suffix) switch
    {
        'r' => word.Before(suffix + 1) != 'e',
        'k' => !Vowels.Contains(word.Before(suffix + 1)),
        var letter => BeforeS.Contains(letter),
    };
}
