namespace Search.Querying;

/// <summary>Which of the matching documents are wanted, and in what order.</summary>
public sealed record TopOptions
{
    /// <summary>The most documents to return.</summary>
    public required int Count { get; init; }

    /// <summary>Only documents of this set; <see langword="null"/> for all.</summary>
    public DocumentSet? Among { get; init; }

    /// <summary>The order; <see langword="null"/> for best score first.</summary>
    public SortField? Sort { get; init; }

    /// <summary>A number field of which only the first document of each value is wanted; documents without a value stand alone.</summary>
    public string? GroupField { get; init; }

    /// <summary>
    /// A number field that orders equal documents, ascending, so that the order does not depend on how documents fell into segments;
    /// <see langword="null"/> to order them by address.
    /// </summary>
    public string? TieField { get; init; }
}
