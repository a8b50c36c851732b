namespace Search.Analysis;

/// <summary>The Danish stemmer of the Snowball project, as of Snowball 3.</summary>
/// <remarks>Written from https://snowballstem.org/algorithms/danish/stemmer.html, whose terms and step numbers are kept.</remarks>
internal static class DanishStemmer
{
    private static readonly LetterSet Vowels = new("aeiouyæåø");
    private static readonly LetterSet BeforeS = new("abcdfghjklmnoprtvyzå");
    private static readonly LetterSet Doubles = new("bdfgklmnprst");

    private static readonly SuffixTable<Rule> Step1Suffixes = new(
        (Rule.Drop, "hed ethed ered e erede ende erende ene erne ere en heden eren er heder erer heds es endes erendes enes ernes eres ens hedens "
            + "erens ers ets erets et eret"),
        (Rule.S, "s"));

    private static readonly SuffixTable<bool> Step2Suffixes = new((true, "gd dt gt kt"));

    private static readonly SuffixTable<Rule> Step3Suffixes = new((Rule.Drop, "ig lig elig els"), (Rule.Løst, "løst"));

    private enum Rule : byte
    {
        None,
        Drop,
        S,
        Løst,
    }

    /// <summary>Stems the word in place.</summary>
    /// <returns>The stem's length.</returns>
    public static int Stem(Span<char> buffer, int length)
    {
        var word = new StemWord(buffer, length);
        var apostrophe = word.Letters.IndexOf('\'');
        var r1 = Math.Max(apostrophe >= 0 ? apostrophe + 1 : word.RegionFrom(0, Vowels), Math.Min(3, length));
        Step1(ref word, r1);
        Step2(ref word, r1);
        Step3(ref word, r1);
        if (word.From(r1) is [.., var last] && last == word.Before(1) && Doubles.Contains(last))
        {
            word.Drop(1);
        }
        if (word.EndsWith("'"))
        {
            word.Drop(1);
        }
        return word.Length;
    }

    private static void Step1(ref StemWord word, int r1)
    {
        var rule = Step1Suffixes.Longest(word.From(r1), out var suffix);
        if (rule == Rule.Drop || (rule == Rule.S && BeforeS.Contains(word.Before(suffix))))
        {
            word.Drop(suffix);
        }
    }

    private static void Step2(ref StemWord word, int r1)
    {
        if (Step2Suffixes.Longest(word.From(r1), out _))
        {
            word.Drop(1);
        }
    }

    private static void Step3(ref StemWord word, int r1)
    {
        if (word.EndsWith("igst"))
        {
            word.Drop(2);
        }
        switch (Step3Suffixes.Longest(word.From(r1), out var suffix))
        {
            case Rule.Drop:
                word.Drop(suffix);
                Step2(ref word, r1);
                break;
            case Rule.Løst:
                word.Drop(1);
                break;
        }
    }
}
