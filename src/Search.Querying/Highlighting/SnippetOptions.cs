namespace Search.Querying;

/// <summary>What passages are wanted.</summary>
public sealed record SnippetOptions
{
    /// <summary>The most passages.</summary>
    public int Count { get; init; } = 3;

    /// <summary>The length of a passage in characters, as a rule: sentences end where they end, words are never cut.</summary>
    public int Length { get; init; } = 240;

    /// <summary>Whether the text's beginning stands in when nothing matches.</summary>
    public bool LeadWhenNothingMatches { get; init; }
}
