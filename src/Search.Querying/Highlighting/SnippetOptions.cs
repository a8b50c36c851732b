namespace Search.Querying;

/// <summary>What passages are wanted.</summary>
public sealed record SnippetOptions
{
    /// <summary>The most passages.</summary>
    public int Count { get; init; } = 3;

    /// <summary>
    /// The most characters of a passage: UTF-16 characters of the stored text from its first to its last, white space as it stands there, marks,
    /// escapes and ellipses not counted.
    /// </summary>
    /// <remarks>
    /// A passage is longer only by the rest of the words that stand at the ends of so long a window, when no window of whole words has as
    /// much of the query; when a phrase alone is longer, or the first word of a text; and when passages that overlap are made one.
    /// </remarks>
    public int Length { get; init; } = 240;

    /// <summary>Whether the text's beginning stands in when nothing matches.</summary>
    public bool LeadWhenNothingMatches { get; init; }
}
