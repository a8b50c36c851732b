namespace Search.Analysis;

/// <content>The steps, in the order they are taken.</content>
internal ref partial struct DutchStemmer
{
    private static readonly SuffixTable<Rule> Step2Suffixes = new(
        (Rule.Je, "je"),
        (Rule.OneLetter, "lijke ische te se ge re"),
        (Rule.BehindConsonant, "de"),
        (Rule.Ieve, "ieve"),
        (Rule.Long, "le"),
        (Rule.LongBehindConsonant, "ene"));

    private static readonly SuffixTable<Rule> Step3Suffixes = new(
        (Rule.Eer, "atie"),
        (Rule.Long, "iteit isme"),
        (Rule.Drop, "heid sel ster"),
        (Rule.Ild, "erij ing"),
        (Rule.TwoLettersOfR2, "gie fie"),
        (Rule.St, "tst dst"),
        (Rule.ThreeLetters, "rder"));

    private static readonly SuffixTable<Rule> Step4Suffixes = new(
        (Rule.Ioneel, "ioneel"),
        (Rule.Eer, "atief"),
        (Rule.Tant, "tant"),
        (Rule.Drop, "baar"),
        (Rule.Aar, "naar laar raar"),
        (Rule.LongBehindConsonant, "end"),
        (Rule.Achtig, "achtig achtiger achtigst"),
        (Rule.TwoLetters, "lijker lijkst"),
        (Rule.Erig, "erig eriger erigst"),
        (Rule.Ig, "ig iger igst"));

    private enum Rule : byte
    {
        None,
        Drop,
        BehindConsonant,
        Long,
        LongBehindConsonant,
        OneLetter,
        TwoLetters,
        TwoLettersOfR2,
        ThreeLetters,
        Je,
        Ieve,
        Eer,
        Ild,
        St,
        Ioneel,
        Tant,
        Aar,
        Achtig,
        Erig,
        Ig,
    }

    /// <summary>Plurals and infinitives.</summary>
    private void Step1()
    {
        switch (_word.Letters)
        {
            case [.., '\'', 's']:
                _word.Drop(2);
                _isChanged = true;
                break;
            case [.., 'i', 'e', 's']:
                Drop(3, "ie");
                break;
            case [.., 'a', 'u', 's']:
                if (IsBehindVowel(3))
                {
                    Drop(3, "au");
                }
                break;
            case [.., 'é', 's']:
                Drop(2, "é");
                break;
            case [.., 'a', 'r', 'e', 's'] when _word.IsIn(_r1, 4) && !IsBehindVowel(4):
                DropAndLengthen(2);
                break;
            case [.., 'e', 'r', 'e', 's'] when _word.IsIn(_r1, 4) && !IsBehindVowel(4):
                Drop(2);
                break;
            case [.., 'e', 's']:
                DropBehindConsonant(2, "e");
                break;
            case [.., 't', 's'] when _word.IsIn(_r1, 2):
                break;
            case [.., 's']:
                DropBehindConsonant(1);
                break;
            case [.., 'e', 'n']:
                DropEn();
                break;
            case [.., 'n', 'd', 'e']:
                _word.Drop(1);
                _isChanged = true;
                break;
        }
    }

    private void DropEn()
    {
        if (_word.EndsWith("heden") && _word.IsIn(_r1, 5))
        {
            Drop(5, "heid");
        }
        else if (_word.EndsWith("nden") || (_word.EndsWith("ien") || _word.EndsWith("jen")) && IsBehindVowel(3))
        {
            _word.Drop(2);
            _isChanged = true;
        }
        else if (_word.EndsWith("den") && _word.IsIn(_r1, 3) && !IsBehindVowel(3))
        {
            Drop(3);
        }
        else
        {
            DropAndLengthenBehindConsonant(2);
        }
    }

    /// <summary>Diminutives and inflections that end with e.</summary>
    private void Step2()
    {
        var rule = Step2Suffixes.Longest(_word.Letters, out var suffix);
        switch (rule)
        {
            case Rule.Je:
                DropJe();
                break;
            case Rule.OneLetter when _word.IsIn(_r1, suffix):
                Drop(1);
                break;
            case Rule.BehindConsonant:
                DropBehindConsonant(suffix);
                break;
            case Rule.Ieve:
                Drop(suffix, "ief");
                break;
            case Rule.Long when _word.IsIn(_r1, suffix):
            case Rule.LongBehindConsonant when _word.IsIn(_r1, suffix) && !IsBehindVowel(suffix):
                DropAndLengthen(1);
                break;
        }
    }

    private void DropJe()
    {
        var (suffix, replacement) = _word.Letters switch
        {
            [.., '\'', 't', 'j', 'e'] => (4, ""),
            [.., 'e', 't', 'j', 'e'] when _word.IsIn(_r1, 4) && !IsBehindVowel(4) => (4, ""),
            [.., 'r', 'n', 't', 'j', 'e'] or [.., 'm', 'p', 'j', 'e'] or [.., '\'', 'j', 'e'] => (3, ""),
            [.., 't', 'j', 'e'] when _word.IsIn(_r1, 3) && (IsBehindVowel(4) || _word.EndsWith("ij", 3)) => (3, ""),
            [.., 'i', 'n', 'k', 'j', 'e'] => (3, "g"),
            _ => _word.IsIn(_r1, 2) && !IsBehindVowel(2) ? (2, "") : (0, ""),
        };
        _word.Replace(suffix, replacement);
        _isChanged |= suffix > 0;
    }

    /// <summary>Endings that make nouns.</summary>
    private void Step3()
    {
        switch (Step3Suffixes.Longest(_word.Letters, out var suffix))
        {
            case Rule.Eer:
                Drop(suffix, "eer");
                break;
            case Rule.Ild when _word.EndsWith("ild", suffix):
                Drop(suffix, "er");
                break;
            case Rule.Long or Rule.Ild:
                DropAndLengthen(suffix);
                break;
            case Rule.Drop:
                Drop(suffix);
                break;
            case Rule.TwoLettersOfR2 when _word.IsIn(_r2, suffix):
                DropAndLengthen(2);
                break;
            case Rule.St when _word.IsIn(_r1, 3) && !IsBehindVowel(3):
                Drop(2);
                break;
            case Rule.ThreeLetters:
                Drop(3);
                break;
        }
    }

    /// <summary>Endings that make adjectives.</summary>
    private void Step4()
    {
        var rule = Step4Suffixes.Longest(_word.Letters, out var suffix);
        if (rule is Rule.Achtig or Rule.Erig && (!_word.IsIn(_r1, suffix) || (rule == Rule.Erig && IsBehindVowel(suffix))))
        {
            rule = Step4Suffixes.Longest(_word.Letters, out suffix, below: suffix);
        }
        switch (rule)
        {
            case Rule.Ioneel:
                Drop(suffix, "ie");
                break;
            case Rule.Eer:
                Drop(suffix, "eer");
                break;
            case Rule.Tant when _word.IsIn(_r1, suffix):
                Drop(3, "eer");
                break;
            case Rule.Drop or Rule.Achtig:
                Drop(suffix);
                break;
            case Rule.Aar when _word.IsIn(_r1, suffix) && IsBehindVowel(suffix):
                Drop(3);
                break;
            case Rule.TwoLetters when _word.IsIn(_r1, suffix):
                Drop(2);
                break;
            case Rule.Erig or Rule.LongBehindConsonant:
            case Rule.Ig when !_word.Letters[..^suffix].SequenceEqual("inn"):
                DropAndLengthenBehindConsonant(suffix);
                break;
        }
    }

    private bool TryDropPrefix()
    {
        if (!_word.Letters.StartsWith("ge") || IsKeptBehindGe(_word.Letters[2..]) || !HasVowelAndConsonant(_word.Letters[2..]))
        {
            return false;
        }
        DropGe(0);
        return true;
    }

    // geeft, geval and gevaar are no participles.
    private static bool IsKeptBehindGe(ReadOnlySpan<char> rest) =>
        rest.StartsWith("eft") || (rest.StartsWith("val") && !rest.StartsWith("vali")) || rest.StartsWith("vaa") || rest.StartsWith("vare");

    private bool TryDropInfix()
    {
        for (var i = 1; i < _word.Length - 1; i++)
        {
            if (_word.At(i) == 'g' && _word.At(i + 1) == 'e' && HasVowelAndConsonant(_word.Letters[(i + 2)..]))
            {
                DropGe(i);
                return true;
            }
        }
        return false;
    }

    private void DropGe(int index)
    {
        _word.Remove(index, 2);
        _word.Letters[index] = _word.At(index) switch { 'ë' => 'e', 'ï' => 'i', var letter => letter };
        _isChanged = true;
        Measure();
    }

    /// <summary>Whether what follows a ge has three letters at least, among them a vowel and then a consonant.</summary>
    private static bool HasVowelAndConsonant(ReadOnlySpan<char> rest) =>
        rest.Length >= 3 && ConsonantBehindVowel(rest, 0) < rest.Length;

    /// <summary>Drops the d or t of a participle that has lost its ge.</summary>
    private void DropParticiple()
    {
        if (!_word.IsIn(_r1, 1) || IsBehindVowel(1))
        {
            return;
        }
        switch (_word.Letters)
        {
            case ['i', 'n', 'd']:
                _word.Replace(1, "n");
                break;
            case ['e', 'n', 't']:
            case [.., 'n', 'd'] or [.., 'h', 't'] when _word.IsIn(_r1, 2):
                break;
            case [.., 'd' or 't']:
                _word.Drop(1);
                break;
        }
    }

    /// <summary>Endings with t of verbs; double consonants, v and z at the end of what was changed.</summary>
    private void TidyUp()
    {
        if (_word.Letters is [.., 'k' or 'f' or 'p', 't'])
        {
            _word.Drop(1);
            _isChanged = true;
        }
        if (!_isChanged)
        {
            return;
        }
        switch (_word.Letters)
        {
            case ['i', 'n', 'n']:
                break;
            case [.., var before, var last] when before == last && !Vowels.Contains(last):
                _word.Drop(1);
                break;
            case [.., 'v']:
                _word.Replace(1, "f");
                break;
            case [.., 'z']:
                _word.Replace(1, "s");
                break;
        }
    }
}
