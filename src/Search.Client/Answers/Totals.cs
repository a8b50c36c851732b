namespace Search.Client;

/// <summary>How many articles and comments match.</summary>
public sealed record Totals(int Articles, int Comments);
