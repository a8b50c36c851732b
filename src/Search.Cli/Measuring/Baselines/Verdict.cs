namespace Search.Cli.Measuring.Baselines;

/// <summary>What two measurements of a class say about each other.</summary>
internal enum Verdict
{
    /// <summary>No difference that matters and is beyond the noise.</summary>
    Same,

    /// <summary>The later one is faster.</summary>
    Faster,

    /// <summary>The later one is slower.</summary>
    Slower,

    /// <summary>One of them has too few rounds to tell noise from change, or the class asked for something else then.</summary>
    Undecided,
}
