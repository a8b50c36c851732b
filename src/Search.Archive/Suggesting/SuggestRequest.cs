namespace Search.Archive;

/// <summary>A question for completions of what has been typed so far. Immutable.</summary>
public sealed record SuggestRequest
{
    /// <summary>The largest <see cref="Count"/>.</summary>
    public const int MaxCount = 50;

    /// <summary>What has been typed. Its last word is taken as a beginning; the words before it are whole. Case and accents do not matter.</summary>
    public required string Text { get; init; }

    /// <summary>The most suggestions wanted, 1 to <see cref="MaxCount"/>.</summary>
    public int Count { get; init; } = 10;
}
