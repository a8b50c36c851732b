namespace Search.Analysis;

/// <summary>The Russian stemmer of the Snowball project, as of Snowball 3.</summary>
/// <remarks>Written from https://snowballstem.org/algorithms/russian/stemmer.html, whose terms and step numbers are kept.</remarks>
internal static class RussianStemmer
{
    private static readonly LetterSet Vowels = new("аеиоуыэюя");

    private static readonly SuffixTable<Rule> PerfectiveGerunds = new((Rule.AfterA, "в вши вшись"), (Rule.Drop, "ив ивши ившись ыв ывши ывшись"));

    private static readonly SuffixTable<Rule> Reflexives = new((Rule.Drop, "ся сь"));

    private static readonly SuffixTable<Rule> Adjectives = new(
        (Rule.Drop, "ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею"));

    private static readonly SuffixTable<Rule> Participles = new((Rule.AfterA, "ем нн вш ющ щ"), (Rule.Drop, "ивш ывш ующ"));

    private static readonly SuffixTable<Rule> Verbs = new(
        (Rule.AfterA, "ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно"),
        (Rule.Drop, "ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю"));

    private static readonly SuffixTable<Rule> Nouns = new(
        (Rule.Drop, "а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я"));

    private static readonly SuffixTable<Rule> Derivations = new((Rule.Drop, "ост ость"));

    private static readonly SuffixTable<Rule> Superlatives = new((Rule.Drop, "ейш ейше"));

    private enum Rule : byte
    {
        None,
        Drop,
        AfterA,
    }

    /// <summary>Stems the word in place.</summary>
    /// <returns>The stem's length.</returns>
    public static int Stem(Span<char> buffer, int length)
    {
        var word = new StemWord(buffer, length);
        word.ReplaceAll('ё', 'е');
        var rv = 0;
        while (rv < length && !Vowels.Contains(word.At(rv)))
        {
            rv++;
        }
        rv = Math.Min(rv + 1, length);
        var r2 = word.RegionFrom(word.RegionFrom(0, Vowels), Vowels);

        if (!TryDrop(ref word, PerfectiveGerunds, rv))
        {
            TryDrop(ref word, Reflexives, rv);
            if (TryDrop(ref word, Adjectives, rv))
            {
                TryDrop(ref word, Participles, rv);
            }
            else if (!TryDrop(ref word, Verbs, rv))
            {
                TryDrop(ref word, Nouns, rv);
            }
        }
        if (word.From(rv) is [.., 'и'])
        {
            word.Drop(1);
        }
        TryDrop(ref word, Derivations, Math.Max(rv, r2));
        Step4(ref word, rv);
        return word.Length;
    }

    private static void Step4(ref StemWord word, int rv)
    {
        TryDrop(ref word, Superlatives, rv);
        if (word.From(rv) is [.., 'н', 'н'] or [.., 'ь'])
        {
            word.Drop(1);
        }
    }

    /// <summary>Drops the longest suffix that lies in the region; one of group 1 only behind an а or я of the region.</summary>
    private static bool TryDrop(ref StemWord word, SuffixTable<Rule> suffixes, int region)
    {
        var rule = suffixes.Longest(word.From(region), out var suffix);
        if (rule == Rule.None || (rule == Rule.AfterA && (!word.IsIn(region, suffix + 1) || word.Before(suffix) is not ('а' or 'я'))))
        {
            return false;
        }
        word.Drop(suffix);
        return true;
    }
}
