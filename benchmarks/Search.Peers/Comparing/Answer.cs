namespace Search.Peers.Comparing;

/// <summary>What an engine answers: how many documents match, and the first of them.</summary>
internal sealed record Answer(long Total, IReadOnlyList<AnswerHit> Top);

/// <summary>A document by its place in the corpus, with its score.</summary>
internal readonly record struct AnswerHit(int Number, float Score);
