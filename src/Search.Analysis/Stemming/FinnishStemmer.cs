namespace Search.Analysis;

/// <summary>The Finnish stemmer of the Snowball project, as of Snowball 3.0.</summary>
/// <remarks>
/// Written from https://snowballstem.org/algorithms/finnish/stemmer.html, whose terms and step numbers are kept. Of what version 3.1 changed, suffixes behind
/// an apostrophe and -hön behind ø are known; -hun is not, and an illative that cannot be one is not read as a genitive.
/// </remarks>
internal ref struct FinnishStemmer
{
    private static readonly LetterSet Vowels = new("aeiouyäö");
    private static readonly LetterSet RestrictedVowels = new("aeiouäö");
    private static readonly LetterSet Consonants = new("bcdfghjklmnpqrstvwxz");
    private static readonly LetterSet BeforeParticle = new("aeiouyäönt");

    private static readonly SuffixTable<Rule> Step1Suffixes = new((Rule.Particle, "kin kaan kään ko kö han hän pa pä"), (Rule.Sti, "sti"));

    private static readonly SuffixTable<Rule> Step2Suffixes = new(
        (Rule.Si, "si"), (Rule.Ni, "ni"), (Rule.Drop, "nsa nsä mme nne"), (Rule.An, "an"), (Rule.Än, "än"), (Rule.En, "en"));

    private static readonly SuffixTable<bool> BeforeAn = new((true, "ta ssa sta lla lta na"));
    private static readonly SuffixTable<bool> BeforeÄn = new((true, "tä ssä stä llä ltä nä"));
    private static readonly SuffixTable<bool> BeforeEn = new((true, "lle ine"));

    private static readonly SuffixTable<Rule> Step3Suffixes = new(
        (Rule.Illative, "han hen hin hon hän hön"),
        (Rule.Plural, "siin den tten"),
        (Rule.Seen, "seen"),
        (Rule.A, "a ä"),
        (Rule.Drop, "ta tä ssa ssä sta stä lla llä lta ltä lle na nä ksi ine"),
        (Rule.Tta, "tta ttä"),
        (Rule.N, "n"));

    private static readonly SuffixTable<Rule> Step4Suffixes = new(
        (Rule.NotAfterPo, "mpi mpa mpä mmi mma mmä"), (Rule.Drop, "impi impa impä immi imma immä eja ejä"));

    private readonly int _r1;
    private readonly int _r2;
    private StemWord _word;

    private FinnishStemmer(Span<char> buffer, int length)
    {
        _word = new StemWord(buffer, length);
        _r1 = _word.RegionFrom(0, Vowels);
        _r2 = _word.RegionFrom(_r1, Vowels);
    }

    private enum Rule : byte
    {
        None,
        Drop,
        Particle,
        Sti,
        Si,
        Ni,
        An,
        Än,
        En,
        Illative,
        Plural,
        Seen,
        A,
        Tta,
        N,
        NotAfterPo,
    }

    /// <summary>Stems the word in place.</summary>
    /// <returns>The stem's length.</returns>
    public static int Stem(Span<char> buffer, int length)
    {
        var stemmer = new FinnishStemmer(buffer, length);
        stemmer.Step1();
        stemmer.Step2();
        var hadCase = stemmer.Step3();
        stemmer.Step4();
        stemmer.Step5(hadCase);
        stemmer.TidyUp();
        return stemmer._word.Length;
    }

    private void Step1()
    {
        switch (Step1Suffixes.Longest(_word.From(_r1), out var suffix))
        {
            case Rule.Particle when BeforeParticle.Contains(_word.Before(suffix)):
                _word.Drop(suffix);
                break;
            case Rule.Sti:
                _word.DropIfIn(_r2, suffix);
                break;
        }
    }

    private void Step2()
    {
        var rule = Step2Suffixes.Longest(_word.From(_r1), out var suffix);
        var before = _word.Letters[..^suffix];
        switch (rule)
        {
            case Rule.Drop:
            case Rule.Si when _word.Before(suffix) != 'k':
            case Rule.An when BeforeAn.Longest(before, out _):
            case Rule.Än when BeforeÄn.Longest(before, out _):
            case Rule.En when BeforeEn.Longest(before, out _):
                _word.Drop(suffix);
                break;
            case Rule.Ni:
                _word.Drop(suffix);
                if (_word.EndsWith("kse"))
                {
                    _word.Replace(1, "i");
                }
                break;
        }
    }

    private bool Step3()
    {
        var region = _word.From(_r1);
        var suffix = int.MaxValue;
        Rule rule;
        do
        {
            rule = Step3Suffixes.Longest(region, out suffix, below: suffix);
        }
        while (rule != Rule.None && !MayEnd(rule, region[..^suffix]));
        if (rule == Rule.None
            || (rule == Rule.A && (!Vowels.Contains(_word.Before(suffix)) || !Consonants.Contains(_word.Before(suffix + 1))))
            || (rule == Rule.Tta && _word.Before(suffix) != 'e')
            || (rule == Rule.Illative && !MayPrecede(region[..^suffix], region[^suffix..])))
        {
            return false;
        }
        _word.Drop(suffix);
        if (rule == Rule.N && (EndsLong(_word.Letters) || _word.EndsWith("ie")))
        {
            _word.Drop(1);
        }
        return true;
    }

    /// <summary>Whether a case ending may stand behind what R1 has before it; if not, a shorter ending is looked for.</summary>
    private static bool MayEnd(Rule rule, ReadOnlySpan<char> before) => rule switch
    {
        Rule.Plural => before is [.., '\''] || (before is [.., var vowel, 'i'] && RestrictedVowels.Contains(vowel)),
        Rule.Seen => EndsLong(before),
        _ => true,
    };

    /// <summary>Whether an illative (h, vowel, n) stands behind its own vowel.</summary>
    private static bool MayPrecede(ReadOnlySpan<char> before, ReadOnlySpan<char> illative) =>
        before is [.., var last] && (last == '\'' || last == illative[1] || (last == 'ø' && illative[1] == 'ö'));

    private void Step4()
    {
        var rule = Step4Suffixes.Longest(_word.From(_r2), out var suffix);
        if (rule == Rule.Drop || (rule == Rule.NotAfterPo && !_word.EndsWith("po", suffix)))
        {
            _word.Drop(suffix);
        }
    }

    private void Step5(bool hadCase)
    {
        if (hadCase)
        {
            if (_word.From(_r1) is [.., 'i' or 'j'])
            {
                _word.Drop(1);
            }
            return;
        }
        if (_word.From(_r1) is not [.., 't'] || !Vowels.Contains(_word.Before(1)))
        {
            return;
        }
        _word.Drop(1);
        switch (_word.From(_r2))
        {
            case [.., 'i', 'm', 'm', 'a']:
                _word.Drop(4);
                break;
            case [.., 'm', 'm', 'a'] when !_word.EndsWith("po", 3):
                _word.Drop(3);
                break;
        }
    }

    /// <summary>Step 6.</summary>
    private void TidyUp()
    {
        if (EndsLong(_word.From(_r1)))
        {
            _word.Drop(1);
        }
        if (_word.From(_r1) is [.., var consonant, 'a' or 'ä' or 'e' or 'i'] && Consonants.Contains(consonant))
        {
            _word.Drop(1);
        }
        if (_word.From(_r1) is [.., 'o' or 'u', 'j'])
        {
            _word.Drop(1);
        }
        if (_word.From(_r1) is [.., 'j', 'o'])
        {
            _word.Drop(1);
        }
        var end = _word.Length - 1;
        while (end > 0 && Vowels.Contains(_word.At(end)))
        {
            end--;
        }
        if (end > 0 && _word.At(end) == _word.At(end - 1) && Consonants.Contains(_word.At(end)))
        {
            _word.Remove(end, 1);
        }
        if (_word.EndsWith("'"))
        {
            _word.Drop(1);
        }
    }

    private static bool EndsLong(ReadOnlySpan<char> letters) =>
        letters is [.., var first, var second] && first == second && RestrictedVowels.Contains(first);
}
