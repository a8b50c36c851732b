namespace Search.Importing.Html.Body;

/// <summary>A file of trees, as it is written.</summary>
/// <param name="About">What it is and how it was made.</param>
/// <param name="Features">The names of the features that it was grown on, in their order.</param>
/// <param name="Trees">The nodes of each tree as numbers.</param>
internal sealed record BlockTreesFile(IReadOnlyList<string> About, IReadOnlyList<string> Features, double[][][] Trees);
