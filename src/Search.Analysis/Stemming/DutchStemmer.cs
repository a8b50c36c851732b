namespace Search.Analysis;

/// <summary>The Dutch stemmer of W. Kraaij and R. Pohlmann, as the Snowball project has it since Snowball 3.</summary>
/// <remarks>
/// Its makers describe it in outline alone ("Porter's stemming algorithm for Dutch", 1994; see https://snowballstem.org/algorithms/kraaij_pohlmann/stemmer.html).
/// The outline and the remarks there are kept; the suffixes and their conditions are those under which every word of Snowball's Dutch vocabulary
/// has the stem it says. Beside endings, the <c>ge</c> of participles is left out, at the beginning and within: <c>geluidgevoelige</c> is <c>luidvoel</c>.
/// </remarks>
internal ref partial struct DutchStemmer
{
    private static readonly LetterSet Vowels = new("aeiouyàáâäèéêëìíîïòóôöùúûü");
    private static readonly LetterSet FullVowels = new("aeiouàáâäèéêëìíîïòóôöùúûü");
    private static readonly LetterSet AllButE = new("aiouàáâäìíîïòóôöùúûü");
    private static readonly LetterSet Lengthened = new("aouàáâäòóôöùúûü");
    private static readonly LetterSet LettersE = new("eèéê");

    private StemWord _word;
    private int _r1;
    private int _r2;
    private bool _isChanged;

    private DutchStemmer(Span<char> buffer, int length)
    {
        _word = new StemWord(buffer, length);
        Measure();
    }

    /// <summary>Stems the word in place.</summary>
    /// <returns>The stem's length.</returns>
    public static int Stem(Span<char> buffer, int length)
    {
        var stemmer = new DutchStemmer(buffer, length);
        stemmer.Step1();
        stemmer.Step2();
        stemmer.Step3();
        stemmer.Step4();
        if (stemmer.TryDropPrefix())
        {
            stemmer.DropParticiple();
        }
        if (stemmer.TryDropInfix())
        {
            stemmer.DropParticiple();
        }
        stemmer.TidyUp();
        return stemmer._word.Length;
    }

    private void Measure()
    {
        _r1 = Math.Min(ConsonantBehindVowel(_word.Letters, 0) + 1, _word.Length);
        _r2 = Math.Min(ConsonantBehindVowel(_word.Letters, _r1) + 1, _word.Length);
    }

    /// <summary>The first consonant behind a vowel at or after <paramref name="start"/>; the length when there is none. The letters ij are a vowel.</summary>
    private static int ConsonantBehindVowel(ReadOnlySpan<char> letters, int start)
    {
        var i = start;
        while (i < letters.Length && !IsVowel(letters, i))
        {
            i++;
        }
        while (i < letters.Length && IsVowel(letters, i))
        {
            i++;
        }
        return i;
    }

    private static bool IsVowel(ReadOnlySpan<char> letters, int index) =>
        Vowels.Contains(letters[index]) || (letters[index] == 'j' && index > 0 && letters[index - 1] == 'i');

    /// <summary>Whether a vowel or ij stands before the last <paramref name="suffix"/> letters.</summary>
    private readonly bool IsBehindVowel(int suffix) => Vowels.Contains(_word.Before(suffix)) || _word.EndsWith("ij", suffix);

    /// <summary>Drops a suffix of R1.</summary>
    private void Drop(int suffix, string replacement = "")
    {
        if (_word.IsIn(_r1, suffix))
        {
            _word.Replace(suffix, replacement);
            _isChanged = true;
        }
    }

    /// <summary>Drops a suffix of R1 that a consonant stands before.</summary>
    private void DropBehindConsonant(int suffix, string replacement = "")
    {
        if (!IsBehindVowel(suffix))
        {
            Drop(suffix, replacement);
        }
    }

    /// <summary>Drops a suffix, and doubles the vowel that then stands before the last consonant where it has become long by that: lopen, loop.</summary>
    private void DropAndLengthen(int suffix)
    {
        if (_word.IsIn(_r1, suffix))
        {
            Drop(suffix);
            Lengthen();
        }
    }

    private void DropAndLengthenBehindConsonant(int suffix)
    {
        if (!IsBehindVowel(suffix))
        {
            DropAndLengthen(suffix);
        }
    }

    private void Lengthen()
    {
        if (_word.Length < 2 || Vowels.Contains(_word.Before(0)) || _word.Before(0) is 'w' or 'x')
        {
            return;
        }
        var vowel = _word.Length - 2;
        if (_word.EndsWith("eë", 1))
        {
            _word.Expand(vowel, "ëe");
        }
        else if (_word.EndsWith("ië", 1))
        {
            _word.Expand(vowel, "ee");
        }
        else if (!FullVowels.Contains(_word.At(vowel - 1)) && (Lengthened.Contains(_word.At(vowel)) || IsLengthenedE(vowel)))
        {
            _word.Expand(vowel, [_word.At(vowel), _word.At(vowel)]);
        }
    }

    /// <summary>Whether the last syllable's e, behind a consonant, is a full vowel: in <c>beheer</c> it is, in <c>aardappel</c> and <c>kinder</c> not.</summary>
    private readonly bool IsLengthenedE(int e) =>
        LettersE.Contains(_word.At(e))
        && !AllButE.Contains(_word.At(e - 2))
        && (e != 2 || !FullVowels.Contains(_word.At(0)))
        && (e < 4 || !AllButE.Contains(_word.At(e - 3)) || FullVowels.Contains(_word.At(e - 4)));
}
