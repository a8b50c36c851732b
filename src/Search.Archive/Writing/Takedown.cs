namespace Search.Archive;

/// <summary>What an archive gave up for good, as it stands in its log: never what it said, nor whose it was.</summary>
/// <param name="Number">Its number in the log, from 1.</param>
/// <param name="At">When.</param>
/// <param name="Kind"><c>article</c>, <c>comment</c> or <c>commenter</c>.</param>
/// <param name="Reason">The reason given.</param>
/// <param name="Articles">Articles removed.</param>
/// <param name="Comments">Comments removed, those beneath removed articles included.</param>
public sealed record Takedown(long Number, DateTimeOffset At, string Kind, string? Reason, int Articles, int Comments)
{
    /// <summary>When it was lifted, so that what it kept out may come in again; <see langword="null"/> while it holds.</summary>
    public DateTimeOffset? LiftedAt { get; init; }

    /// <summary>The reason given for lifting it.</summary>
    public string? LiftReason { get; init; }
}
