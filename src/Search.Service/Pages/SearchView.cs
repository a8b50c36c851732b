using Search.Archive;

namespace Search.Service.Pages;

/// <summary>What the search page shows.</summary>
public sealed record SearchView
{
    /// <summary>The search as it stands in the address.</summary>
    public required SearchRequest Request { get; init; }

    /// <summary>The archive's answer, facets and histogram included.</summary>
    public required SearchResponse Response { get; init; }

    /// <summary>What is found in each scope.</summary>
    public required TabCounts Tabs { get; init; }

    /// <summary>By facet, what its values have to contain.</summary>
    public IReadOnlyDictionary<string, string> Within { get; init; } = new Dictionary<string, string>();

    /// <summary>What of the address was not understood, or left aside.</summary>
    public IReadOnlyList<ParameterProblem> Problems { get; init; } = [];

    /// <summary>What the service is still busy with; <see langword="null"/> when it is ready.</summary>
    public string? Busy { get; init; }

    /// <summary>Searches that do find something, when this one does not.</summary>
    public IReadOnlyList<WayOut> WaysOut { get; init; } = [];
}
