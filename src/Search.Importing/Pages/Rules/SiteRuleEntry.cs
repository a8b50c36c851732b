namespace Search.Importing.Pages.Rules;

/// <summary>An outlet in a file of page rules, as it is written.</summary>
internal sealed record SiteRuleEntry
{
    public required string Outlet { get; init; }

    public IReadOnlyList<string> ToldBy { get; init; } = [];

    public IReadOnlyList<string> Residue { get; init; } = [];

    public IReadOnlyList<string> Menu { get; init; } = [];
}
