using System.Numerics;

namespace Search.Querying;

/// <summary>How much of a question stands together in a text in the order typed, as in a sentence quoted from memory.</summary>
/// <remarks>
/// A run is a chain of places in a text, each of a later word of the question and a few words further on than the one before. It weighs what its links do, and
/// a link the mean of its two words, so that a word alone is no run. Words may be missing on either side, which is what makes it an alignment
/// (T. F. Smith and M. S. Waterman, "Identification of Common Molecular Subsequences", 1981) and not a phrase. One thread at a time; reused from text to text.
/// </remarks>
/// <param name="weights">What each word of the question weighs, in the order typed; <see cref="MostWords"/> at the most.</param>
internal sealed class WordRuns(float[] weights)
{
    /// <summary>How many words of a question are looked at.</summary>
    public const int MostWords = 64;

    // How far apart two neighbours of a run may be, in the text and in the question.
    private const int LongestStep = 4;

    private readonly List<List<int>> _places = [];
    private float[] _best = [];

    /// <summary>The weight of a run that has every word of the question.</summary>
    public float Whole { get; } = Enumerable.Range(1, weights.Length - 1).Sum(i => (weights[i - 1] + weights[i]) / 2);

    /// <summary>What a run weighs at the most in a text that has these words.</summary>
    /// <param name="present">A bit for each word of the question.</param>
    public float Possible(ulong present)
    {
        var (sum, before) = (0f, -1);
        for (; present != 0; present &= present - 1)
        {
            var word = BitOperations.TrailingZeroCount(present);
            if (before >= 0)
                sum += Link(before, word);
            before = word;
        }
        return sum;
    }

    /// <summary>Forgets all places; there are so many texts now.</summary>
    public void Reset(int texts)
    {
        foreach (var places in _places)
            places.Clear();
        while (_places.Count < texts)
            _places.Add([]);
    }

    /// <summary>Adds the places of a word in a text.</summary>
    public void Add(int text, int word, ReadOnlySpan<int> positions)
    {
        var places = _places[text];
        foreach (var position in positions)
            places.Add(position * MostWords + word);
    }

    /// <summary>The weight of the heaviest run in a text.</summary>
    public float Heaviest(int text)
    {
        var places = _places[text];
        places.Sort();
        if (_best.Length < places.Count)
            _best = new float[places.Count * 2];
        var heaviest = 0f;
        for (int i = 0, near = 0; i < places.Count; i++)
        {
            var (position, word) = (places[i] / MostWords, places[i] % MostWords);
            while (places[near] / MostWords < position - LongestStep)
                near++;
            var best = 0f;
            for (var j = near; j < i; j++)
            {
                var before = places[j] % MostWords;
                if (word - before is > 0 and <= LongestStep && places[j] / MostWords < position)
                    best = Math.Max(best, _best[j] + Link(before, word));
            }
            _best[i] = best;
            heaviest = Math.Max(heaviest, best);
        }
        return heaviest;
    }

    private float Link(int word, int next) => (weights[word] + weights[next]) / 2;
}
