namespace Search.Querying;

/// <summary>Two neighbouring words of a question.</summary>
/// <param name="First">The first, as written.</param>
/// <param name="Second">The second, as written.</param>
/// <param name="FirstFound">Where the first is.</param>
/// <param name="SecondFound">Where the second is.</param>
/// <param name="Weight">What their being near each other counts.</param>
internal readonly record struct RankedPair(string First, string Second, WindowTerm FirstFound, WindowTerm SecondFound, float Weight);
