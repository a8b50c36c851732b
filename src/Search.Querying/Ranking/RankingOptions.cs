namespace Search.Querying;

/// <summary>How hits are put in order of relevance. Immutable. Each part can be switched off by itself.</summary>
/// <remarks>
/// Matching and counting never depend on it. A first pass ranks everything by BM25, field by field; the best <see cref="Window"/> hits are then
/// scored again by <see cref="WindowRanking"/>, which looks at them alone, so that its cost does not grow with the archive.
/// </remarks>
public sealed record RankingOptions
{
    /// <summary>What the web form uses.</summary>
    public static RankingOptions Default { get; } = new();

    /// <summary>BM25 of each field, added up, and nothing else.</summary>
    public static RankingOptions Plain { get; } = new() { Window = 0, FunctionWordWeight = 1, FirstPassTitleWeight = 2 };

    /// <summary>How many of the best articles, and of the best comments, are scored again; 0 for none.</summary>
    public int Window { get; init; } = 50;

    /// <summary>What the title's score counts in the first pass, where the fields are scored apart and added.</summary>
    public float FirstPassTitleWeight { get; init; } = 1;

    /// <summary>How many occurrences in the text one in the title is worth.</summary>
    public float TitleWeight { get; init; } = 2.5f;

    /// <summary>What a function word (<see cref="FunctionWords"/>) counts beside words of content: 1 as much as they, 0 nothing.</summary>
    public float FunctionWordWeight { get; init; } = 0.1f;

    /// <summary>What neighbouring words of the question count when they stand near each other; 0 nothing.</summary>
    public float NearnessWeight { get; init; } = 0.2f;

    /// <summary>What a text that quotes the question counts, beside what the question's words do; 0 nothing.</summary>
    public float QuotationWeight { get; init; } = 3;

    /// <summary>From how many of the best documents words are learnt; 0 for none.</summary>
    public int FeedbackDocuments { get; init; } = 6;

    /// <summary>How many words are learnt.</summary>
    public int FeedbackTerms { get; init; } = 25;

    /// <summary>What the learnt words count together, as a share of what the words typed count.</summary>
    public float FeedbackWeight { get; init; } = 0.8f;
}
