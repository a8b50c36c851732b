using Search.Archive;

namespace Search.Service.Status;

/// <summary>A search that took long. Of who asked it says nothing.</summary>
/// <param name="Took">How long its answer took.</param>
/// <param name="At">When it was answered.</param>
/// <param name="Kind">How it was asked.</param>
/// <param name="Request">What was asked.</param>
public sealed record SlowSearch(TimeSpan Took, DateTimeOffset At, RequestKind Kind, SearchRequest Request)
{
    /// <summary>The parameters of the search, which name it too.</summary>
    public string Parameters { get; } = SearchParameters.ToQueryString(Request);
}
