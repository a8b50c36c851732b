using System.Numerics;

namespace Search.Analysis;

/// <summary>The English stemmer of the Snowball project, known as Porter2, in its revision of 2025 (Snowball 3).</summary>
/// <remarks>
/// Written from the published description, https://snowballstem.org/algorithms/english/stemmer.html, whose terms (R1, R2,
/// short syllable) and step numbers are kept. Works in place and allocates nothing.
/// </remarks>
internal ref partial struct Porter2
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
}
