namespace Search.Cli.Evaluating;

/// <summary>Whether two rankings differ by more than the draw of queries would explain.</summary>
/// <remarks>
/// The paired randomisation test on the difference of means, two-sided: if neither ranking were better, each query's difference could as well have the
/// other sign. The p-value is the share of random choices of signs that bring a mean difference at least as large as the one observed. Recommended
/// over the t-test and the sign test by M. Smucker, J. Allan and B. Carterette, "A Comparison of Statistical Significance Tests for Information
/// Retrieval Evaluation" (2007). The draws are always the same, so the same figures give the same p-value.
/// </remarks>
internal static class PairedTest
{
    private const int Draws = 100_000;
    private const int Seed = 20_070_611;

    /// <summary>The p-value of the observed difference; 1 when no query differs.</summary>
    /// <exception cref="ArgumentException">The lists are not of the same queries.</exception>
    public static double P(IReadOnlyList<double> ours, IReadOnlyList<double> theirs)
    {
        if (ours.Count != theirs.Count)
            throw new ArgumentException("A paired test needs the same queries on both sides.", nameof(theirs));
        var differences = ours.Zip(theirs, (a, b) => a - b).Where(difference => difference != 0).ToArray();
        if (differences.Length == 0)
            return 1;
        // A sum that is equal but for rounding is as large.
        var observed = Math.Abs(differences.Sum()) - 1e-12;
        var random = new Random(Seed);
        var asLarge = 0;
        for (var draw = 0; draw < Draws; draw++)
        {
            var (sum, bits) = (0.0, 0L);
            for (var i = 0; i < differences.Length; i++)
            {
                if (i % 62 == 0)
                    bits = random.NextInt64();
                sum += (bits >> (i % 62) & 1) == 0 ? differences[i] : -differences[i];
            }

            asLarge += Math.Abs(sum) >= observed ? 1 : 0;
        }

        // The signs as observed are one of the choices.
        return (asLarge + 1.0) / (Draws + 1);
    }
}
