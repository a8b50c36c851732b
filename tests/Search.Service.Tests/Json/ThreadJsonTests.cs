using Search.Archive;

namespace Search.Service.Tests.Json;

public sealed class ThreadJsonTests
{
    [Fact]
    public void A_thread_is_one_line_that_reads_back_the_same()
    {
        var thread = new ArticleThread(
            new Article
            {
                Id = "a/1",
                Url = "https://a.example/1",
                Outlet = "The \"Wire\"",
                Title = "Line\nbreak <b> ü 🗞",
                Authors = ["A", "B"],
                Published = PartialDate.OfMonth(2009, 4),
                PublishedSource = "byline",
                Tags = ["x"],
                Body = "One.\n\nTwo.",
                Source = "a.txt",
            },
            [
                new Comment { Id = "1", Author = "C", Published = PartialDate.OfYear(2009), Body = "Yes.", Votes = -3, Source = "a.txt" },
                new Comment { Id = "2", ParentId = "1", Body = "No.", Source = null },
                new Comment { Id = "3", Body = "Perhaps.", Source = "b.txt" },
            ]);
        var json = ThreadJson.Write(thread);
        Assert.DoesNotContain('\n', json);
        Assert.Equivalent(thread, Read(json), strict: true);
        Assert.Equal(json, System.Text.Encoding.UTF8.GetString(ThreadJson.WriteUtf8(thread)));
    }

    [Fact]
    public void Language_identifiers_and_provenance_are_read_back_the_same()
    {
        var origin = new Provenance { Format = "WordPress WXR", Line = 12, Offset = 3_000_000_000, Facts = [new FactOrigin("published", "byline", 0.5), new FactOrigin("title", "given")] };
        var thread = new ArticleThread(
            new Article { Id = "a", Title = "T", Language = "de", Identifiers = ["12", "http://a.example/?p=12"], IsStandIn = true, Provenance = origin },
            [new Comment { Id = "1", Body = "B", Language = "fi", Provenance = new Provenance { Line = 14 } }]);
        Assert.Equivalent(thread, Read(ThreadJson.Write(thread, withProvenance: true)), strict: true);
        Assert.DoesNotContain("provenance", ThreadJson.Write(thread), StringComparison.Ordinal);
    }

    [Fact]
    public void The_names_are_those_of_an_import() => Assert.Equal(
        """{"id":"a","url":null,"outlet":null,"title":"T","authors":[],"published":"2009","published_source":"given","tags":[],"body":"","source":null,"comments":[{"id":"1","parent":null,"author":null,"published":null,"body":"B","votes":null}]}""",
        ThreadJson.Write(Read("""{"id":"a","title":"T","published":"2009","comments":[{"id":"1","body":"B"}]}""")));

    [Fact]
    public void The_url_stands_for_a_missing_id() => Assert.Equal("https://a.example", Read("""{"url":"https://a.example"}""").Article.Id);

    [Theory]
    [InlineData("\"\"")]
    [InlineData("null")]
    public void A_comment_that_was_emptied_is_still_a_comment(string body) =>
        Assert.Equal("", Assert.Single(Read($$"""{"id":"a","comments":[{"id":"1","body":{{body}}}]}""").Comments).Body);

    [Fact]
    public void Comments_without_ids_are_numbered_around_those_that_have_one() => Assert.Equal(
        ["c2", "c1", "c3"],
        Read("""{"id":"a","comments":[{"id":"c2","body":"x"},{"body":"y"},{"body":"z"}]}""").Comments.Select(comment => comment.Id));

    [Theory]
    [InlineData("""{}""", "id", "needs an id")]
    [InlineData("""[]""", "", "object is expected")]
    [InlineData("""{"id":7}""", "id", "Text is expected")]
    [InlineData("""{"id":"a","titel":"x"}""", "titel", "'title'")]
    [InlineData("""{"id":"a","published":"32 May"}""", "published", "'32 May'")]
    [InlineData("""{"id":"a","authors":["x",3]}""", "authors[1]", "Text is expected")]
    [InlineData("""{"id":"a","tags":{"x":1}}""", "tags", "list is expected")]
    [InlineData("""{"id":"a","comments":[{"id":"1","body":"x"},{"id":"1","body":"y"}]}""", "comments[1].id", "two comments")]
    [InlineData("""{"id":"a","comments":[{"id":"1"}]}""", "comments[0].body", "needs a body")]
    [InlineData("""{"id":"a","comments":[{"id":"1","body":"x","votes":1.5}]}""", "comments[0].votes", "whole number")]
    [InlineData("""{"id":"a","comments":[{"id":"1","body":"x","email":"x@y.example"}]}""", "comments[0].email", "no such field")]
    [InlineData("""{"id":"a","stand_in":"yes"}""", "stand_in", "True or false")]
    [InlineData("""{"id":"a","provenance":[]}""", "provenance", "object is expected")]
    [InlineData("""{"id":"a","provenance":{"facts":[{"confidence":2}]}}""", "provenance.facts[0].confidence", "from 0 to 1")]
    [InlineData("""{"id":"a","comments":["x"]}""", "comments[0]", "object is expected")]
    [InlineData("""{"id":"a","title":"\ud800"}""", "title", "surrogate")]
    [InlineData("""{"id":"a","id":"b"}""", "", "twice")]
    [InlineData("""{"id":"a",""", "", "not JSON")]
    public void What_cannot_be_read_is_named(string json, string field, string message)
    {
        Assert.False(ThreadJson.TryRead(json, out _, out var problems));
        var problem = Assert.Single(problems);
        Assert.Equal(field, problem.Field);
        Assert.Contains(message, problem.Message);
    }

    [Fact]
    public void Half_a_surrogate_in_the_name_of_a_field_is_a_problem_like_any_other()
    {
        Assert.False(ThreadJson.TryRead("""{"id":"a","\ud800":1}""", out _, out var problems));
        Assert.NotEmpty(problems);
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        Assert.False(ThreadJson.TryRead("""{"id":"a","published":"soon","tags":1,"comments":[{}]}""", out _, out var problems));
        Assert.Equal(["published", "tags", "comments[0].body"], problems.Select(problem => problem.Field));
    }

    private static ArticleThread Read(string json)
    {
        Assert.True(ThreadJson.TryRead(json, out var thread, out var problems), string.Join(' ', problems));
        return thread;
    }
}
