namespace Search.Workloads.Corpus;

/// <summary>Pseudo-random numbers that are the same on every machine and in every version of the framework.</summary>
/// <remarks>SplitMix64, from Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014. Not safe for several threads.</remarks>
internal sealed class SeededRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Uniform over all 64-bit numbers.</summary>
    public ulong NextBits()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>Uniform in [0, 1), of 53 bits.</summary>
    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform in [0, <paramref name="bound"/>).</summary>
    public int Next(int bound) => (int)(NextDouble() * bound);

    /// <summary>Whether something of this probability happens.</summary>
    public bool Chance(double probability) => NextDouble() < probability;

    /// <summary>Normally distributed with mean 0 and deviation 1 (Box and Muller, 1958).</summary>
    public double NextNormal() => Math.Sqrt(-2 * Math.Log(1 - NextDouble())) * Math.Cos(2 * Math.PI * NextDouble());

    /// <summary>A whole number of at least 1 around <paramref name="median"/>, with the long tail that lengths of texts have (log-normal).</summary>
    /// <param name="median">Half of the numbers are below.</param>
    /// <param name="spread">The deviation of the logarithm.</param>
    public int NextLength(double median, double spread) => Math.Max(1, (int)Math.Round(median * Math.Exp(spread * NextNormal())));
}
