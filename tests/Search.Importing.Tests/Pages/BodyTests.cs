using System.Text;

namespace Search.Importing.Tests.Pages;

public sealed class BodyTests
{
    private const string Article = "Low water\n\nThe water was low on Monday, and nobody had an explanation for it.\n\n";
    private const string Rest = "On Tuesday it was lower still, and the gulls walked.";

    [Theory]
    [InlineData("Advertisement")]
    [InlineData("Share  Tweet  Email  Print")]
    [InlineData("Print this pagePrint this page")]
    [InlineData("Related: Seven harbours without water")]
    [InlineData("[The harbour on Monday. Photograph: reader]")]
    [InlineData("Photo: A. Oar")]
    [InlineData("Related articles\n- Where does water go?\n- Gulls: an explainer")]
    [InlineData("Recommended Reading\n\nWhere does water go?\n\nGulls")]
    [InlineData("Sign up to our tide letter, every Friday")]
    [InlineData("This article is from the archive of our partner .")]
    public void The_page_around_an_article_is_not_its_text(string residue)
    {
        var within = SavedPages.Read($"{Article}{residue}\n\n{Rest}").Thread.Article;
        var below = SavedPages.Read($"{Article}{Rest}\n\n\n{residue}").Thread.Article;

        Assert.Equal($"The water was low on Monday, and nobody had an explanation for it.\n\n{Rest}", within.Body);
        Assert.Equal(within.Body, below.Body);
    }

    [Theory]
    [InlineData("[Editor’s note: the harbour is dry in the drawing, too.]")]
    [InlineData("The Gulls")]
    [InlineData("• Low on Monday.\n• Lower on Tuesday.")]
    [InlineData("The mayor says:")]
    [InlineData("Register to vote by Friday, the council said on its door.")]
    public void What_only_looks_like_residue_stays(string text) =>
        Assert.Contains(text, SavedPages.Read($"{Article}{text}\n\n{Rest}").Thread.Article.Body, StringComparison.Ordinal);

    [Theory]
    [InlineData("Tags: tides, low water", "tides;low water")]
    [InlineData("Tags: , ,", "")]
    [InlineData("Posted in: Tides", "Tides")]
    [InlineData("Posted in Tides, Gulls | 3 Comments »", "Tides;Gulls")]
    [InlineData("Filed Under: Tides Tagged With: gulls, mud", "Tides;gulls;mud")]
    [InlineData("Tags: India | Pakistan", "India;Pakistan")]
    public void Lines_of_tags_are_tags(string line, string tags)
    {
        var article = SavedPages.Read($"{Article}{Rest}\n\n{line}").Thread.Article;

        Assert.Equal(tags, string.Join(';', article.Tags));
        Assert.EndsWith(Rest, article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void The_note_of_a_blog_below_its_entry_dates_and_files_it()
    {
        var article = SavedPages.Read($"{Article}{Rest}\n\nThis entry was posted on Monday, April 13th, 2009 at 4:28 pm and is filed under Tides, Mud. You can follow any responses.").Thread.Article;

        Assert.Equal(("2009-04-13", "Tides;Mud", true), (article.Published?.ToString(), string.Join(';', article.Tags), article.Body.EndsWith(Rest, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Ann Oar is the maritime editor of The Daily Ebb.", "Ann Oar", "The Daily Ebb")]
    [InlineData("Ann Oar is a senior fellow at the Institute of Mud and a columnist for the Daily Ebb.", "Ann Oar", "The Daily Ebb")]
    [InlineData("Ann Oar is a professor at the University of Mud.", "Ann Oar", null)]
    [InlineData("Ann Oar is a staff writer at The Ebb. Bert Bell is a contributor to The Ebb.", "Ann Oar;Bert Bell", "The Ebb")]
    public void The_sentence_about_the_author_is_no_text_but_says_who_and_where(string bio, string authors, string? outlet)
    {
        var article = SavedPages.Read($"{Article}{Rest}\n\n{bio}\n\nTags: ,").Thread.Article;

        Assert.Equal((authors, outlet), (string.Join(';', article.Authors), article.Outlet));
        Assert.EndsWith(Rest, article.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("© 2014 The Daily Ebb. All rights reserved.", "The Daily Ebb")]
    [InlineData("Copyright © The Daily Ebb", "The Daily Ebb")]
    [InlineData("Views expressed in the comments do not represent those of Low Tide. For more, see", "Low Tide")]
    [InlineData("This article is from the archive of our partner The Ebb.", "The Ebb")]
    [InlineData("Leave a Reply\n\nName *", null)]
    public void The_foot_of_a_page_names_the_outlet(string foot, string? outlet)
    {
        var article = SavedPages.Read($"{Article}{Rest}\n\n\nPost Your Comment\n\n{foot}").Thread.Article;

        Assert.Equal(outlet, article.Outlet);
        Assert.EndsWith(Rest, article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_placed_stays_searchable_and_is_said()
    {
        var reading = SavedPages.Read($"{Article}{Rest}\n\nTags: tides\n\nThe harbour master keeps a crocodile, which nobody mentions.", out var problems);

        Assert.EndsWith("which nobody mentions.", reading.Thread.Article.Body, StringComparison.Ordinal);
        Assert.Contains("crocodile", Assert.Single(problems).Reason, StringComparison.Ordinal);
        Assert.Equal(9, problems[0].Line);
    }

    [Fact]
    public async Task Pages_in_other_encodings_are_decoded_and_that_is_said()
    {
        using var folder = new TemporaryFolder();
        var latin = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        const string Page = "Café closed\n\nThe café “by the sea” was closed on Monday. Nobody minded.";
        folder.Write("a.txt", latin.GetBytes(Page));
        folder.Write("b.txt", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Page)]);
        folder.Write("c.txt", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Page)]);
        folder.Write("d.txt.gz", TemporaryFolder.Gzip(Page.ReplaceLineEndings("\r\n")));
        var sink = new CollectingSink();

        var report = await new Importer(sink).RunAsync([folder.Path], cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(4, sink.Threads.Count);
        Assert.All(sink.Threads, thread => Assert.Equal(("Café closed", "The café “by the sea” was closed on Monday. Nobody minded."), (thread.Article.Title, thread.Article.Body)));
        Assert.Equal(
            ["a.txt: not valid UTF-8: decoded as Windows-1252", "b.txt: decoded as utf-16, as its byte-order mark says"],
            report.Problems.Where(problem => problem.Kind == ProblemKind.Note).Select(problem => $"{Path.GetFileName(problem.File)}: {problem.Reason}"));
    }

    [Fact]
    public async Task A_file_larger_than_any_page_is_a_problem()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "Low water\n\n" + new string('x', 5000));
        var sink = new CollectingSink();

        var report = await new Importer(sink, new ImportOptions { MaxPageBytes = 1000 }).RunAsync([folder.Path], cancellation: TestContext.Current.CancellationToken);

        Assert.Empty(sink.Threads);
        Assert.Contains("1000 bytes", Assert.Single(report.Problems).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Hard_spaces_and_marks_without_width_do_not_part_words()
    {
        var article = SavedPages.Read("Low\u00A0water\n\nThe\u00A0wa\u200Bter was low\u00A0 on Monday. Nobody came.").Thread.Article;

        Assert.Equal(("Low water", "The water was low  on Monday. Nobody came."), (article.Title, article.Body));
    }
}
