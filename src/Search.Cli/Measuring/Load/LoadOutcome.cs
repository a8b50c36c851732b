namespace Search.Cli.Measuring.Load;

/// <summary>How a search of a running service ended.</summary>
internal enum LoadOutcome
{
    /// <summary>With an answer, read to its end.</summary>
    Answered,

    /// <summary>With a refusal, or a connection that broke.</summary>
    Failed,

    /// <summary>Nobody waited any longer.</summary>
    TimedOut,
}
