namespace Search.Analysis;

/// <summary>The German stemmer of the Snowball project, as of Snowball 3.</summary>
/// <remarks>Written from https://snowballstem.org/algorithms/german/stemmer.html, whose terms and step numbers are kept.</remarks>
internal static class GermanStemmer
{
    private static readonly LetterSet Vowels = new("aeiouyäöü");
    private static readonly LetterSet BeforeS = new("bdfghklmnrt");
    private static readonly LetterSet BeforeSt = new("bdfghklmnt");
    private static readonly LetterSet BeforeEt = new("dfgklmnrstUzä");

    private static readonly SuffixTable<Rule> Step1Suffixes = new(
        (Rule.Em, "em"), (Rule.Drop, "ern er erin erinnen"), (Rule.Inflection, "e en es"), (Rule.S, "s"), (Rule.L, "ln lns"));

    private static readonly SuffixTable<Rule> Step2Suffixes = new((Rule.Drop, "en er est"), (Rule.St, "st"), (Rule.Et, "et"));

    private static readonly SuffixTable<Rule> Step3Suffixes = new(
        (Rule.End, "end ung"), (Rule.Ig, "ig ik isch"), (Rule.Lich, "lich heit"), (Rule.Keit, "keit"));

    private static readonly SuffixTable<bool> KeptBeforeEt = new((true, "geordn intern plan tick tr"));

    private enum Rule : byte
    {
        None,
        Drop,
        Em,
        Inflection,
        S,
        L,
        St,
        Et,
        End,
        Ig,
        Lich,
        Keit,
    }

    /// <summary>Stems the word in place.</summary>
    /// <returns>The stem's length.</returns>
    public static int Stem(Span<char> buffer, int length)
    {
        var word = new StemWord(buffer, length);
        Prepare(ref word);
        var r1 = word.RegionFrom(0, Vowels);
        var r2 = word.RegionFrom(r1, Vowels);
        r1 = Math.Max(r1, Math.Min(3, word.Length));
        Step1(ref word, r1);
        Step2(ref word, r1);
        Step3(ref word, r1, r2);
        Step4(ref word);
        word.ReplaceAll('U', 'u');
        word.ReplaceAll('Y', 'y');
        word.ReplaceAll('ä', 'a');
        word.ReplaceAll('ö', 'o');
        word.ReplaceAll('ü', 'u');
        return word.Length;
    }

    private static void Prepare(ref StemWord word)
    {
        word.MarkBetween(Vowels, 'u');
        word.MarkBetween(Vowels, 'y');
        for (var i = 0; i < word.Length; i++)
        {
            switch (word.At(i))
            {
                case 'ß':
                    word.Expand(i, "ss");
                    break;
                case 'a' or 'o' when word.At(i + 1) == 'e':
                case 'u' when word.At(i + 1) == 'e' && word.At(i - 1) != 'q':
                    word.Remove(i + 1, 1);
                    word.Letters[i] = word.At(i) switch { 'a' => 'ä', 'o' => 'ö', _ => 'ü' };
                    break;
            }
        }
    }

    private static void Step1(ref StemWord word, int r1)
    {
        var rule = Step1Suffixes.Longest(word.Letters, out var suffix);
        if (rule == Rule.None || !word.IsIn(r1, suffix))
        {
            return;
        }
        switch (rule)
        {
            case Rule.Em when word.EndsWith("syst", suffix):
            case Rule.S when !BeforeS.Contains(word.Before(suffix)):
                return;
            case Rule.L:
                word.Replace(suffix, "l");
                return;
        }
        word.Drop(suffix);
        if (rule == Rule.Inflection && word.EndsWith("niss"))
        {
            word.Drop(1);
        }
    }

    private static void Step2(ref StemWord word, int r1)
    {
        var rule = Step2Suffixes.Longest(word.Letters, out var suffix);
        var applies = rule switch
        {
            Rule.None => false,
            Rule.St => BeforeSt.Contains(word.Before(suffix)) && word.Length - suffix > 3,
            Rule.Et => BeforeEt.Contains(word.Before(suffix)) && !KeptBeforeEt.Longest(word.Letters[..^suffix], out _),
            _ => true,
        };
        if (applies)
        {
            word.DropIfIn(r1, suffix);
        }
    }

    private static void Step3(ref StemWord word, int r1, int r2)
    {
        var rule = Step3Suffixes.Longest(word.Letters, out var suffix);
        if (rule == Rule.None || !word.IsIn(r2, suffix) || (rule == Rule.Ig && word.Before(suffix) == 'e'))
        {
            return;
        }
        word.Drop(suffix);
        switch (rule)
        {
            case Rule.End when word.EndsWith("ig") && word.Before(2) != 'e':
                word.DropIfIn(r2, 2);
                break;
            case Rule.Lich when word.EndsWith("er") || word.EndsWith("en"):
                word.DropIfIn(r1, 2);
                break;
            case Rule.Keit:
                _ = word.DropIfIn(r2, "lich") || word.DropIfIn(r2, "ig");
                break;
        }
    }

    private static void Step4(ref StemWord word)
    {
        var suffix = word.EndsWith("'sch") ? 4 : word.EndsWith("'s") ? 2 : word.EndsWith("'") ? 1 : 0;
        if (word.Length - suffix >= 2)
        {
            word.Drop(suffix);
        }
    }
}
