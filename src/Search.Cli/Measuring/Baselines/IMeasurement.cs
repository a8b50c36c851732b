namespace Search.Cli.Measuring.Baselines;

/// <summary>What a measurement keeps so that a later one can be compared with it.</summary>
internal interface IMeasurement
{
    /// <summary>What was measured, in words. Measurements are compared when they have the same.</summary>
    string Measure { get; }

    /// <summary>The times by class and round; only in a saved file.</summary>
    IReadOnlyList<ClassSamples>? Samples { get; }
}
