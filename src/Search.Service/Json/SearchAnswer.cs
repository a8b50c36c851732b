using System.Text.Json.Serialization;

namespace Search.Service.Json;

/// <summary>The answer to a search.</summary>
internal sealed record SearchAnswer(
    string Query,
    double TookMs,
    IndexAnswer Index,
    TotalAnswer Total,
    int Page,
    int PageSize,
    int Pages,
    string? NextCursor,
    IReadOnlyList<HitAnswer> Hits,
    IReadOnlyDictionary<string, FacetAnswer> Facets,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? DidYouMean,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] HistogramAnswer? Histogram,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<SynonymsAnswer>? Synonyms,
    IReadOnlyList<WarningAnswer> Warnings);

internal sealed record IndexAnswer(long Generation, string? Newest);

internal sealed record TotalAnswer(int Articles, int Comments);

/// <summary>A hit: an article with its best comments, or a comment with its article. Highlights are HTML: escaped, matches in mark elements.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ArticleHitAnswer), "article")]
[JsonDerivedType(typeof(CommentHitAnswer), "comment")]
internal abstract record HitAnswer;

internal sealed record ArticleHitAnswer(
    string Id,
    string Title,
    string? Outlet,
    IReadOnlyList<string> Authors,
    DateAnswer? Published,
    IReadOnlyList<string> Tags,
    LanguageAnswer? Language,
    string? Url,
    float Score,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] HighlightsAnswer? Highlights,
    BestCommentsAnswer Comments,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Explanation,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Body) : HitAnswer;

internal sealed record CommentHitAnswer(
    string Id,
    string? ParentId,
    string? Author,
    DateAnswer? Published,
    LanguageAnswer? Language,
    int? Votes,
    float Score,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] HighlightsAnswer? Highlights,
    ArticleReferenceAnswer Article,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Explanation,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Body) : HitAnswer;

internal sealed record ArticleReferenceAnswer(string Id, string Title, string? Url, string? Outlet);

internal sealed record HighlightsAnswer(string Title, IReadOnlyList<string> Body);

/// <summary>Completions of what was typed, most useful first.</summary>
internal sealed record SuggestionsAnswer(string Query, IReadOnlyList<SuggestionAnswer> Suggestions);

/// <param name="Text">The completed text.</param>
/// <param name="Kind">outlet, author, tag, title or word.</param>
/// <param name="Count">How many articles and comments stand behind it.</param>
internal sealed record SuggestionAnswer(string Text, string Kind, int Count);

internal sealed record BestCommentsAnswer(int Total, int Matching, IReadOnlyList<BestCommentAnswer> Best);

internal sealed record BestCommentAnswer(
    string Id, string? ParentId, string? Author, DateAnswer? Published, LanguageAnswer? Language, IReadOnlyList<string> Highlights, int? Votes);

internal sealed record FacetAnswer(string Unit, IReadOnlyList<FacetValueAnswer> Values, int Other);

internal sealed record FacetValueAnswer(
    string Value,
    int Count,
    bool Selected,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Excluded);

/// <summary>The values of one facet.</summary>
internal sealed record FacetValuesAnswer(string Facet, string Unit, IReadOnlyList<FacetValueAnswer> Values, int Other);

internal sealed record HistogramAnswer(string Unit, string Interval, IReadOnlyList<BucketAnswer> Buckets, int Unknown);

internal sealed record BucketAnswer(string Date, int Count);

/// <param name="Typed">Words of the question.</param>
/// <param name="Searched">What was looked for: the words typed, unless they were replaced, and what stands for them.</param>
internal sealed record SynonymsAnswer(string Typed, IReadOnlyList<string> Searched);

internal sealed record WarningAnswer(string Message, int? Offset, string? Suggestion);
