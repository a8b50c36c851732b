using Search.Archive;
using Search.Importing.Files;
using Search.Importing.Formats;
using Search.Importing.Pages;
using Search.Importing.Pages.Reading;
using Search.Importing.Pages.Rules;

namespace Search.Importing.Tests.Pages;

/// <summary>Reads pages for tests, with the built-in rules.</summary>
internal static class SavedPages
{
    public static PageRules Rules { get; } = PageRulesLoader.Load([]);

    public static PageReading Read(string text) => Read(text, out _);

    public static PageReading Read(string text, string fileName) => Read(text, fileName, out _);

    public static PageReading Read(string text, out IReadOnlyList<ImportProblem> problems) => Read(text, "page.txt", out problems);

    private static PageReading Read(string text, string fileName, out IReadOnlyList<ImportProblem> problems)
    {
        var sink = new ProblemSink(fileName, 1000);
        var reading = new PageReader(Rules, null).Read(text.ReplaceLineEndings("\n"), fileName, sink);
        problems = sink.ToList();
        return reading;
    }

    public static ArticleThread ReadFile(string path)
    {
        var file = SourceFile.FromDisk(path, path, _ => { });
        Assert.True(new TextPageFormat(new ImportOptions(), Rules).Recognises(file), $"{path} is not recognised as a page");
        return Assert.Single(new TextPageFormat(new ImportOptions(), Rules).Read(file, new ProblemSink(path, 1000)));
    }

    /// <summary>Everything in which a reading differs from what was expected, one line each.</summary>
    public static IEnumerable<string> Differences(ExpectedPage expected, ArticleThread thread)
    {
        var (article, comments) = thread;
        if (article.Title != expected.Title)
            yield return $"title: {article.Title}";
        if (article.Outlet != expected.Outlet)
            yield return $"outlet: {article.Outlet ?? "none"}";
        if (article.Published?.ToString() != expected.Published)
            yield return $"published: {article.Published?.ToString() ?? "none"}";
        if (!article.Authors.SequenceEqual(expected.Authors))
            yield return $"authors: {string.Join("; ", article.Authors)}";
        if (!article.Tags.SequenceEqual(expected.Tags))
            yield return $"tags: {string.Join("; ", article.Tags)}";
        if (!article.Body.StartsWith(expected.BodyStartsWith, StringComparison.Ordinal))
            yield return $"body starts: {article.Body[..Math.Min(100, article.Body.Length)]}";
        if (!article.Body.EndsWith(expected.BodyEndsWith, StringComparison.Ordinal))
            yield return $"body ends: {article.Body[Math.Max(0, article.Body.Length - 200)..]}";
        foreach (var residue in expected.BodyMustNotContain.Where(residue => article.Body.Contains(residue, StringComparison.Ordinal)))
            yield return $"body contains: {residue}";
        if (expected.Comments is { } all && !comments.Select(comment => comment.Author).SequenceEqual(all))
            yield return $"comments: {string.Join("; ", comments.Select(comment => comment.Author ?? "nobody"))}";
        if (expected.SignedComments is { } signed && !comments.Select(comment => comment.Author).OfType<string>().SequenceEqual(signed))
            yield return $"signed comments: {string.Join("; ", comments.Select(comment => comment.Author).OfType<string>())}";
        foreach (var residue in expected.CommentsMustNotContain.Where(residue => comments.Any(comment => comment.Body.Contains(residue, StringComparison.Ordinal))))
            yield return $"comments contain: {residue}";
        if (expected.LastCommentEndsWith is { } end && !comments[^1].Body.EndsWith(end, StringComparison.Ordinal))
            yield return $"last comment: {comments.LastOrDefault()?.Body}";
        foreach (var empty in comments.Where(comment => string.IsNullOrWhiteSpace(comment.Body)))
            yield return $"comment {empty.Id} by {empty.Author} is empty";
    }
}
