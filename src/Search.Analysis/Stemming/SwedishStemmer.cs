namespace Search.Analysis;

/// <summary>The Swedish stemmer of the Snowball project, as of Snowball 3.</summary>
/// <remarks>Written from https://snowballstem.org/algorithms/swedish/stemmer.html, whose terms and step numbers are kept.</remarks>
internal static class SwedishStemmer
{
    private static readonly LetterSet Vowels = new("aeiouyäåö");
    private static readonly LetterSet BeforeS = new("bcdfghjklmnoprtvy");
    private static readonly LetterSet BeforeÖst = new("iklnprtuv");

    private static readonly SuffixTable<Rule> Step1Suffixes = new(
        (Rule.Drop, "a arna erna heterna orna ad e ade ande arne are aste en anden aren heten ern ar er heter or as arnas ernas ornas es ades andes "
            + "ens arens hetens erns at andet het ast"),
        (Rule.S, "s"),
        (Rule.Et, "et"));

    private static readonly SuffixTable<bool> KeptBeforeEt = new(
        (true, "h iet uit fab cit dit alit ilit mit nit pit rit sit tit ivit kvit xit kom rak pak stak"));

    private static readonly SuffixTable<bool> Step2Suffixes = new((true, "dd gd nn dt gt kt tt"));

    private static readonly SuffixTable<Rule> Step3Suffixes = new((Rule.Drop, "lig ig els"), (Rule.Öst, "öst"), (Rule.Fullt, "fullt"));

    private enum Rule : byte
    {
        None,
        Drop,
        S,
        Et,
        Öst,
        Fullt,
    }

    /// <summary>Stems the word in place.</summary>
    /// <returns>The stem's length.</returns>
    public static int Stem(Span<char> buffer, int length)
    {
        var word = new StemWord(buffer, length);
        var r1 = Math.Max(word.RegionFrom(0, Vowels), Math.Min(3, length));
        Step1(ref word, r1);
        if (Step2Suffixes.Longest(word.From(r1), out _))
        {
            word.Drop(1);
        }
        Step3(ref word, r1);
        return word.Length;
    }

    private static void Step1(ref StemWord word, int r1)
    {
        switch (Step1Suffixes.Longest(word.From(r1), out var suffix))
        {
            case Rule.Drop:
            case Rule.Et when MayDropEt(word, suffix):
                word.Drop(suffix);
                break;
            case Rule.S when word.EndsWith("et", suffix) && MayDropEt(word, suffix + 2):
                word.Drop(suffix + 2);
                break;
            case Rule.S when BeforeS.Contains(word.Before(suffix)):
                word.Drop(suffix);
                break;
        }
    }

    private static bool MayDropEt(in StemWord word, int suffix)
    {
        var ending = word.Letters[..^suffix];
        return ending.Length > 2 && !Vowels.Contains(ending[^1]) && Vowels.Contains(ending[^2]) && !KeptBeforeEt.Longest(ending, out _);
    }

    private static void Step3(ref StemWord word, int r1)
    {
        switch (Step3Suffixes.Longest(word.From(r1), out var suffix))
        {
            case Rule.Drop:
                word.Drop(suffix);
                break;
            case Rule.Öst when BeforeÖst.Contains(word.Before(suffix)):
            case Rule.Fullt:
                word.Drop(1);
                break;
        }
    }
}
