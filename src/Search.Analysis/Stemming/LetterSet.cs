namespace Search.Analysis;

/// <summary>A set of letters of one alphabet. Immutable.</summary>
internal sealed class LetterSet
{
    // Letters of one alphabet lie within 256 characters: Latin-1 or Cyrillic.
    private const int Range = 256;

    private readonly int _first;
    private readonly bool[] _has = new bool[Range];

    /// <summary>Makes the set of the characters of <paramref name="letters"/>.</summary>
    public LetterSet(string letters)
    {
        _first = letters.Max() / Range * Range;
        foreach (var letter in letters)
        {
            _has[letter - _first] = true;
        }
    }

    /// <summary>Whether the letter is in the set.</summary>
    public bool Contains(char letter) => (uint)(letter - _first) < Range && _has[letter - _first];
}
