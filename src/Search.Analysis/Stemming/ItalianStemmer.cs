namespace Search.Analysis;

/// <summary>The Italian stemmer of the Snowball project, as of Snowball 3.</summary>
/// <remarks>Written from https://snowballstem.org/algorithms/italian/stemmer.html, whose terms and step numbers are kept.</remarks>
internal ref struct ItalianStemmer
{
    private static readonly LetterSet Vowels = new("aeiouàèìòù");

    private static readonly HashSet<string> Elided =
        ["d", "l", "m", "s", "t", "v", "all", "dall", "dell", "gl", "nell", "quell", "quest", "sull", "tutt", "or", "un"];

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> ElidedLetters = Elided.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SuffixTable<bool> Pronouns = new((true,
        "ci gli la le li lo mi ne si ti vi sene gliela gliele glieli glielo gliene mela mele meli melo mene tela tele teli telo tene cela cele celi celo "
            + "cene vela vele veli velo vene"));

    private static readonly SuffixTable<Rule> BeforePronouns = new((Rule.Drop, "ando endo"), (Rule.E, "ar er ir"));

    private static readonly SuffixTable<Rule> Step1Suffixes = new(
        (Rule.Drop, "anza anze ico ici ica ice iche ichi ismo ismi abile abili ibile ibili ista iste isti istà istè istì oso osi osa ose mente atrice "
            + "atrici ante anti"),
        (Rule.Azione, "azione azioni atore atori"),
        (Rule.Log, "logia logie"),
        (Rule.U, "uzione uzioni usione usioni"),
        (Rule.Ente, "enza enze"),
        (Rule.Amento, "amento amenti imento imenti"),
        (Rule.Amente, "amente"),
        (Rule.Ità, "ità"),
        (Rule.Ivo, "ivo ivi iva ive"));

    private static readonly SuffixTable<bool> Step2Suffixes = new((true,
        "ammo ando ano are arono asse assero assi assimo ata ate ati ato ava avamo avano avate avi avo emmo enda ende endi endo erà erai eranno ere erebbe "
            + "erebbero erei eremmo eremo ereste eresti erete erò erono essero ete eva evamo evano evate evi evo Yamo iamo immo irà irai iranno ire "
            + "irebbe irebbero irei iremmo iremo ireste iresti irete irò irono isca iscano isce isci isco iscono issero ita ite iti ito iva ivamo ivano "
            + "ivate ivi ivo ono uta ute uti uto ar ir"));

    private readonly int _r1;
    private readonly int _r2;
    private readonly int _rv;
    private StemWord _word;

    private ItalianStemmer(Span<char> buffer, int length)
    {
        _word = new StemWord(buffer, length);
        DropElision();
        MarkLetters();
        _rv = _word.Letters.StartsWith("divan") ? 5 : RomanceRegions.Rv(_word, Vowels);
        _r1 = _word.RegionFrom(0, Vowels);
        _r2 = _word.RegionFrom(_r1, Vowels);
    }

    private enum Rule : byte
    {
        None,
        Drop,
        E,
        Azione,
        Log,
        U,
        Ente,
        Amento,
        Amente,
        Ità,
        Ivo,
    }

    /// <summary>Stems the word in place.</summary>
    /// <returns>The stem's length.</returns>
    public static int Stem(Span<char> buffer, int length)
    {
        var stemmer = new ItalianStemmer(buffer, length);
        stemmer.Step0();
        if (!stemmer.Step1() && Step2Suffixes.Longest(stemmer._word.From(stemmer._rv), out var suffix))
        {
            stemmer._word.Drop(suffix);
        }
        stemmer.Step3();
        stemmer._word.ReplaceAll('I', 'i');
        stemmer._word.ReplaceAll('U', 'u');
        return stemmer._word.Length;
    }

    private void DropElision()
    {
        var apostrophe = _word.Letters.IndexOf('\'');
        if (apostrophe > 0 && apostrophe + 1 < _word.Length && ElidedLetters.Contains(_word.Letters[..apostrophe]))
        {
            _word.Remove(0, apostrophe + 1);
        }
    }

    private readonly void MarkLetters()
    {
        var letters = _word.Letters;
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = letters[i] switch
            {
                'á' => 'à',
                'é' => 'è',
                'í' => 'ì',
                'ó' => 'ò',
                'ú' => 'ù',
                'u' when i > 0 && letters[i - 1] == 'q' => 'U',
                var letter => letter,
            };
        }
        _word.MarkBetween(Vowels, 'u');
        _word.MarkBetween(Vowels, 'i');
    }

    private void Step0()
    {
        if (!Pronouns.Longest(_word.Letters, out var pronoun) || !_word.IsIn(_rv, pronoun))
        {
            return;
        }
        var rule = BeforePronouns.Longest(_word.From(_rv)[..^pronoun], out _);
        if (rule != Rule.None)
        {
            _word.Replace(pronoun, rule == Rule.E ? "e" : "");
        }
    }

    private bool Step1()
    {
        var rule = Step1Suffixes.Longest(_word.Letters, out var suffix);
        var region = rule switch { Rule.Amento => _rv, Rule.Amente => _r1, _ => _r2 };
        if (rule == Rule.None || !_word.IsIn(region, suffix))
        {
            return false;
        }
        _word.Replace(suffix, rule switch { Rule.Log => "log", Rule.U => "u", Rule.Ente => "ente", _ => "" });
        switch (rule)
        {
            case Rule.Azione:
            case Rule.Ivo when _word.DropIfIn(_r2, "at"):
                _word.DropIfIn(_r2, "ic");
                break;
            case Rule.Amente when _word.DropIfIn(_r2, "iv"):
                _word.DropIfIn(_r2, "at");
                break;
            case Rule.Amente:
                _ = _word.DropIfIn(_r2, "os") || _word.DropIfIn(_r2, "ic") || _word.DropIfIn(_r2, "abil");
                break;
            case Rule.Ità:
                _ = _word.DropIfIn(_r2, "abil") || _word.DropIfIn(_r2, "ic") || _word.DropIfIn(_r2, "iv");
                break;
        }
        return true;
    }

    private void Step3()
    {
        if (_word.From(_rv) is [.., 'a' or 'e' or 'i' or 'o' or 'à' or 'è' or 'ì' or 'ò'])
        {
            _word.Drop(1);
            _word.DropIfIn(_rv, "i");
        }
        if (_word.From(_rv) is [.., 'c' or 'g', 'h'])
        {
            _word.Drop(1);
        }
    }
}
