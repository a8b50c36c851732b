namespace Search.Analysis;

/// <content>Steps 1 and 2, which know the suffixes.</content>
internal ref partial struct FrenchStemmer
{
    private static readonly LetterSet BeforeOux = new("bhjlnp");

    private static readonly SuffixTable<Rule> Step1Suffixes = new(
        (Rule.Drop, "ance iqUe isme able iste eux ances iqUes ismes ables istes"),
        (Rule.Ation, "atrice ateur ation atrices ateurs ations"),
        (Rule.Log, "logie logies"),
        (Rule.U, "usion ution usions utions"),
        (Rule.Ent, "ence ences"),
        (Rule.Ement, "ement ements"),
        (Rule.Ité, "ité ités"),
        (Rule.If, "if ive ifs ives"),
        (Rule.Eaux, "eaux"),
        (Rule.Aux, "aux"),
        (Rule.Oux, "oux"),
        (Rule.Euse, "euse euses"),
        (Rule.Issement, "issement issements"),
        (Rule.Amment, "amment"),
        (Rule.Emment, "emment"),
        (Rule.Ment, "ment ments"));

    private static readonly SuffixTable<bool> Step2ASuffixes = new((true,
        "îmes ît îtes i ie ies ir ira irai iraIent irais irait iras irent irez iriez irions irons iront is issaIent issais issait issant issante issantes "
            + "issants isse issent isses issez issiez issions issons it"));

    private static readonly SuffixTable<Rule> Step2BSuffixes = new(
        (Rule.Ions, "ions"),
        (Rule.Drop, "é ée ées és èrent er era erai eraIent erais erait eras erez eriez erions erons eront ez iez"),
        (Rule.AfterE, "âmes ât âtes a ai aIent ait ant ante antes ants as asse assent asses assiez assions"),
        (Rule.Ais, "ais aise aises"));

    private enum Rule : byte
    {
        None,
        Drop,
        Ation,
        Log,
        U,
        Ent,
        Ement,
        Ité,
        If,
        Eaux,
        Aux,
        Oux,
        Euse,
        Issement,
        Amment,
        Emment,
        Ment,
        Ions,
        AfterE,
        Ais,
    }

    /// <summary>Whether step 2 has nothing left to do.</summary>
    private bool Step1()
    {
        var rule = Step1Suffixes.Longest(_word.Letters, out var suffix);
        switch (rule)
        {
            case Rule.None:
                return false;
            case Rule.Ement:
                return Ement(suffix);
            case Rule.Eaux:
                _word.Drop(1);
                return true;
            case Rule.Aux:
                return ReplaceIfIn(_r1, suffix, "al");
            case Rule.Oux:
                return BeforeOux.Contains(_word.Before(suffix)) && ReplaceIfIn(0, suffix, "ou");
            case Rule.Euse:
                return _word.DropIfIn(_r2, suffix) || ReplaceIfIn(_r1, suffix, "eux");
            case Rule.Issement:
                return !Vowels.Contains(_word.Before(suffix)) && _word.DropIfIn(_r1, suffix);
            case Rule.Amment:
                ReplaceIfIn(_rv, suffix, "ant");
                return false;
            case Rule.Emment:
                ReplaceIfIn(_rv, suffix, "ent");
                return false;
            case Rule.Ment:
                if (Vowels.Contains(_word.Before(suffix)) && _word.IsIn(_rv, suffix + 1))
                {
                    _word.Drop(suffix);
                }
                return false;
            case Rule.Log:
                return ReplaceIfIn(_r2, suffix, "log");
            case Rule.U:
                return ReplaceIfIn(_r2, suffix, "u");
            case Rule.Ent:
                return ReplaceIfIn(_r2, suffix, "ent");
        }
        if (!_word.DropIfIn(_r2, suffix))
        {
            return false;
        }
        switch (rule)
        {
            case Rule.Ation:
            case Rule.If when _word.DropIfIn(_r2, "at"):
                DropOrReplace("ic", "iqU");
                break;
            case Rule.Ité:
                _ = DropOrReplace("abil", "abl") || DropOrReplace("ic", "iqU") || _word.DropIfIn(_r2, "iv");
                break;
        }
        return true;
    }

    private bool Ement(int suffix)
    {
        if (!_word.DropIfIn(_rv, suffix))
        {
            return false;
        }
        if (_word.EndsWith("iv"))
        {
            if (_word.DropIfIn(_r2, 2))
            {
                _word.DropIfIn(_r2, "at");
            }
        }
        else if (_word.EndsWith("eus"))
        {
            _ = _word.DropIfIn(_r2, 3) || ReplaceIfIn(_r1, 3, "eux");
        }
        else if (_word.EndsWith("abl") || _word.EndsWith("iqU"))
        {
            _word.DropIfIn(_r2, 3);
        }
        else if (_word.EndsWith("ièr") || _word.EndsWith("Ièr"))
        {
            ReplaceIfIn(_rv, 3, "i");
        }
        return true;
    }

    /// <summary>Drops a suffix that lies in R2 and replaces one that does not.</summary>
    /// <returns>Whether the word ended so.</returns>
    private bool DropOrReplace(string suffix, string replacement) =>
        _word.EndsWith(suffix) && (_word.DropIfIn(_r2, suffix.Length) || ReplaceIfIn(0, suffix.Length, replacement));

    private bool ReplaceIfIn(int region, int suffix, string replacement)
    {
        if (!_word.IsIn(region, suffix))
        {
            return false;
        }
        _word.Replace(suffix, replacement);
        return true;
    }

    private bool Step2A()
    {
        if (!Step2ASuffixes.Longest(_word.From(_rv), out var suffix)
            || !_word.IsIn(_rv, suffix + 1) || _word.Before(suffix) == 'H' || Vowels.Contains(_word.Before(suffix)))
        {
            return false;
        }
        _word.Drop(suffix);
        return true;
    }

    private bool Step2B()
    {
        var rule = Step2BSuffixes.Longest(_word.From(_rv), out var suffix);
        switch (rule)
        {
            case Rule.None:
            case Rule.Ais when _word.EndsWith("auv", suffix) || _word.EndsWith("épl", suffix):
            case Rule.Ais when _word.EndsWith("al", suffix) && _word.Length - suffix == 3:
                return false;
            case Rule.Ions:
                return _word.DropIfIn(_r2, suffix);
        }
        _word.Drop(suffix);
        if (rule is Rule.AfterE or Rule.Ais)
        {
            _word.DropIfIn(_rv, "e");
        }
        return true;
    }
}
