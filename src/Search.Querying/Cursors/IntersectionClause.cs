namespace Search.Querying;

/// <summary>A clause that has to match.</summary>
/// <param name="Cursor">Its documents.</param>
/// <param name="IsScored">Whether it counts for the score.</param>
internal readonly record struct IntersectionClause(DocumentCursor Cursor, bool IsScored);
