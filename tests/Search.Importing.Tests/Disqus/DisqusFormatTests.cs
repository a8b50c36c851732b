using System.Text.RegularExpressions;
using Search.Archive;
using Search.Importing.Disqus;
using Search.Importing.Files;
using Search.Importing.Formats;

namespace Search.Importing.Tests.Disqus;

public sealed partial class DisqusFormatTests
{
    [Fact]
    public void A_discussion_stands_in_for_its_article()
    {
        var (article, comments) = Read(
            Thread("2", "http://tide.example/eels/?utm_source=x", "Eels &amp;#8217;return&amp;#8217;", "528 http://tide.example/?p=528"),
            Post("4", "2", "<p>Lovely.</p><p>Really.</p>", "Ida"), Post("5", "2", "Quite,<br>I say.", "Bo", parent: "4")).Only;

        Assert.True(article.IsStandIn);
        Assert.Equal("disqus-thread-2", article.Id);
        Assert.Equal("http://tide.example/eels/?utm_source=x", article.Url);
        Assert.Equal("Eels ’return’", article.Title);
        Assert.Equal("tide-forum", article.Outlet);
        Assert.Contains("http://tide.example/?p=528", article.Identifiers);
        Assert.Equal(["tide.example/eels", "tide.example 528 http://tide.example/?p=528", "tide.example?p=528", "tide.example 528"], ArticleKeys.Of(article));
        Assert.Equal(["disqus-4:", "disqus-5:disqus-4"], comments.Select(comment => $"{comment.Id}:{comment.ParentId}"));
        Assert.Equal(("Ida", "2013-10-10T19:20:29Z", "Lovely.\n\nReally."), (comments[0].Author, comments[0].Published.ToString(), comments[0].Body));
        Assert.DoesNotContain("192.0.2.77", string.Join(' ', comments), StringComparison.Ordinal);
        Assert.DoesNotContain("secret.example", string.Join(' ', comments), StringComparison.Ordinal);
    }

    [Fact]
    public void Deleted_posts_and_spam_are_left_out_and_their_answers_move_up()
    {
        var reading = Read(
            Thread("2"), Post("1", "2"), Post("4", "2", parent: "1", deleted: "true"), Post("5", "2", parent: "4", spam: "true"), Post("6", "2", parent: "5"),
            Post("7", "2", deleted: "true"), Post("8", "2", parent: "7"), Post("9", "2", spam: "perhaps"));

        Assert.Equal(["disqus-1:", "disqus-6:disqus-1", "disqus-8:"], reading.Only.Comments.Select(comment => $"{comment.Id}:{comment.ParentId}"));
        Assert.Contains("left out, comments that were deleted: 2", reading.Reasons);
        Assert.Contains("left out, comments that are spam: 2", reading.Reasons);
        Assert.Contains(reading.Problems, problem => problem.Reason.StartsWith("isSpam is neither", StringComparison.Ordinal) && problem.Line > 1);
    }

    [Fact]
    public void Empty_discussions_are_left_out_and_counted()
    {
        var reading = Read(Thread("2"), Thread("3"), "<thread dsq:id=\"9\"><id/></thread>", Post("4", "3"));
        Assert.Equal("disqus-thread-3", reading.Only.Article.Id);
        Assert.Contains("left out, discussions without comments: 2", reading.Reasons);
    }

    [Fact]
    public void Posts_of_a_thread_that_is_not_there_stand_by_themselves()
    {
        var reading = Read(Thread("2"), Post("4", "2"), Post("5", "1337"), Post("6", "1337", parent: "5"));
        Assert.Equal([1, 2], reading.Threads.Select(thread => thread.Comments.Count).Order());
        Assert.Contains(reading.Problems, problem => problem.Kind == ProblemKind.Problem);
    }

    [Fact]
    public void Posts_before_their_threads_and_without_numbers_are_read()
    {
        var reading = Read(Post("5", "2", parent: "4"), "<post><id>99</id><message>no number</message><createdAt>2013-10-10T19:20:29Z</createdAt><author><name>x</name></author><thread dsq:id=2/></post>", Post("4", "2"), Thread("2"));
        Assert.Equal(["disqus-4", "disqus-5", "disqus-99"], reading.Only.Comments.Select(comment => comment.Id).Order());
    }

    [Fact]
    public void What_is_whole_before_a_cut_is_taken()
    {
        var text = Export(Thread("2"), Post("4", "2"), Post("5", "2", "CUT HERE"));
        var reading = FormatReading.Of(new DisqusFormat(new ImportOptions()), text[..text.IndexOf("CUT HERE", StringComparison.Ordinal)]);
        Assert.Equal("disqus-4", Assert.Single(reading.Only.Comments).Id);
        Assert.Contains(reading.Problems, problem => problem.Line is > 1);
    }

    [Fact]
    public void Every_export_gives_as_many_comments_as_it_has_approved_ones()
    {
        var folder = Folders.Shared is null ? null : Path.Combine(Folders.Shared, "data", "exports", "disqus");
        Assert.SkipUnless(Directory.Exists(folder), "there is no folder shared/data/exports above this one, and SEARCH_SHARED names none");

        foreach (var path in Directory.EnumerateFiles(folder!, "*.xml"))
        {
            var file = SourceFile.FromDisk(path, path, _ => { });
            var format = SourceFormats.For(new ImportOptions()).Of(file);
            Assert.NotNull(format);
            var comments = format.Read(file, new ProblemSink(path, 100)).Sum(thread => thread.Comments.Count);
            Assert.Equal((path, Count(File.ReadAllText(path))), (path, comments));
        }
    }

    // Counted by patterns, apart from everything the reader does. What goes into Disqus's importer has WordPress's elements.
    private static int Count(string xml) =>
        Posts().Matches(xml).Count(post => post.Value.Contains("<isDeleted>false<", StringComparison.Ordinal) && post.Value.Contains("<isSpam>false<", StringComparison.Ordinal))
        + Regex.Count(xml, "<wp:comment_approved>1<");

    private static FormatReading Read(params string[] entries) => FormatReading.Of(new DisqusFormat(new ImportOptions()), Export(entries));

    internal static string Export(params string[] entries) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
        <category dsq:id="1"><forum>tide-forum</forum><title>General</title></category>
        {string.Join('\n', entries)}
        </disqus>
        """;

    internal static string Thread(string number, string link = "http://tide.example/eels", string title = "Eels", string identifier = "") => $"""
        <thread dsq:id="{number}"><id>{identifier}</id><forum>tide-forum</forum><category dsq:id="1"/><link>{link}</link><title>{title}</title><message/>
        <createdAt>2012-12-12T12:12:12Z</createdAt><author><name>Owner</name><email>owner@secret.example</email></author><ipAddress>192.0.2.77</ipAddress></thread>
        """;

    internal static string Post(string number, string thread, string message = "Text.", string name = "Ida", string? parent = null, string deleted = "false", string spam = "false") => $"""
        <post dsq:id="{number}">
        <id/><message><![CDATA[{message}]]></message><createdAt>2013-10-10T19:20:29Z</createdAt><isDeleted>{deleted}</isDeleted><isSpam>{spam}</isSpam>
        <author><email>ida@secret.example</email><name>{name}</name><isAnonymous>true</isAnonymous></author><ipAddress>192.0.2.77</ipAddress><thread dsq:id="{thread}" />
        {(parent is null ? "" : $"<parent dsq:id=\"{parent}\" />")}
        </post>
        """;

    [GeneratedRegex(@"<post[ >].*?</post>", RegexOptions.Singleline)]
    private static partial Regex Posts();
}
