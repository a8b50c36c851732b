namespace Search.Analysis;

/// <summary>The French stemmer of the Snowball project, as of Snowball 3.</summary>
/// <remarks>Written from https://snowballstem.org/algorithms/french/stemmer.html, whose terms and step numbers are kept.</remarks>
internal ref partial struct FrenchStemmer
{
    private static readonly LetterSet Vowels = new("aeiouyâàëéêèïîôûù");
    private static readonly LetterSet Elided = new("cdjlmnstz");

    private readonly int _r1;
    private readonly int _r2;
    private readonly int _rv;
    private StemWord _word;

    private FrenchStemmer(Span<char> buffer, int length)
    {
        _word = new StemWord(buffer, length);
        DropElision();
        MarkLetters();
        _rv = StartOfRv();
        _r1 = _word.RegionFrom(0, Vowels);
        _r2 = _word.RegionFrom(_r1, Vowels);
    }

    /// <summary>Stems the word in place.</summary>
    /// <returns>The stem's length.</returns>
    public static int Stem(Span<char> buffer, int length)
    {
        var stemmer = new FrenchStemmer(buffer, length);
        if (stemmer.Step1() || stemmer.Step2A() || stemmer.Step2B())
        {
            stemmer.Step3();
        }
        else
        {
            stemmer.Step4();
        }
        stemmer.Step5();
        stemmer.Step6();
        stemmer.RestoreLetters();
        return stemmer._word.Length;
    }

    private void DropElision()
    {
        var apostrophe = _word.Letters.IndexOf('\'');
        if (apostrophe + 1 < _word.Length
            && ((apostrophe == 1 && Elided.Contains(_word.At(0))) || (apostrophe == 2 && _word.Letters.StartsWith("qu"))))
        {
            _word.Remove(0, apostrophe + 1);
        }
    }

    /// <summary>Puts vowels that sound as consonants into upper case, and H before those with a diaeresis.</summary>
    private void MarkLetters()
    {
        for (var i = 0; i < _word.Length; i++)
        {
            var isBehindVowel = Vowels.Contains(_word.At(i - 1));
            var isBeforeVowel = Vowels.Contains(_word.At(i + 1));
            switch (_word.At(i))
            {
                case 'u' when (isBehindVowel && isBeforeVowel) || _word.At(i - 1) == 'q':
                    _word.Letters[i] = 'U';
                    break;
                case 'i' when isBehindVowel && isBeforeVowel:
                    _word.Letters[i] = 'I';
                    break;
                case 'y' when isBehindVowel || isBeforeVowel:
                    _word.Letters[i] = 'Y';
                    break;
                case 'ë':
                    _word.Expand(i++, "He");
                    break;
                case 'ï':
                    _word.Expand(i++, "Hi");
                    break;
            }
        }
    }

    private readonly int StartOfRv()
    {
        var word = _word.Letters;
        if (word.Length >= 3
            && ((Vowels.Contains(word[0]) && Vowels.Contains(word[1])) || word is ['p', 'a', 'r', ..] or ['c', 'o', 'l', ..] or ['t', 'a', 'p', ..]
                || (word is ['n', 'i', ..] && Vowels.Contains(word[2]))))
        {
            return 3;
        }
        for (var i = 1; i < word.Length; i++)
        {
            if (Vowels.Contains(word[i]))
            {
                return i + 1;
            }
        }
        return word.Length;
    }

    private void Step3()
    {
        switch (_word.Letters)
        {
            case [.., 'Y']:
                _word.Replace(1, "i");
                break;
            case [.., 'ç']:
                _word.Replace(1, "c");
                break;
        }
    }

    private void Step4()
    {
        if (_word.Letters is [.., var before, 's'] && (before is not ('a' or 'i' or 'o' or 'u' or 'è' or 's') || _word.EndsWith("Hi", 1)))
        {
            _word.Drop(1);
        }
        switch (_word.From(_rv))
        {
            case [.., 's' or 't', 'i', 'o', 'n']:
                _word.DropIfIn(_r2, 3);
                break;
            case [.., 'i' or 'I', 'e', 'r']:
                _word.Replace(3, "i");
                break;
            case [.., 'i' or 'I', 'è', 'r', 'e']:
                _word.Replace(4, "i");
                break;
            case [.., 'e']:
                _word.Drop(1);
                break;
        }
    }

    private void Step5()
    {
        if (_word.EndsWith("enn") || _word.EndsWith("onn") || _word.EndsWith("ett") || _word.EndsWith("ell") || _word.EndsWith("eill"))
        {
            _word.Drop(1);
        }
    }

    private readonly void Step6()
    {
        var i = _word.Length - 1;
        while (i >= 0 && !Vowels.Contains(_word.At(i)))
        {
            i--;
        }
        if (i >= 0 && i < _word.Length - 1 && _word.At(i) is 'é' or 'è')
        {
            _word.Letters[i] = 'e';
        }
    }

    private void RestoreLetters()
    {
        _word.ReplaceAll('I', 'i');
        _word.ReplaceAll('U', 'u');
        _word.ReplaceAll('Y', 'y');
        for (var i = 0; i < _word.Length; i++)
        {
            if (_word.At(i) == 'H')
            {
                _word.Remove(i, 1);
                if (_word.At(i) is 'e' or 'i')
                {
                    _word.Letters[i] = _word.At(i) == 'e' ? 'ë' : 'ï';
                }
            }
        }
    }
}
