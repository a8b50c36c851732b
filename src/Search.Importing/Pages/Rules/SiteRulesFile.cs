namespace Search.Importing.Pages.Rules;

/// <summary>A file of page rules, as it is written; every member may be missing. What each means is told in <c>site-rules.json</c>.</summary>
internal sealed record SiteRulesFile
{
    public IReadOnlyList<string> About { get; init; } = [];

    public IReadOnlyList<string> Residue { get; init; } = [];

    public IReadOnlyList<string> CommentResidue { get; init; } = [];

    public IReadOnlyList<string> BodyEnds { get; init; } = [];

    public IReadOnlyList<string> CommentForm { get; init; } = [];

    public IReadOnlyList<string> ListHeadings { get; init; } = [];

    public IReadOnlyList<string> ShareWords { get; init; } = [];

    public IReadOnlyList<string> ShareFillers { get; init; } = [];

    public IReadOnlyList<string> MenuWords { get; init; } = [];

    public IReadOnlyList<string> OutletStatements { get; init; } = [];

    public IReadOnlyList<string> OutletWords { get; init; } = [];

    public IReadOnlyList<SiteRuleEntry> Sites { get; init; } = [];
}
