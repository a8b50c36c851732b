namespace Search.Analysis;

/// <summary>The Portuguese stemmer of the Snowball project, as of Snowball 3.</summary>
/// <remarks>Written from https://snowballstem.org/algorithms/portuguese/stemmer.html, whose terms and step numbers are kept.</remarks>
internal ref struct PortugueseStemmer
{
    private static readonly LetterSet Vowels = new("aeiouáéíóúâêô");

    private static readonly SuffixTable<Rule> Step1Suffixes = new(
        (Rule.Drop, "eza ezas ico ica icos icas ismo ismos ável ível ista istas oso osa osos osas amento amentos imento imentos adora ador aça~o adoras "
            + "adores aço~es ante antes ância"),
        (Rule.Log, "logia logias"),
        (Rule.U, "uça~o uço~es"),
        (Rule.Ente, "ência ências"),
        (Rule.Amente, "amente"),
        (Rule.Mente, "mente"),
        (Rule.Idade, "idade idades"),
        (Rule.Iva, "iva ivo ivas ivos"),
        (Rule.Ira, "ira iras"));

    private static readonly SuffixTable<bool> Step2Suffixes = new((true,
        "ada ida ia aria eria iria ará ara erá era irá ava asse esse isse aste este iste ei arei erei irei am iam ariam eriam iriam aram eram iram avam em "
            + "arem erem irem assem essem issem ado ido ando endo indo ara~o era~o ira~o ar er ir as adas idas ias arias erias irias arás aras erás eras "
            + "irás avas es ardes erdes irdes ares eres ires asses esses isses astes estes istes is ais eis íeis aríeis eríeis iríeis áreis areis éreis "
            + "ereis íreis ireis ásseis ésseis ísseis áveis ados idos ámos amos íamos aríamos eríamos iríamos áramos éramos íramos ávamos emos aremos "
            + "eremos iremos ássemos êssemos íssemos imos armos ermos irmos eu iu ou ira iras"));

    private static readonly SuffixTable<bool> Step4Suffixes = new((true, "os a i o á í ó"));

    private readonly int _r1;
    private readonly int _r2;
    private readonly int _rv;
    private StemWord _word;

    private PortugueseStemmer(Span<char> buffer, int length)
    {
        _word = new StemWord(buffer, length);
        for (var i = 0; i < _word.Length; i++)
        {
            if (_word.At(i) is 'ã' or 'õ')
            {
                _word.Expand(i, _word.At(i) == 'ã' ? "a~" : "o~");
            }
        }
        _rv = RomanceRegions.Rv(_word, Vowels);
        _r1 = _word.RegionFrom(0, Vowels);
        _r2 = _word.RegionFrom(_r1, Vowels);
    }

    private enum Rule : byte
    {
        None,
        Drop,
        Log,
        U,
        Ente,
        Amente,
        Mente,
        Idade,
        Iva,
        Ira,
    }

    /// <summary>Stems the word in place.</summary>
    /// <returns>The stem's length.</returns>
    public static int Stem(Span<char> buffer, int length)
    {
        var stemmer = new PortugueseStemmer(buffer, length);
        if (stemmer.Step1() || stemmer.TryDrop(Step2Suffixes))
        {
            stemmer.Step3();
        }
        else
        {
            stemmer.TryDrop(Step4Suffixes);
        }
        stemmer.Step5();
        stemmer.RestoreTildes();
        return stemmer._word.Length;
    }

    private bool Step1()
    {
        var rule = Step1Suffixes.Longest(_word.Letters, out var suffix);
        var region = rule switch { Rule.Amente => _r1, Rule.Ira => _rv, _ => _r2 };
        if (rule == Rule.None || !_word.IsIn(region, suffix) || (rule == Rule.Ira && _word.Before(suffix) != 'e'))
        {
            return false;
        }
        _word.Replace(suffix, rule switch { Rule.Log => "log", Rule.U => "u", Rule.Ente => "ente", Rule.Ira => "ir", _ => "" });
        switch (rule)
        {
            case Rule.Amente when _word.DropIfIn(_r2, "iv"):
            case Rule.Iva:
                _word.DropIfIn(_r2, "at");
                break;
            case Rule.Amente:
                _ = _word.DropIfIn(_r2, "os") || _word.DropIfIn(_r2, "ic") || _word.DropIfIn(_r2, "ad");
                break;
            case Rule.Mente:
                _ = _word.DropIfIn(_r2, "ante") || _word.DropIfIn(_r2, "avel") || _word.DropIfIn(_r2, "ível");
                break;
            case Rule.Idade:
                _ = _word.DropIfIn(_r2, "abil") || _word.DropIfIn(_r2, "ic") || _word.DropIfIn(_r2, "iv");
                break;
        }
        return true;
    }

    private bool TryDrop(SuffixTable<bool> suffixes)
    {
        if (!suffixes.Longest(_word.From(_rv), out var suffix))
        {
            return false;
        }
        _word.Drop(suffix);
        return true;
    }

    private void Step3()
    {
        if (_word.EndsWith("ci"))
        {
            _word.DropIfIn(_rv, 1);
        }
    }

    private void Step5()
    {
        if (_word.Letters is [.., 'ç'])
        {
            _word.Replace(1, "c");
        }
        else if (_word.From(_rv) is [.., 'e' or 'é' or 'ê'])
        {
            _word.Drop(1);
            if (_word.EndsWith("gu") || _word.EndsWith("ci"))
            {
                _word.DropIfIn(_rv, 1);
            }
        }
    }

    private void RestoreTildes()
    {
        for (var i = 0; i < _word.Length; i++)
        {
            if (_word.At(i + 1) == '~')
            {
                _word.Letters[i] = _word.At(i) == 'a' ? 'ã' : 'õ';
                _word.Remove(i + 1, 1);
            }
        }
    }
}
