namespace Search.Client;

/// <summary>How many matches are of a date.</summary>
public sealed record DateCount(string Date, int Count);
