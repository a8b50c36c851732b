namespace Search.Querying;

/// <summary>The languages that texts may be in besides the one their analyser takes for granted: unquoted words are looked for by their stems in any of them.</summary>
/// <param name="Tags">BCP 47 primary tags, each with stems of its own (<see cref="Search.Analysis.TextAnalyzer.In"/>).</param>
/// <param name="Occurs">Whether a field, named first, has a term in any text; it may say so of terms of deleted texts.</param>
public sealed record WordLanguages(IReadOnlyList<string> Tags, Func<string, string, bool> Occurs)
{
    /// <summary>No other language.</summary>
    public static WordLanguages None { get; } = new([], static (_, _) => true);
}
