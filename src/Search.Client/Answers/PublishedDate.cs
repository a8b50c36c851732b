namespace Search.Client;

/// <summary>A date as far as it is known.</summary>
/// <param name="Value">ISO 8601, with as many parts as are known.</param>
/// <param name="Precision">year, month, day or time.</param>
/// <param name="Source">Where the date was found.</param>
public sealed record PublishedDate(string Value, string Precision, string? Source);
