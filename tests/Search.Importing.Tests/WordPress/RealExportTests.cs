using System.Text.RegularExpressions;
using Search.Archive;
using Search.Importing.Files;
using Search.Importing.Formats;
using Search.Importing.WordPress;

namespace Search.Importing.Tests.WordPress;

public sealed partial class RealExportTests
{
    [Fact]
    public void Every_export_gives_as_many_posts_and_comments_as_it_has_approved_ones()
    {
        var folder = Folders.Shared is null ? null : Path.Combine(Folders.Shared, "data", "exports", "wxr");
        Assert.SkipUnless(Directory.Exists(folder), "there is no folder shared/data/exports above this one, and SEARCH_SHARED names none");

        foreach (var path in Directory.EnumerateFiles(folder!, "*.xml", SearchOption.AllDirectories))
        {
            var file = SourceFile.FromDisk(path, path, _ => { });
            var format = SourceFormats.For(new ImportOptions()).Of(file);
            Assert.IsType<WxrFormat>(format);
            var threads = format.Read(file, new ProblemSink(path, 100)).ToList();
            Assert.Equal((path, Count(File.ReadAllText(path))), (path, (threads.Count, threads.Sum(thread => thread.Comments.Count))));
            Assert.Equal(threads.Count, threads.Select(thread => thread.Article.Id).Distinct().Count());
            Assert.All(threads, thread => Assert.NotEqual("", thread.Article.Title + thread.Article.Body));
            Assert.All(threads.SelectMany(thread => thread.Comments), comment => Assert.DoesNotContain('@', comment.Author ?? ""));
        }
    }

    // Counted by patterns, apart from everything the reader does.
    private static (int Posts, int Comments) Count(string xml)
    {
        var posts = Items().Matches(xml).Select(item => item.Value).Where(item => Comments().Replace(item, "") is var post
            && Value(post, "post_type") is null or "" or "post" && Value(post, "status") is null or "" or "publish" && string.IsNullOrEmpty(Value(post, "post_password"))).ToList();
        var comments = posts.SelectMany(post => Comments().Matches(post)).Count(comment =>
            Value(comment.Value, "comment_approved") == "1" && Value(comment.Value, "comment_type") is null or "" or "comment");
        return (posts.Count, comments);
    }

    private static string? Value(string text, string name) =>
        Regex.Match(text, $@"<wp:{name}>\s*(?:<!\[CDATA\[)?(.*?)(?:\]\]>)?\s*</wp:{name}>", RegexOptions.Singleline) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex(@"<item>.*?</item>", RegexOptions.Singleline)]
    private static partial Regex Items();

    [GeneratedRegex(@"<wp:comment>.*?</wp:comment>", RegexOptions.Singleline)]
    private static partial Regex Comments();
}
