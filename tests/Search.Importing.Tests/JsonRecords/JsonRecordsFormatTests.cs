using System.Text;
using Search.Importing.JsonRecords;

namespace Search.Importing.Tests.JsonRecords;

public sealed class JsonRecordsFormatTests
{
    [Theory]
    [InlineData("articles")]
    [InlineData("items")]
    [InlineData("data")]
    [InlineData("posts")]
    [InlineData("Ergebnisse")]
    public void A_list_within_an_object_is_read_whatever_its_name(string name)
    {
        var reading = Read($$"""{"status":"ok","totalResults":2,"{{name}}":[{"title":"Low","url":"https://tide.example/1","content":"One."},{"title":"High","url":"https://tide.example/2","content":"Two."}]}""");

        Assert.Equal(["https://tide.example/1 Low One.", "https://tide.example/2 High Two."], reading.Threads.Select(thread => $"{thread.Article.Id} {thread.Article.Title} {thread.Article.Body}"));
        Assert.Empty(reading.Problems);
    }

    [Fact]
    public void An_answer_of_an_interface_is_read_with_its_facts_wherever_the_list_stands()
    {
        var article = Read("""
            {"response":{"status":"ok","categories":[{"id":1,"name":"News"}],"results":[
              {"source":{"id":null,"name":"The Tide"},"author":"By Ann Oar and Bo Aas","headline":{"main":"Low &amp; high"},"description":"In short.","web_url":"https://tide.example/1","publishedAt":"2009-04-13T05:06:07Z",
               "content":"<p>One.</p><p>Two.</p>","keywords":[{"name":"tides"},"mud"],"lang":"en-GB","id":17}]}}
            """).Only.Article;

        Assert.Equal(
            ("https://tide.example/1", "The Tide", "Low & high", "One.\n\nTwo.", "2009-04-13T05:06:07Z", "en"),
            (article.Id, article.Outlet, article.Title, article.Body, article.Published.ToString(), article.Language));
        Assert.Equal(["Ann Oar", "Bo Aas"], article.Authors);
        Assert.Equal(["tides", "mud"], article.Tags);
        Assert.Equal(["17"], article.Identifiers);
        Assert.Equal("JSON records", article.Provenance?.Format);
    }

    [Fact]
    public void JSON_Feed_is_read_under_the_name_of_its_site()
    {
        var reading = Read("""
            {"version":"https://jsonfeed.org/version/1.1","title":"The Tide","home_page_url":"https://tide.example/","feed_url":"https://tide.example/feed.json","authors":[{"name":"The desk"}],"items":[
              {"id":"2","url":"https://tide.example/2","title":"Low","content_html":"<p>Hello, <b>world</b>.</p>","date_published":"2009-04-13T05:06:07-05:00","authors":[{"name":"Ann Oar","url":"https://tide.example/ann"}],"tags":["tides"],
               "attachments":[{"url":"https://tide.example/a.mp3","mime_type":"audio/mpeg","title":"x"}]},
              {"id":"urn:1","content_text":"2 < 3, and so on."}]}
            """);

        var (low, text) = (reading.Threads[0].Article, reading.Threads[1].Article);
        Assert.Equal(
            ("https://tide.example/2", "The Tide", "Low", "Hello, world.", "2009-04-13T10:06:07Z", "Ann Oar", "tides", "JSON Feed"),
            (low.Id, low.Outlet, low.Title, low.Body, low.Published.ToString(), Assert.Single(low.Authors), Assert.Single(low.Tags), low.Provenance?.Format));
        Assert.Equal(("urn:1", "The Tide", "", "2 < 3, and so on."), (text.Id, text.Outlet, text.Title, text.Body));
    }

    [Fact]
    public void Objects_with_names_of_their_own_are_read_one_a_line_and_in_a_list()
    {
        var lines = Read("""
            {"headline":"Low","text":"One.","date":"2009-04-13","link":"https://tide.example/1"}
            {"headline":"High","text":"Two.","date":"no date","link":"https://tide.example/2"}
            """);
        Assert.Equal(["Low One. 2009-04-13", "High Two. "], lines.Threads.Select(thread => $"{thread.Article.Title} {thread.Article.Body} {thread.Article.Published}"));
        Assert.Equal(2, Assert.Single(lines.Problems).Line);

        // WordPress's REST interface.
        var post = Read("""[{"id":1,"date":"2009-04-13T05:06:07","link":"https://tide.example/1","title":{"rendered":"Low &#8211; high"},"content":{"rendered":"<p>One.</p>","protected":false},"excerpt":{"rendered":"x"},"tags":[4,5]}]""").Only.Article;
        Assert.Equal(("https://tide.example/1", "Low – high", "One."), (post.Id, post.Title, post.Body));
        Assert.Empty(post.Tags);

        var held = Read("""{"_index":"news","_id":"7","_source":{"title":"Low","full_text":"One.","created":1239599167}}""").Only.Article;
        Assert.Equal(("Low", "One.", "2009-04-13T05:06:07Z"), (held.Title, held.Body, held.Published.ToString()));
    }

    [Fact]
    public void Comments_within_are_read_with_their_answers_and_without_addresses()
    {
        var comments = Read("""
            {"articles":[{"title":"Low","content":"One.","comments":{"count":3,"data":[
              {"id":1,"user":{"displayName":"Eve"},"text":"<p>First.</p>","created_at":"2009-04-13T05:06:07Z","likes":4,"parent_id":0,"replies":[{"id":2,"username":"bo@tide.example","text":"Second."}]},
              {"id":3,"author":"Ann <ann@tide.example>","message":"left out","comment":"Third.","parent_id":2}]}}]}
            """).Only.Comments;

        Assert.Equal(["1::Eve:First.:4", "2:1::Second.:", "3:2:Ann:Third.:"], comments.Select(comment => $"{comment.Id}:{comment.ParentId}:{comment.Author}:{comment.Body}:{comment.Votes}"));
    }

    [Fact]
    public void Several_answers_in_one_file_and_a_cut_one_are_read_as_far_as_they_go()
    {
        var reading = Read("""
            {"articles":[{"title":"Low","content":"One."}]}
            {"articles":[{"title":"High","content":"Two."},{"title":"Cut","cont
            """);

        Assert.Equal(["Low", "High"], reading.Threads.Select(thread => thread.Article.Title));
        Assert.Contains("cannot be read behind", Assert.Single(reading.Problems).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_encodings_and_an_object_without_anything_are_said()
    {
        var utf16 = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("""{"articles":[{"title":"Lów","content":"Öne."},{"title":""}]}""")).ToArray();
        var reading = FormatReading.Of(new JsonRecordsFormat(new ImportOptions { Outlet = "Wire" }), utf16);
        Assert.Equal(("Lów", "Öne.", "Wire"), (reading.Only.Article.Title, reading.Only.Article.Body, reading.Only.Article.Outlet));
        Assert.Contains("neither title", Assert.Single(reading.Problems).Reason, StringComparison.Ordinal);
    }

    private static FormatReading Read(string json) => FormatReading.Of(new JsonRecordsFormat(new ImportOptions()), json);
}
