namespace Search.Analysis;

/// <summary>The Spanish stemmer of the Snowball project, as of Snowball 3.</summary>
/// <remarks>Written from https://snowballstem.org/algorithms/spanish/stemmer.html, whose terms and step numbers are kept.</remarks>
internal ref struct SpanishStemmer
{
    private static readonly LetterSet Vowels = new("aeiouáéíóúü");

    private static readonly SuffixTable<bool> Pronouns = new((true, "me se sela selo selas selos la le lo las les los nos"));

    private static readonly SuffixTable<Rule> BeforePronouns = new(
        (Rule.Accented, "iéndo ándo ár ér ír"), (Rule.Drop, "ando iendo ar er ir"), (Rule.AfterU, "yendo"));

    private static readonly SuffixTable<Rule> Step1Suffixes = new(
        (Rule.Drop, "anza anzas ico ica icos icas ismo ismos able ables ible ibles ista istas oso osa osos osas amiento amientos imiento imientos"),
        (Rule.AfterIc, "adora ador ación adoras adores aciones ante antes ancia ancias acion"),
        (Rule.Log, "logía logías"),
        (Rule.U, "ución uciones ucion"),
        (Rule.Ente, "encia encias"),
        (Rule.Amente, "amente"),
        (Rule.Mente, "mente"),
        (Rule.Idad, "idad idades"),
        (Rule.Iva, "iva ivo ivas ivos"));

    private static readonly SuffixTable<bool> Step2ASuffixes = new((true, "ya ye yan yen yeron yendo yo yó yas yes yais yamos"));

    private static readonly SuffixTable<Rule> Step2BSuffixes = new(
        (Rule.AfterGu, "en es éis emos"),
        (Rule.Drop, "arían arías arán arás aríais aría aréis aríamos aremos ará aré erían erías erán erás eríais ería eréis eríamos eremos erá eré "
            + "irían irías irán irás iríais iría iréis iríamos iremos irá iré aba ada ida ía ara iera ad ed id ase iese aste iste an aban ían aran ieran "
            + "asen iesen aron ieron ado ido ando iendo ió ar er ir as abas adas idas ías aras ieras ases ieses ís áis abais íais arais ierais aseis "
            + "ieseis asteis isteis ados idos amos ábamos íamos imos áramos iéramos iésemos ásemos"));

    private static readonly SuffixTable<Rule> Step3Suffixes = new((Rule.Drop, "os a o á í ó"), (Rule.AfterGu, "e é"));

    private readonly int _r1;
    private readonly int _r2;
    private readonly int _rv;
    private StemWord _word;

    private SpanishStemmer(Span<char> buffer, int length)
    {
        _word = new StemWord(buffer, length);
        _rv = RomanceRegions.Rv(_word, Vowels);
        _r1 = _word.RegionFrom(0, Vowels);
        _r2 = _word.RegionFrom(_r1, Vowels);
    }

    private enum Rule : byte
    {
        None,
        Drop,
        Accented,
        AfterU,
        AfterIc,
        Log,
        U,
        Ente,
        Amente,
        Mente,
        Idad,
        Iva,
        AfterGu,
    }

    /// <summary>Stems the word in place.</summary>
    /// <returns>The stem's length.</returns>
    public static int Stem(Span<char> buffer, int length)
    {
        var stemmer = new SpanishStemmer(buffer, length);
        stemmer.Step0();
        if (!stemmer.Step1() && !stemmer.Step2A())
        {
            stemmer.Step2B();
        }
        stemmer.Step3();
        RemoveAcutes(stemmer._word.Letters);
        return stemmer._word.Length;
    }

    private static void RemoveAcutes(Span<char> letters)
    {
        foreach (ref var letter in letters)
        {
            letter = letter switch { 'á' => 'a', 'é' => 'e', 'í' => 'i', 'ó' => 'o', 'ú' => 'u', _ => letter };
        }
    }

    private void Step0()
    {
        if (!Pronouns.Longest(_word.Letters, out var pronoun) || !_word.IsIn(_rv, pronoun))
        {
            return;
        }
        var rule = BeforePronouns.Longest(_word.From(_rv)[..^pronoun], out var verb);
        if (rule == Rule.None || (rule == Rule.AfterU && _word.Before(pronoun + verb) != 'u'))
        {
            return;
        }
        _word.Drop(pronoun);
        if (rule == Rule.Accented)
        {
            RemoveAcutes(_word.Letters[^verb..]);
        }
    }

    private bool Step1()
    {
        var rule = Step1Suffixes.Longest(_word.Letters, out var suffix);
        if (rule == Rule.None || !_word.IsIn(rule == Rule.Amente ? _r1 : _r2, suffix))
        {
            return false;
        }
        _word.Replace(suffix, rule switch { Rule.Log => "log", Rule.U => "u", Rule.Ente => "ente", _ => "" });
        switch (rule)
        {
            case Rule.AfterIc:
                _word.DropIfIn(_r2, "ic");
                break;
            case Rule.Amente when _word.DropIfIn(_r2, "iv"):
            case Rule.Iva:
                _word.DropIfIn(_r2, "at");
                break;
            case Rule.Amente:
                _ = _word.DropIfIn(_r2, "os") || _word.DropIfIn(_r2, "ic") || _word.DropIfIn(_r2, "ad");
                break;
            case Rule.Mente:
                _ = _word.DropIfIn(_r2, "ante") || _word.DropIfIn(_r2, "able") || _word.DropIfIn(_r2, "ible");
                break;
            case Rule.Idad:
                _ = _word.DropIfIn(_r2, "abil") || _word.DropIfIn(_r2, "ic") || _word.DropIfIn(_r2, "iv");
                break;
        }
        return true;
    }

    private bool Step2A()
    {
        if (!Step2ASuffixes.Longest(_word.From(_rv), out var suffix) || _word.Before(suffix) != 'u')
        {
            return false;
        }
        _word.Drop(suffix);
        return true;
    }

    private void Step2B()
    {
        var rule = Step2BSuffixes.Longest(_word.From(_rv), out var suffix);
        _word.Drop(suffix);
        if (rule == Rule.AfterGu && _word.EndsWith("gu"))
        {
            _word.Drop(1);
        }
    }

    private void Step3()
    {
        var rule = Step3Suffixes.Longest(_word.From(_rv), out var suffix);
        _word.Drop(suffix);
        if (rule == Rule.AfterGu && _word.EndsWith("gu"))
        {
            _word.DropIfIn(_rv, 1);
        }
    }
}
