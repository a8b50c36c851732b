using System.Text;
using Search.Importing.MovableType;

namespace Search.Importing.Tests.MovableType;

public sealed class MovableTypeFormatTests
{
    [Theory]
    [InlineData("\r")]
    [InlineData("\r\n")]
    public void Lines_may_end_as_they_do_anywhere(string ending)
    {
        var expected = FormatReading.Of(new MovableTypeFormat(new ImportOptions()), Entry).Only;

        var reading = FormatReading.Of(new MovableTypeFormat(new ImportOptions()), Entry.ReplaceLineEndings(ending)).Only;

        Assert.Equal((expected.Article.Title, expected.Article.Body), (reading.Article.Title, reading.Article.Body));
        Assert.Equal(expected.Comments.Select(comment => comment.Body), reading.Comments.Select(comment => comment.Body));
    }

    internal const string Entry = """
        AUTHOR: Margit Thorne
        TITLE: Eels &#8220;return&#8221;
        BASENAME: eels_return
        STATUS: Publish
        ALLOW COMMENTS: 1
        CONVERT BREAKS: __default__
        PRIMARY CATEGORY: Rivers
        CATEGORY: Rivers
        CATEGORY: Fish
        TAGS: "smoked eel",pie
        DATE: 03/04/2012 05:06:07 PM
        -----
        BODY:
        The river is full.
        Of eels.

        Second <b>paragraph</b>.
        -----
        EXTENDED BODY:
        More of it.
        -----
        EXCERPT:

        -----
        KEYWORDS:

        -----
        COMMENT:
        AUTHOR: Ida
        EMAIL: ida@secret.example
        IP: 192.0.2.77
        URL: http://ida.example/
        DATE: 03/05/2012 08:00:00 AM
        Lovely.

        Really.
        -----
        COMMENT:
        AUTHOR: who@secret.example
        DATE: 03/05/2012 08:01:00
        -----
        not a section
        -----
        PING:
        TITLE: Elsewhere
        URL: http://other.example/
        IP: 192.0.2.78
        BLOG NAME: Other
        DATE: 03/06/2012 08:00:00 AM
        They wrote.
        -----
        --------

        """;

    [Fact]
    public void An_entry_has_its_facts_texts_and_comments()
    {
        var reading = Read(Entry);
        var (article, comments) = reading.Only;

        Assert.StartsWith("eels-return-", article.Id, StringComparison.Ordinal);
        Assert.Equal("Eels “return”", article.Title);
        Assert.Equal(["Margit Thorne"], article.Authors);
        Assert.Equal("2012-03-04", article.Published.ToString());
        Assert.Equal(["Rivers", "Fish", "smoked eel", "pie"], article.Tags);
        Assert.Equal("The river is full.\nOf eels.\n\nSecond paragraph.\n\nMore of it.", article.Body);
        Assert.Equal([("Ida", "2012-03-05", "Lovely.\n\nReally."), (null, "2012-03-05", "-----\nnot a section")],
            comments.Select(comment => (comment.Author, comment.Published.ToString(), comment.Body)));
        Assert.Equal("left out, pings by other sites: 1", Assert.Single(reading.Reasons));
        var everything = $"{article} {string.Join(' ', comments)}";
        Assert.DoesNotContain("192.0.2", everything, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", everything, StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_follow_each_other_and_drafts_are_counted()
    {
        var second = Entry.Replace("Eels", "Crabs", StringComparison.Ordinal).Replace("eels_return", "crabs", StringComparison.Ordinal);
        var reading = Read(Entry + second + Entry.Replace("STATUS: Publish", "STATUS: Draft", StringComparison.Ordinal));
        Assert.Equal(2, reading.Threads.Select(thread => thread.Article.Id).Distinct().Count());
        Assert.Contains("left out, posts that are not published (draft): 1", reading.Reasons);
        Assert.Equal([1L, 53L], reading.Threads.Select(thread => thread.Article.Provenance!.Line!.Value));
    }

    [Fact]
    public void The_same_file_gives_the_same_ids() =>
        Assert.Equal(Read(Entry).Only.Comments.Select(comment => comment.Id), Read(Entry + Entry.Replace("eels_return", "x", StringComparison.Ordinal)).Threads[0].Comments.Select(comment => comment.Id));

    [Fact]
    public void Eight_dashes_within_a_text_are_text()
    {
        var text = Entry.Replace("Second <b>paragraph</b>.", "Second\n--------\nstill the body", StringComparison.Ordinal);
        Assert.Contains("still the body", Read(text).Only.Article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_that_is_cut_off_is_taken_and_told()
    {
        var reading = Read(Entry[..Entry.IndexOf("Really.", StringComparison.Ordinal)]);
        Assert.Equal("Lovely.", Assert.Single(reading.Only.Comments).Body);
        Assert.Equal((ProblemKind.Problem, 1L), (Assert.Single(reading.Problems).Kind, reading.Problems[0].Line));
    }

    [Fact]
    public void Latin_1_and_line_ends_of_Windows_are_read()
    {
        var bytes = Encoding.Latin1.GetBytes(Entry.Replace("Ida\n", "Zoé\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal));
        var reading = FormatReading.Of(new MovableTypeFormat(new ImportOptions()), bytes, "mt.txt");
        Assert.Equal("Zoé", reading.Only.Comments[0].Author);
    }

    [Theory]
    [InlineData("Title: a page\nSaved by somebody\n\nBody text.")]
    [InlineData("TITLE: x\n\nBODY: y\n")]
    [InlineData("From: a\nTo: b\n-----\nBODY:\n")]
    public void Other_texts_are_not_taken_for_one(string text) => Assert.False(FormatReading.Recognises(new MovableTypeFormat(new ImportOptions()), text));

    private static FormatReading Read(string text) => FormatReading.Of(new MovableTypeFormat(new ImportOptions()), text, "mt.txt");
}
