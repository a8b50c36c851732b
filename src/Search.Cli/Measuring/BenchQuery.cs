using Search.Archive;

namespace Search.Cli.Measuring;

/// <summary>A query to measure.</summary>
/// <param name="Words">In the query syntax.</param>
/// <param name="Classes">The classes it is counted in, at least one.</param>
/// <param name="ExpectedArticles">The exact number of articles it must find; <see langword="null"/> when the file does not say.</param>
/// <param name="ExpectedComments">The exact number of comments it must find; <see langword="null"/> when the file does not say.</param>
internal sealed record BenchQuery(string Words, IReadOnlyList<string> Classes, int? ExpectedArticles = null, int? ExpectedComments = null)
{
    /// <summary>What is wrong with a total, in a sentence; <see langword="null"/> when nothing is.</summary>
    public string? Mismatch(SearchTotal total)
    {
        if (ExpectedArticles is { } articles && articles != total.Articles)
            return $"'{Words}' found {total.Articles} articles, expected {articles}.";
        if (ExpectedComments is { } comments && comments != total.Comments)
            return $"'{Words}' found {total.Comments} comments, expected {comments}.";
        return null;
    }
}
