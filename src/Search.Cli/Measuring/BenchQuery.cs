namespace Search.Cli.Measuring;

/// <summary>A query to measure.</summary>
/// <param name="Words">In the query syntax.</param>
/// <param name="Classes">The classes it is counted in, at least one.</param>
/// <param name="ExpectedArticles">The exact number of articles it must find; <see langword="null"/> when the file does not say.</param>
/// <param name="ExpectedComments">The exact number of comments it must find; <see langword="null"/> when the file does not say.</param>
internal sealed record BenchQuery(string Words, IReadOnlyList<string> Classes, int? ExpectedArticles = null, int? ExpectedComments = null);
