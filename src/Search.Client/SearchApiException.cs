using System.Net;

namespace Search.Client;

/// <summary>The service refused a request, or failed.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="problem">What the service says about it (RFC 9457); <see langword="null"/> when the answer was not its own.</param>
/// <param name="retryAfter">When to come again, as far as it says so.</param>
public sealed class SearchApiException(HttpStatusCode status, Problem? problem, TimeSpan? retryAfter)
    : HttpRequestException(problem?.Detail ?? $"The service answered {(int)status}.", null, status)
{
    /// <summary>What the service says about it; <see langword="null"/> when the answer was not its own.</summary>
    public Problem? Problem { get; } = problem;

    /// <summary>When to come again, as far as it says so.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
