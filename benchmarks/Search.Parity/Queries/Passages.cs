namespace Search.Parity.Queries;

/// <summary>Runs of neighbouring words of the corpus, to make phrases of that occur: each as likely as any other (Vitter's algorithm R, 1985).</summary>
/// <param name="random">Draws.</param>
/// <param name="capacity">How many runs are kept.</param>
internal sealed class Passages(Random random, int capacity)
{
    /// <summary>The longest run.</summary>
    public const int Length = 8;

    private readonly List<Passage> _kept = [];
    private long _seen;

    public IReadOnlyList<Passage> All => _kept;

    /// <summary>Offers a text as it is handed over: term numbers, and negative numbers for positions left free.</summary>
    /// <param name="field">The field.</param>
    /// <param name="numbers">The text.</param>
    /// <param name="onlyRepeating">Whether only runs count in which a word comes twice.</param>
    public void Offer(string field, List<int> numbers, bool onlyRepeating)
    {
        // Runs overlap by half, so that texts of any length are offered in time proportional to it.
        for (var start = 0; start < numbers.Count; start += Length / 2)
        {
            var run = numbers.GetRange(start, Math.Min(Length, numbers.Count - start));
            if (run.Count < 2 || (onlyRepeating && run.Where(n => n >= 0).Distinct().Count() == run.Count(n => n >= 0)))
                continue;
            _seen++;
            if (_kept.Count < capacity)
                _kept.Add(Passage.Of(field, run));
            else if (random.NextInt64(_seen) is var place && place < capacity)
                _kept[(int)place] = Passage.Of(field, run);
        }
    }
}
