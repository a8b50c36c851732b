namespace Search.Querying;

/// <summary>A term that counts in a ranking.</summary>
/// <param name="Stem">The stem.</param>
/// <param name="Found">Where it is.</param>
/// <param name="Weight">What it counts besides how rare it is.</param>
internal readonly record struct RankedTerm(string Stem, WindowTerm Found, float Weight);
