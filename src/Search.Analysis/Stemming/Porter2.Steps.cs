namespace Search.Analysis;

/// <content>The steps, in the order they are taken.</content>
internal ref partial struct Porter2
{
    private void Step1A()
    {
        var word = Current;
        if (word[^1] == 'd')
        {
            if (word.EndsWith("ied"))
            {
                _length -= _length > 4 ? 2 : 1;
            }
            return;
        }
        if (word[^1] != 's')
        {
            return;
        }
        if (word.EndsWith("sses"))
        {
            _length -= 2;
        }
        else if (word.EndsWith("ies"))
        {
            _length -= _length > 4 ? 2 : 1;
        }
        else if (word[^2] is not ('u' or 's') && HasVowelBefore(_length - 2))
        {
            _length--;
        }
    }

    private void Step1B()
    {
        var word = Current;
        switch (word[^1])
        {
            case 'd' when word.EndsWith("eed"):
                ShortenEed(3);
                break;
            case 'd' when word.EndsWith("ed"):
                DropEnding(2);
                break;
            case 'y' when word.EndsWith("eedly"):
                ShortenEed(5);
                break;
            case 'y' when word.EndsWith("edly"):
                DropEnding(4);
                break;
            case 'y' when word.EndsWith("ingly"):
                DropEnding(5);
                break;
            case 'g' when word.EndsWith("ing"):
                DropIng();
                break;
        }
    }

    private void ShortenEed(int suffix)
    {
        var start = _length - suffix;
        if (start >= _r1 && Current[..start] is not ("proc" or "exc" or "succ"))
        {
            _length = start + 2;
        }
    }

    private void DropIng()
    {
        if (Current[..^3] is "inn" or "out" or "cann" or "herr" or "earr" or "even")
        {
            return;
        }
        if (_length == 5 && _word[1] == 'y' && !IsVowel(0))
        {
            // dying, lying, tying
            _word[1] = 'i';
            _word[2] = 'e';
            _length = 3;
            return;
        }
        DropEnding(3);
    }

    private void DropEnding(int suffix)
    {
        var end = _length - suffix;
        if (!HasVowelBefore(end))
        {
            return;
        }
        _length = end;
        var word = Current;
        if (word.EndsWith("at") || word.EndsWith("bl") || word.EndsWith("iz"))
        {
            _word[_length++] = 'e';
        }
        else if (end >= 2 && word[^1] == word[^2] && IsAt(end - 1, Doubles))
        {
            if (end > 3 || word[0] is not ('a' or 'e' or 'o'))
            {
                _length--;
            }
        }
        else if (end <= _r1 && EndsShort(end))
        {
            _word[_length++] = 'e';
        }
    }

    private readonly void Step1C()
    {
        if (_length > 2 && _word[_length - 1] == 'y' && !IsVowel(_length - 2))
        {
            _word[_length - 1] = 'i';
        }
    }

    private void Step2()
    {
        var word = Current;
        switch (word[^2])
        {
            case 'a':
                _ = TryReplace("ational", "ate") || TryReplace("tional", "tion");
                break;
            case 'c':
                _ = TryReplace("enci", "ence") || TryReplace("anci", "ance");
                break;
            case 'e':
                TryReplace("izer", "ize");
                break;
            case 'g' when word.EndsWith("logi"):
                TryReplace("ogi", "og");
                break;
            case 'l':
                _ = TryReplace("abli", "able") || TryReplace("entli", "ent") || TryReplace("alli", "al") || TryReplace("ousli", "ous")
                    || TryReplace("bli", "ble") || TryReplace("fulli", "ful") || TryReplace("lessli", "less") || TryDropLi();
                break;
            case 'o':
                _ = TryReplace("ization", "ize") || TryReplace("ation", "ate") || TryReplace("ator", "ate");
                break;
            case 's':
                _ = TryReplace("alism", "al") || TryReplace("fulness", "ful") || TryReplace("ousness", "ous")
                    || TryReplace("iveness", "ive") || TryReplace("ogist", "og");
                break;
            case 't':
                _ = TryReplace("aliti", "al") || TryReplace("iviti", "ive") || TryReplace("biliti", "ble");
                break;
        }
    }

    private void Step3()
    {
        switch (_word[_length - 2])
        {
            case 'a':
                _ = TryReplace("ational", "ate") || TryReplace("tional", "tion") || TryReplace("ical", "ic");
                break;
            case 's':
                TryReplace("ness", "");
                break;
            case 't':
                _ = TryReplace("icate", "ic") || TryReplace("iciti", "ic");
                break;
            case 'u':
                TryReplace("ful", "");
                break;
            case 'v' when _length - 5 >= _r2:
                TryReplace("ative", "");
                break;
            case 'z':
                TryReplace("alize", "al");
                break;
        }
    }

    private void Step4()
    {
        if (_length - 2 < _r2)
        {
            return;
        }
        switch (_word[_length - 2])
        {
            case 'a':
                TryDrop("al");
                break;
            case 'c':
                _ = TryDrop("ance") || TryDrop("ence");
                break;
            case 'e':
                TryDrop("er");
                break;
            case 'i':
                TryDrop("ic");
                break;
            case 'l':
                _ = TryDrop("able") || TryDrop("ible");
                break;
            case 'n':
                _ = TryDrop("ant") || TryDrop("ement") || TryDrop("ment") || TryDrop("ent");
                break;
            case 'o' when Current.EndsWith("sion") || Current.EndsWith("tion"):
                TryDrop("ion");
                break;
            case 's':
                TryDrop("ism");
                break;
            case 't':
                _ = TryDrop("ate") || TryDrop("iti");
                break;
            case 'u':
                TryDrop("ous");
                break;
            case 'v':
                TryDrop("ive");
                break;
            case 'z':
                TryDrop("ize");
                break;
        }
    }

    private void Step5()
    {
        var end = _length - 1;
        if (_word[end] == 'e')
        {
            if (end >= _r2 || (end >= _r1 && !EndsShort(end)))
            {
                _length--;
            }
        }
        else if (_word[end] == 'l' && end >= _r2 && _word[end - 1] == 'l')
        {
            _length--;
        }
    }

    /// <summary>Whether the word ends with <paramref name="suffix"/>, which is then replaced if it lies in R1.</summary>
    private bool TryReplace(string suffix, string replacement)
    {
        if (!Current.EndsWith(suffix))
        {
            return false;
        }
        var start = _length - suffix.Length;
        if (start >= _r1)
        {
            replacement.CopyTo(_word[start..]);
            _length = start + replacement.Length;
        }
        return true;
    }

    private bool TryDropLi()
    {
        if (Current.EndsWith("li") && _length - 2 >= _r1 && IsAt(_length - 3, BeforeLi))
        {
            _length -= 2;
        }
        return true;
    }

    /// <summary>Whether the word ends with <paramref name="suffix"/>, which is then dropped if it lies in R2.</summary>
    private bool TryDrop(string suffix)
    {
        if (!Current.EndsWith(suffix))
        {
            return false;
        }
        if (_length - suffix.Length >= _r2)
        {
            _length -= suffix.Length;
        }
        return true;
    }
}
