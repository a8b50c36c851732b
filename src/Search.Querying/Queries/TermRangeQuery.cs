namespace Search.Querying;

/// <summary>Documents with a term between two others in byte order; <see langword="null"/> leaves an end open; constant score 1.</summary>
public sealed record TermRangeQuery(string Field, string? Lower, string? Upper, bool IncludeLower = true, bool IncludeUpper = true) : Query;
