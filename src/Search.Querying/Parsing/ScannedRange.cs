namespace Search.Querying;

/// <summary>A range of a query text; <see langword="null"/> for an open end.</summary>
internal readonly record struct ScannedRange(string? Lower, string? Upper, bool IncludeLower, bool IncludeUpper);
