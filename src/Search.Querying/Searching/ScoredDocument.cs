namespace Search.Querying;

/// <summary>A matching document.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Score">Its score; 0 when the order is not by score.</param>
/// <param name="Group">The value of the group field; 0 without one.</param>
public readonly record struct ScoredDocument(DocumentAddress Address, float Score, long Group);
