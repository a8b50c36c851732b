namespace Search.Cli.Measuring.Baselines;

/// <summary>Whether a median changed by more than the noise within two measurements explains.</summary>
/// <remarks>
/// The bootstrap of B. Efron ("Bootstrap Methods: Another Look at the Jackknife", 1979), by percentiles, on the ratio of medians. Whole rounds are drawn
/// anew, with replacement and from each measurement apart, because the times of one round share whatever the machine did meanwhile (blocks, as in
/// H. Künsch, "The Jackknife and the Bootstrap for General Stationary Observations", 1989). A median counts as changed when the interval of 99 % leaves
/// out 1 and the ratio is off by the least change that matters. What differs between two days, a busier machine for one, is no noise within them:
/// only measurements side by side are free of that. The draws are always the same, so the same figures give the same verdict.
/// </remarks>
internal static class MedianChange
{
    /// <summary>With fewer rounds than this, on either side, there is no verdict: too few to draw from.</summary>
    public const int LeastRounds = 8;

    private const int Draws = 2_000;
    private const int Seed = 19_790_101;
    private const double Tail = 0.005;

    /// <summary>Compares two measurements of a class.</summary>
    /// <param name="before">The baseline's; <see langword="null"/> when it has no such class.</param>
    /// <param name="now">The later one, with at least one time.</param>
    /// <param name="leastChange">The smallest change that matters, as a share: 0.05 for five percent.</param>
    public static ClassChange Of(ClassSamples? before, ClassSamples now, double leastChange)
    {
        var later = new WeightedTimes(now.Rounds);
        if (before is null || before.Queries != now.Queries)
            return new ClassChange(now.Class, null, later.Median(), null, null, null, Verdict.Undecided);
        var earlier = new WeightedTimes(before.Rounds);
        var change = new ClassChange(now.Class, earlier.Median(), later.Median(), later.Median() / earlier.Median(), null, null, Verdict.Undecided);
        if (before.Rounds.Count < LeastRounds || now.Rounds.Count < LeastRounds)
            return change;

        var random = new Random(Seed);
        var ratios = new double[Draws];
        for (var draw = 0; draw < Draws; draw++)
            ratios[draw] = later.MedianOfDraw(random) / earlier.MedianOfDraw(random);
        Array.Sort(ratios);
        var (least, most) = (ratios[(int)(Tail * Draws)], ratios[^((int)(Tail * Draws) + 1)]);
        var verdict = (least > 1, most < 1) switch
        {
            (true, _) when change.Ratio >= 1 + leastChange => Verdict.Slower,
            (_, true) when change.Ratio <= 1 / (1 + leastChange) => Verdict.Faster,
            _ => Verdict.Same,
        };
        return change with { Least = least, Most = most, Verdict = verdict };
    }

    /// <summary>All times of a measurement in order, each with its round, so that a draw of rounds needs no sorting.</summary>
    private sealed class WeightedTimes
    {
        private readonly (double Time, int Round)[] _ascending;
        private readonly int[] _drawn, _sizes;

        public WeightedTimes(IReadOnlyList<IReadOnlyList<double>> rounds)
        {
            _ascending = [.. rounds.SelectMany((round, i) => round.Select(time => (time, i))).Order()];
            _sizes = [.. rounds.Select(round => round.Count)];
            _drawn = new int[rounds.Count];
        }

        public double Median() => _ascending[(_ascending.Length - 1) / 2].Time;

        public double MedianOfDraw(Random random)
        {
            Array.Clear(_drawn);
            var count = 0;
            for (var i = 0; i < _drawn.Length; i++)
            {
                var round = random.Next(_drawn.Length);
                _drawn[round]++;
                count += _sizes[round];
            }

            var below = (count - 1) / 2;
            foreach (var (time, round) in _ascending)
            {
                below -= _drawn[round];
                if (below < 0)
                    return time;
            }

            return _ascending[^1].Time;
        }
    }
}
