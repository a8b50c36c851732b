namespace Search.Querying;

/// <summary>What a text counts for quoting a question: having most of its words as written, together and in their order.</summary>
/// <remarks>
/// A text with the share s of the question's links (<see cref="WordRuns"/>) counts weight × s⁶: a whole quotation outweighs everything else, and a likeness
/// of phrasing next to nothing. Under half, which the power makes two hundredths, it is not looked for.
/// </remarks>
internal sealed class Quotation
{
    private const float LeastShare = 0.5f;
    private const int Sharpness = 6;

    private readonly List<WindowTerm> _words;
    private readonly WordRuns _runs;
    private readonly Dictionary<string, ulong> _places = new(StringComparer.Ordinal);
    private readonly ulong[] _present;
    private readonly float _weight;

    private Quotation(List<WindowTerm> words, WordRuns runs, int documents, float weight) =>
        (_words, _runs, _present, _weight) = (words, runs, new ulong[documents], weight * runs.Whole);

    /// <summary>What is looked for; <see langword="null"/> when one word is asked for, which cannot be quoted.</summary>
    /// <param name="words">The words of the question, in the order typed.</param>
    /// <param name="find">Looks a word up as written.</param>
    /// <param name="documents">How many documents the window has.</param>
    /// <param name="weight">What a whole quotation counts, as a share of what its links weigh.</param>
    public static Quotation? Of(IReadOnlyList<RankedWord> words, Func<string, WindowTerm> find, int documents, float weight)
    {
        if (weight <= 0 || words.Count < 2)
            return null;
        var found = words.Take(WordRuns.MostWords).Select(word => find(word.Written)).ToList();
        var quotation = new Quotation(found, new WordRuns([.. found.Select(term => term.Rarity)]), documents, weight);
        for (var i = 0; i < found.Count; i++)
        {
            foreach (var stem in words[i].Stems)
                quotation._places[stem] = quotation._places.GetValueOrDefault(stem) | (1ul << i);
        }

        return quotation;
    }

    /// <summary>Takes note of which documents have a stem: one without it cannot have the words as written.</summary>
    public void Note(string stem, ReadOnlySpan<float> occurrences)
    {
        var places = _places.GetValueOrDefault(stem);
        for (var i = 0; i < occurrences.Length; i++)
            _present[i] |= occurrences[i] > 0 ? places : 0;
    }

    /// <summary>Adds what each document of the window counts.</summary>
    public void AddTo(RankingWindow window, float[] scores, float[] heaviest)
    {
        var least = LeastShare * _runs.Whole;
        window.WeighRuns(_runs, _words, place => _runs.Possible(_present[place]) >= least, heaviest);
        for (var i = 0; i < scores.Length; i++)
            scores[i] += Count(heaviest[i] / _runs.Whole);
    }

    /// <summary>What the only document of the window counts.</summary>
    public Explanation Explain(RankingWindow window)
    {
        Span<float> heaviest = [0];
        window.WeighRuns(_runs, _words, static _ => true, heaviest);
        var share = heaviest[0] / _runs.Whole;
        return Explanation.Of(
            Count(share), $"quotes the question: weight {QueryWords.Number(_weight)} × share of it that stands together {QueryWords.Number(share)}, to the power of {Sharpness}");
    }

    private float Count(float share) => share < LeastShare ? 0 : _weight * MathF.Pow(share, Sharpness);
}
