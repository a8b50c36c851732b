namespace Search.Cli.Measuring.Load;

/// <summary>How a running service is asked.</summary>
/// <param name="Url">Where it listens.</param>
/// <param name="Rate">Searches a second.</param>
/// <param name="Length">For how long searches arrive.</param>
/// <param name="IsPoisson">Whether they arrive independently of each other instead of evenly.</param>
/// <param name="Seed">Draws the independent arrivals.</param>
/// <param name="Timeout">How long after its intended time a search is given up.</param>
internal sealed record LoadOptions(Uri Url, int Rate, TimeSpan Length, bool IsPoisson, int Seed, TimeSpan Timeout)
{
    /// <summary>What is measured, in words. Measurements are compared when they have the same.</summary>
    public string Measure => $"response time at {Rate} searches a second, {(IsPoisson ? $"Poisson, seed {Seed}" : "constant")}";

    /// <summary>When searches are meant to begin.</summary>
    public TimeSpan[] Arrivals() => IsPoisson ? Load.Arrivals.Poisson(Rate, Length, Seed) : Load.Arrivals.Constant(Rate, Length);
}
