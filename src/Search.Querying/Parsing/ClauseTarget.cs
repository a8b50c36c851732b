namespace Search.Querying;

/// <summary>What precedes a clause and decides what becomes of it.</summary>
/// <param name="Conjunction">What stands between it and the clause before.</param>
/// <param name="Sign">Must, MustNot, or Should where there is no sign.</param>
/// <param name="Field">The field in force; <see langword="null"/> for none.</param>
/// <param name="Narrows">Whether the field was named for this clause and narrows.</param>
/// <param name="Also">The name of a field that does not exist, read as a word beside the clause.</param>
internal readonly record struct ClauseTarget(Conjunction Conjunction, Occur Sign, string? Field, bool Narrows = false, Query? Also = null);
