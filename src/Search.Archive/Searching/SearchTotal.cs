namespace Search.Archive;

/// <summary>Exact totals.</summary>
/// <param name="Articles">Hits that are articles: in scope all those that match themselves or through a comment; 0 when comments alone are searched.</param>
/// <param name="Comments">Comments that match; 0 when articles alone are searched.</param>
public readonly record struct SearchTotal(int Articles, int Comments);
