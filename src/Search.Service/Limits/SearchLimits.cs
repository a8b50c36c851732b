namespace Search.Service;

/// <summary>How much one search, and all of them together, may ask of the service.</summary>
public sealed record SearchLimits
{
    /// <summary>The most characters of the words of a search.</summary>
    public int QueryLength { get; init; } = 8000;

    /// <summary>The most parts of a search that are set apart by spaces or parentheses: words, phrases, filters, operators.</summary>
    public int QueryClauses { get; init; } = 1024;

    /// <summary>The most parts with <c>*</c>, <c>?</c> or <c>~</c>: each looks through the words of the archive.</summary>
    public int QueryPatterns { get; init; } = 64;

    /// <summary>The fewest letters and digits in a part with <c>*</c> or <c>?</c>. A lone <c>*</c> is no pattern.</summary>
    public int PatternLetters { get; init; } = 1;

    /// <summary>How long one search may take; its time in the queue does not count.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The most searches at a time; the next wait. 0 stands for one a processor.</summary>
    public int Concurrent { get; init; }

    /// <summary>The most searches that wait; further ones are turned away.</summary>
    public int Queued { get; init; } = 256;

    /// <summary>The most answers that are kept until the archive changes; 0 for none.</summary>
    public int Kept { get; init; } = 256;
}
