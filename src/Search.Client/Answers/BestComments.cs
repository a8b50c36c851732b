namespace Search.Client;

/// <summary>Comments beneath an article.</summary>
public sealed record BestComments(int Total, int Matching, IReadOnlyList<BestComment> Best);
