using Search.Archive;
using Search.Importing.Tables;

namespace Search.Importing.Tests.Tables;

public sealed class TableFormatTests
{
    [Fact]
    public void Columns_are_known_by_their_names()
    {
        var article = Read(
            "ID,Headline,Full Text,By-line,Publication Date,Section,URL,Source,lang\n"
            + "7,\"Eels, again\",\"The river is full.\n\nOf \"\"eels\"\".\",\"By Ann Oar, Bo Aas and Li Wei\",2012-03-04T05:06:07Z,\"rivers; fish\",http://tide.example/eels,The Tide,en-GB\n").Only.Article;

        Assert.Equal(("http://tide.example/eels", "Eels, again", "The river is full.\n\nOf \"eels\".", "The Tide", "en"), (article.Id, article.Title, article.Body, article.Outlet, article.Language));
        Assert.Equal(["Ann Oar", "Bo Aas", "Li Wei"], article.Authors);
        Assert.Equal(["rivers", "fish"], article.Tags);
        Assert.Equal("2012-03-04T05:06:07Z", article.Published.ToString());
        Assert.Equal(["7"], article.Identifiers);
        Assert.Equal(("table", 2L), (article.Provenance!.Format, article.Provenance.Line));
    }

    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    [InlineData("|")]
    public void Columns_may_be_parted_by_several_characters(string separator) =>
        Assert.Equal(["One", "Two"], Read($"title{separator}body\nOne{separator}first\r\nTwo{separator}second").Threads.Select(thread => thread.Article.Title));

    [Fact]
    public void Columns_may_be_given()
    {
        var options = new ImportOptions { Columns = new Dictionary<string, string> { ["title"] = "Überschrift", ["body"] = "lauftext", ["tags"] = "Rubrik" } };
        var reading = FormatReading.Of(new TableFormat(options), "Überschrift;Lauftext;Datum\nAale;Sie kehren zurück.;2012", "news.csv");
        Assert.Equal(("Aale", "Sie kehren zurück."), (reading.Only.Article.Title, reading.Only.Article.Body));
        Assert.Equal("there is no column 'Rubrik'", Assert.Single(reading.Reasons));
    }

    [Fact]
    public void Rows_of_articles_with_a_comment_each_become_threads()
    {
        var threads = Read(
            "url,title,body,comment,comment_author,comment_id,comment_parent\n"
            + "http://a.example/1,One,Text,First!,Ida,1,\nhttp://a.example/2,Two,Text,,,,\nhttp://a.example/1,One,Text,Answer,Bo,2,1.0\n").Threads;
        Assert.Equal([2, 0], threads.Select(thread => thread.Comments.Count));
        Assert.Equal(["1::Ida", "2:1:Bo"], threads[0].Comments.Select(comment => $"{comment.Id}:{comment.ParentId}:{comment.Author}"));
        Assert.All(threads, thread => Assert.False(thread.Article.IsStandIn));
    }

    [Fact]
    public void Rows_of_comments_stand_in_for_their_article()
    {
        var (article, comments) = Read("commentBody,articleURL,userDisplayName,createDate,recommendations\nLovely.,http://a.example/1,Ida,1488431216,12\nQuite.,http://a.example/1,who@secret.example,,\n").Only;
        Assert.True(article.IsStandIn);
        Assert.Equal("http://a.example/1", article.Url);
        Assert.NotEqual("http://a.example/1", article.Id);
        Assert.Equal([("Ida", "2017-03-02T05:06:56Z", (int?)12), (null, "", null)], comments.Select(comment => (comment.Author, comment.Published.ToString() ?? "", comment.Votes)));
    }

    [Fact]
    public void What_other_programs_write_for_nothing_is_nothing()
    {
        var article = Read("title,body,author,date,url\nOne,Text,NaN,None,null\n").Only.Article;
        Assert.Equal((0, null, null), (article.Authors.Count, article.Published, article.Url));
    }

    [Fact]
    public void Damage_is_told_with_its_line_and_stepped_over()
    {
        var reading = Read("title,body,date\nOne,Text,2012\n\nTwo,Text\nThree,\"Te\"xt,someday\n,,\nFour,\"never closed,2013\nFive,Text,2014\n");
        Assert.Equal(["One", "Two", "Three", "Four"], reading.Threads.Select(thread => thread.Article.Title));
        Assert.Equal([4L, 5L, 6L, 7L, 7L], reading.Problems.Select(problem => problem.Line!.Value));
    }

    [Fact]
    public void Numbers_count_within_their_file_alone()
    {
        var format = new TableFormat(new ImportOptions());
        Assert.Equal("a.csv#1", FormatReading.Of(format, "id,title\n1,One", "some/a.csv").Only.Article.Id);
        Assert.Equal("57pH", FormatReading.Of(format, "id,title\n57pH,One", "some/a.csv").Only.Article.Id);
    }

    [Theory]
    [InlineData("Title, body and soul\n\nA page about a song.", "page.txt")]
    [InlineData("Home | News | Comment | Sport\nThe council voted.", "page.txt")]
    [InlineData("Name,Age\nIda,7", "people.csv")]
    [InlineData("{\"title\":\"x\",\"body\":\"y\"}", "a.csv")]
    [InlineData("<p>title,body</p>", "a.csv")]
    [InlineData("", "a.csv")]
    public void What_is_no_table_of_articles_is_not_taken_for_one(string text, string name) => Assert.False(FormatReading.Recognises(new TableFormat(new ImportOptions()), text, name));

    [Fact]
    public void No_saved_page_is_taken_for_a_table_or_an_export()
    {
        var folder = Folders.Shared is null ? null : Path.Combine(Folders.Shared, "seeds");
        Assert.SkipUnless(Directory.Exists(folder), "there is no folder shared/seeds above this one, and SEARCH_SHARED names none");
        var formats = Search.Importing.Formats.SourceFormats.For(new ImportOptions());
        foreach (var path in Directory.EnumerateFiles(folder!, "*.txt", SearchOption.AllDirectories))
            Assert.Equal((path, "saved text page"), (path, formats.Of(Search.Importing.Files.SourceFile.FromDisk(path, path, _ => { }))?.Name));
    }

    private static FormatReading Read(string text) => FormatReading.Of(new TableFormat(new ImportOptions()), text, "table.csv");
}
