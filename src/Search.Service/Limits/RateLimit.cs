namespace Search.Service;

/// <summary>How many requests a caller may send: a bucket of so many, filled evenly in the course of the window.</summary>
/// <param name="Requests">The most at once; 0 sets no limit.</param>
/// <param name="Window">How long an empty bucket takes to be full again.</param>
public sealed record RateLimit(int Requests, TimeSpan Window)
{
    /// <summary>No limit.</summary>
    public static RateLimit None { get; } = new(0, TimeSpan.FromMinutes(1));
}
