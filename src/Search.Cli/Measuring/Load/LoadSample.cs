namespace Search.Cli.Measuring.Load;

/// <summary>One arrival. Times count from the start of the measurement.</summary>
/// <param name="Query">The query's place in the file.</param>
/// <param name="Intended">When the search was meant to begin.</param>
/// <param name="Sent">When it was really sent: later by what the client itself held it up.</param>
/// <param name="Ended">When it ended.</param>
/// <param name="Outcome">How it ended.</param>
internal readonly record struct LoadSample(int Query, TimeSpan Intended, TimeSpan Sent, TimeSpan Ended, LoadOutcome Outcome)
{
    /// <summary>What a visitor who came at the intended time waited.</summary>
    public TimeSpan Response => Ended - Intended;

    /// <summary>What passed between sending and the answer's end.</summary>
    public TimeSpan Service => Ended - Sent;

    /// <summary>How long the client held it up.</summary>
    public TimeSpan Late => Sent - Intended;
}
