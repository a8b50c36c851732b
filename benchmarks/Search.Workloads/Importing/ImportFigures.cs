namespace Search.Workloads.Importing;

/// <summary>What one import took.</summary>
internal sealed record ImportFigures
{
    /// <summary>The size of the file.</summary>
    public required long Bytes { get; init; }

    /// <summary>Articles found in it.</summary>
    public required long Articles { get; init; }

    /// <summary>Comments found in it.</summary>
    public required long Comments { get; init; }

    /// <summary>Problems found in it.</summary>
    public required long Problems { get; init; }

    /// <summary>How long it took.</summary>
    public required double Seconds { get; init; }

    /// <summary>Processor time, of all threads and with the program's start.</summary>
    public required double ProcessorSeconds { get; init; }

    /// <summary>Where memory stood when a quarter, a half and 98 hundredths of the file were read, and at the end.</summary>
    public required IReadOnlyList<MemoryFigures> Memory { get; init; }

    /// <summary>Megabytes a second of processor time, which is what one core to itself takes.</summary>
    public double SpeedOfCore => Bytes / 1e6 / ProcessorSeconds;

    /// <summary>Megabytes a second of the clock.</summary>
    public double Speed => Bytes / 1e6 / Seconds;

    /// <summary>The most memory that a file of some size takes: what this one took, and what was held more for each byte read from the half to 98 hundredths.</summary>
    public double PeakOf(double bytes) => Memory[^1].Peak + Math.Max(0, Memory[2].Held - Memory[1].Held) / (Bytes * 0.48) * (bytes - Bytes);
}
