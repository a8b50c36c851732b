namespace Search.Cli.Watching;

/// <summary>What a request came to.</summary>
/// <param name="Kind">What it came to.</param>
/// <param name="Reason">Of a failure, what was the matter.</param>
/// <param name="Asked">How long the server asks to be left alone; <see langword="null"/> when it does not.</param>
/// <param name="Page">Of what was fetched, the content.</param>
internal sealed record FetchOutcome(FetchKind Kind, string? Reason = null, TimeSpan? Asked = null, FetchedPage? Page = null)
{
    /// <summary>A failure that may pass.</summary>
    public static FetchOutcome Failed(string reason, TimeSpan? asked = null) => new(FetchKind.Failed, reason, asked);
}
