namespace Search.Importing.Html.Rules;

/// <summary>A file of rules for HTML pages, as it is written. What each member means is told in <c>html-rules.json</c>.</summary>
internal sealed record HtmlRulesFile
{
    public IReadOnlyList<string> About { get; init; } = [];

    public IReadOnlyList<CommentRule> Comments { get; init; } = [];

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Hints { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
}
