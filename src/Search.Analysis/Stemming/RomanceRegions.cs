namespace Search.Analysis;

/// <summary>The region RV as the Spanish, Portuguese and Italian stemmers of the Snowball project have it.</summary>
/// <remarks>See https://snowballstem.org/algorithms/spanish/stemmer.html.</remarks>
internal static class RomanceRegions
{
    /// <summary>
    /// When the second letter is a consonant, what is behind the next vowel; when the first two letters are vowels, what is behind the next consonant;
    /// otherwise what is behind the third letter. At the word's end when there is no such place.
    /// </summary>
    public static int Rv(in StemWord word, LetterSet vowels)
    {
        if (word.Length < 3)
        {
            return word.Length;
        }
        var isSecondVowel = vowels.Contains(word.At(1));
        if (isSecondVowel && !vowels.Contains(word.At(0)))
        {
            return 3;
        }
        var i = 2;
        while (i < word.Length && vowels.Contains(word.At(i)) == isSecondVowel)
        {
            i++;
        }
        return Math.Min(i + 1, word.Length);
    }
}
