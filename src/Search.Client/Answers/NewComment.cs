namespace Search.Client;

/// <summary>A comment to be stored.</summary>
/// <param name="Body">The text.</param>
public sealed record NewComment(string Body)
{
    /// <summary>Its id beneath the article; without one it gets one.</summary>
    public string? Id { get; init; }

    /// <summary>The comment it answers.</summary>
    public string? Parent { get; init; }

    /// <summary>Who wrote it.</summary>
    public string? Author { get; init; }

    /// <summary>When.</summary>
    public string? Published { get; init; }

    /// <summary>Votes or points.</summary>
    public int? Votes { get; init; }
}
