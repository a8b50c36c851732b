namespace Search.Parity.Comparing;

/// <summary>What an engine answers: how many documents match, and the first of them.</summary>
internal sealed record Answer(long Total, IReadOnlyList<AnswerHit> Top);

/// <summary>A document by its place in the corpus, with its score.</summary>
internal readonly record struct AnswerHit(int Number, float Score);

/// <summary>What BM25 knows of a field: documents that have it and terms in all, deleted documents included.</summary>
internal sealed record FieldFigures(string Field, long Documents, long Terms);
