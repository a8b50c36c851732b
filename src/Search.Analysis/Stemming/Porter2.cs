using System.Numerics;

namespace Search.Analysis;

/// <summary>The English stemmer of the Snowball project, known as Porter2, in its revision of 2025 (Snowball 3).</summary>
/// <remarks>
/// Written from the published description, https://snowballstem.org/algorithms/english/stemmer.html, whose terms (R1, R2,
/// short syllable) and step numbers are kept. Works in place and allocates nothing.
/// </remarks>
internal ref struct Porter2
{
    /// <summary>The longest word that is stemmed; a longer one is no English word and stays as it is.</summary>
    public const int LongestWord = 64;

    // The letters that some suffix of some step ends with. A word that ends with another letter is its own stem.
    private const uint FinalLetters =
        1u << 'c' - 'a' | 1u << 'd' - 'a' | 1u << 'e' - 'a' | 1u << 'g' - 'a' | 1u << 'i' - 'a' | 1u << 'l' - 'a' | 1u << 'm' - 'a'
        | 1u << 'n' - 'a' | 1u << 'r' - 'a' | 1u << 's' - 'a' | 1u << 't' - 'a' | 1u << 'y' - 'a';

    private const uint Vowels = 1u << 'a' - 'a' | 1u << 'e' - 'a' | 1u << 'i' - 'a' | 1u << 'o' - 'a' | 1u << 'u' - 'a';

    private const uint Doubles =
        1u << 'b' - 'a' | 1u << 'd' - 'a' | 1u << 'f' - 'a' | 1u << 'g' - 'a' | 1u << 'm' - 'a' | 1u << 'n' - 'a' | 1u << 'p' - 'a'
        | 1u << 'r' - 'a' | 1u << 't' - 'a';

    private const uint BeforeLi =
        1u << 'c' - 'a' | 1u << 'd' - 'a' | 1u << 'e' - 'a' | 1u << 'g' - 'a' | 1u << 'h' - 'a' | 1u << 'k' - 'a' | 1u << 'm' - 'a'
        | 1u << 'n' - 'a' | 1u << 'r' - 'a' | 1u << 't' - 'a';

    private readonly Span<char> _word;
    private int _length;

    // Bit i is set if the letter at i is a vowel; a y is one unless it starts the word or follows a vowel. Bits past an edit are
    // not kept up to date: no later step asks for them.
    private readonly ulong _vowels;
    private readonly int _r1;
    private readonly int _r2;

    private Porter2(Span<char> word, int length)
    {
        _word = word;
        _length = length;
        _vowels = VowelsOf(word[..length]);
        _r1 = StartOfR1();
        _r2 = PastVowelAndConsonant(_r1);
    }

    private readonly ReadOnlySpan<char> Current => _word[.._length];

    /// <summary>Whether some step applies to <paramref name="word"/>; if not, it is its own stem.</summary>
    public static bool MayChange(ReadOnlySpan<char> word)
    {
        if (word.Length is <= 2 or > LongestWord)
        {
            return false;
        }
        var last = (uint)(word[^1] - 'a');
        return last >= 26 || (FinalLetters >> (int)last & 1) != 0 || word[0] == '\'';
    }

    /// <summary>Replaces a word by its stem and gives the stem's length, which is never more than the word's.</summary>
    /// <param name="word">A word in lower case letters; other characters count as consonants.</param>
    /// <param name="length">The length of the word within <paramref name="word"/>.</param>
    public static int Stem(Span<char> word, int length)
    {
        if (!MayChange(word[..length]))
        {
            return length;
        }
        length = DropApostrophes(word, length);
        var exception = Exception(word, length);
        return exception >= 0 ? exception : new Porter2(word, length).Steps();
    }

    private int Steps()
    {
        Step1A();
        Step1B();
        Step1C();
        if (_length > _r1)
        {
            Step2();
            Step3();
            Step4();
            Step5();
        }
        return _length;
    }

    /// <summary>Drops the apostrophe some words start with, then step 0.</summary>
    private static int DropApostrophes(Span<char> word, int length)
    {
        if (word[0] == '\'')
        {
            word[1..length].CopyTo(word);
            length--;
        }
        ReadOnlySpan<char> current = word[..length];
        if (current.EndsWith("'s'"))
        {
            return length - 3;
        }
        if (current.EndsWith("'s"))
        {
            return length - 2;
        }
        return current[^1] == '\'' ? length - 1 : length;
    }

    /// <summary>The stem's length if the word is one of those that follow no rule; otherwise -1.</summary>
    private static int Exception(Span<char> word, int length)
    {
        if (length <= 2)
        {
            return length;
        }
        if (length > 7)
        {
            return -1;
        }
        ReadOnlySpan<char> current = word[..length];
        switch (current)
        {
            case "sky" or "news" or "howe" or "atlas" or "cosmos" or "bias" or "andes":
                return length;
            case "skis":
                return 3;
            case "skies":
                word[2] = 'y';
                return 3;
            case "idly":
                return 3;
            case "gently":
                return 5;
            case "singly":
                return 5;
            case "ugly" or "early" or "only":
                word[length - 1] = 'i';
                return length;
            default:
                return -1;
        }
    }

    private static ulong VowelsOf(ReadOnlySpan<char> word)
    {
        var vowels = 0ul;
        var before = true;
        for (var i = 0; i < word.Length; i++)
        {
            var letter = (uint)(word[i] - 'a');
            before = word[i] == 'y' ? !before : letter < 26 && (Vowels >> (int)letter & 1) != 0;
            vowels |= (before ? 1ul : 0) << i;
        }
        return vowels;
    }

    private readonly int StartOfR1()
    {
        var word = Current;
        if (word.StartsWith("gener") || word.StartsWith("arsen") || word.StartsWith("later") || word.StartsWith("emerg")
            || word.StartsWith("organ") || word.StartsWith("inter"))
        {
            return 5;
        }
        if (word.StartsWith("commun"))
        {
            return 6;
        }
        if (word.StartsWith("univers"))
        {
            return 7;
        }
        return word.StartsWith("past") ? 4 : PastVowelAndConsonant(0);
    }

    /// <summary>The index past the first consonant after the first vowel from <paramref name="start"/>; at most the length.</summary>
    private readonly int PastVowelAndConsonant(int start)
    {
        if (start >= _length)
        {
            return _length;
        }
        var vowel = start + BitOperations.TrailingZeroCount(_vowels >> start);
        if (vowel >= _length)
        {
            return _length;
        }
        var consonant = vowel + BitOperations.TrailingZeroCount(~(_vowels >> vowel));
        return Math.Min(consonant + 1, _length);
    }

    private readonly bool IsVowel(int index) => (_vowels >> index & 1) != 0;

    private readonly bool HasVowelBefore(int end) => (_vowels & ((1ul << end) - 1)) != 0;

    private readonly bool IsAt(int index, uint letters) =>
        index >= 0 && (uint)(_word[index] - 'a') < 26 && (letters >> _word[index] - 'a' & 1) != 0;

    /// <summary>Whether the letters before <paramref name="end"/> end with a short syllable.</summary>
    private readonly bool EndsShort(int end)
    {
        if (end == 2)
        {
            return IsVowel(0) && !IsVowel(1);
        }
        if (end < 3)
        {
            return false;
        }
        var last = _word[end - 1];
        return (!IsVowel(end - 3) && IsVowel(end - 2) && !IsVowel(end - 1) && last is not ('w' or 'x' or 'y'))
            || (end == 4 && Current.StartsWith("past"));
    }

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
