namespace Search.Parity.Comparing;

/// <summary>What BM25 knows of a field: documents that have it and terms in all, deleted documents included.</summary>
internal sealed record FieldFigures(string Field, long Documents, long Terms);
