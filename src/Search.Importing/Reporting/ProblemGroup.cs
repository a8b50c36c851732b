namespace Search.Importing;

/// <summary>Problems or notes of one kind.</summary>
/// <param name="Kind">How much they matter.</param>
/// <param name="What">What is the matter, without what differs from one to the next.</param>
/// <param name="Count">How many there are; of what was counted before it was told (<c>left out, drafts: 3</c>), the sum.</param>
/// <param name="Examples">The first of them.</param>
public sealed record ProblemGroup(ProblemKind Kind, string What, long Count, IReadOnlyList<ImportProblem> Examples);
