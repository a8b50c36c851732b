namespace Search.Analysis;

/// <summary>A word while it is stemmed: the beginning of a buffer, shortened and changed at its end.</summary>
/// <remarks>
/// A region, as in the descriptions of the Snowball stemmers (R1, R2, RV), is the index it starts at; it goes on to the end of the word. See
/// https://snowballstem.org/texts/r1r2.html.
/// </remarks>
/// <param name="letters">The buffer.</param>
/// <param name="length">The word's length.</param>
internal ref struct StemWord(Span<char> letters, int length)
{
    private readonly Span<char> _letters = letters;

    /// <summary>The word's length.</summary>
    public int Length { get; private set; } = length;

    /// <summary>The word.</summary>
    public readonly Span<char> Letters => _letters[..Length];

    /// <summary>The letter at <paramref name="index"/>; none, which is in no set, outside the word.</summary>
    public readonly char At(int index) => (uint)index < (uint)Length ? _letters[index] : '\0';

    /// <summary>The letter that stands before the last <paramref name="suffix"/> letters.</summary>
    public readonly char Before(int suffix) => At(Length - suffix - 1);

    /// <summary>The part of the word from <paramref name="region"/> on.</summary>
    public readonly ReadOnlySpan<char> From(int region) => region < Length ? _letters[region..Length] : default;

    /// <summary>Whether the word ends so.</summary>
    public readonly bool EndsWith(string suffix) => Letters.EndsWith(suffix);

    /// <summary>Whether what stands before the last <paramref name="suffix"/> letters ends so.</summary>
    public readonly bool EndsWith(string ending, int suffix) => suffix <= Length && _letters[..(Length - suffix)].EndsWith(ending);

    /// <summary>Whether the last <paramref name="suffix"/> letters lie in a region.</summary>
    public readonly bool IsIn(int region, int suffix) => Length - suffix >= region;

    /// <summary>Drops the last letters.</summary>
    public void Drop(int suffix) => Length -= suffix;

    /// <summary>Drops the last letters if they lie in a region.</summary>
    /// <returns>Whether they did.</returns>
    public bool DropIfIn(int region, int suffix)
    {
        if (!IsIn(region, suffix))
        {
            return false;
        }
        Length -= suffix;
        return true;
    }

    /// <summary>Drops a suffix if the word ends with it and it lies in a region.</summary>
    public bool DropIfIn(int region, string suffix) => EndsWith(suffix) && DropIfIn(region, suffix.Length);

    /// <summary>Puts other letters in the place of the last ones.</summary>
    public void Replace(int suffix, string replacement)
    {
        replacement.CopyTo(_letters[(Length - suffix)..]);
        Length += replacement.Length - suffix;
    }

    /// <summary>Drops letters within the word.</summary>
    public void Remove(int start, int count)
    {
        _letters[(start + count)..Length].CopyTo(_letters[start..]);
        Length -= count;
    }

    /// <summary>Makes room for letters and puts them in the place of one.</summary>
    public void Expand(int index, scoped ReadOnlySpan<char> replacement)
    {
        _letters[(index + 1)..Length].CopyTo(_letters[(index + replacement.Length)..]);
        replacement.CopyTo(_letters[index..]);
        Length += replacement.Length - 1;
    }

    /// <summary>Puts one letter in the place of another throughout.</summary>
    public readonly void ReplaceAll(char letter, char replacement) => Letters.Replace(letter, replacement);

    /// <summary>
    /// The region behind the first non-vowel that follows a vowel at or after <paramref name="start"/>: R1 from 0, R2 from R1. At the word's end when
    /// there is none.
    /// </summary>
    public readonly int RegionFrom(int start, LetterSet vowels)
    {
        var i = start;
        while (i < Length && !vowels.Contains(_letters[i]))
        {
            i++;
        }
        while (i < Length && vowels.Contains(_letters[i]))
        {
            i++;
        }
        return Math.Min(i + 1, Length);
    }

    /// <summary>Puts a letter that stands between vowels into upper case, so that it counts as a consonant.</summary>
    public readonly void MarkBetween(LetterSet vowels, char letter)
    {
        for (var i = 1; i < Length - 1; i++)
        {
            if (_letters[i] == letter && vowels.Contains(_letters[i - 1]) && vowels.Contains(_letters[i + 1]))
            {
                _letters[i] = char.ToUpperInvariant(letter);
            }
        }
    }
}
