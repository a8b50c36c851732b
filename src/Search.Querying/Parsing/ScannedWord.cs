namespace Search.Querying;

/// <summary>A word of a query text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Just past it.</param>
/// <param name="Kind">Whether it is a pattern.</param>
/// <param name="Text">Without escapes; of a prefix without the star; of a pattern without its wildcards' meaning.</param>
/// <param name="Pattern">As <see cref="WildcardQuery"/> wants it; empty unless it is a pattern.</param>
internal readonly record struct ScannedWord(int Start, int End, ScannedWordKind Kind, string Text, string Pattern = "");
