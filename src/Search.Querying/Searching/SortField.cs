namespace Search.Querying;

/// <summary>An order by a number field; documents without a value come last either way.</summary>
public sealed record SortField(string NumberField, bool Descending);
