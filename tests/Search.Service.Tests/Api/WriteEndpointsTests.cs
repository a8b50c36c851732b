using System.Net;
using System.Text;
using Search.Archive;

namespace Search.Service.Tests.Api;

public sealed class WriteEndpointsTests
{
    private const string AnArticle = """{"id":"a/1","title":"One","published":"2009-04","comments":[{"body":"Yes."}]}""";

    [Fact]
    public async Task An_article_is_added_once_and_can_be_read_where_the_answer_says()
    {
        await using var service = await RunningService.OverAsync([]);
        var added = await service.PostAsync("/api/v1/articles?refresh=true", AnArticle);
        Assert.Equal(HttpStatusCode.Created, added.StatusCode);
        Assert.Equal("""{"results":[{"id":"a/1","outcome":"added"}]}""", (await RunningService.ReadJsonAsync(added)).GetRawText());
        var article = await service.GetJsonAsync(added.Headers.Location!.OriginalString);
        Assert.Equal("Yes.", article.GetProperty("comments")[0].GetProperty("body").GetString());
        Assert.Equal("given", article.GetProperty("published").GetProperty("source").GetString());

        var again = await service.PostAsync("/api/v1/articles", AnArticle);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal("""{"results":[{"id":"a/1","outcome":"unchanged"}]}""", (await RunningService.ReadJsonAsync(again)).GetRawText());
    }

    [Fact]
    public async Task What_is_removed_is_gone_and_refused_when_it_comes_again()
    {
        var thread = new ArticleThread(new Article { Id = "a/1", Title = "One", Url = "https://tide.example/1" }, [new Comment { Id = "c/1", Body = "Yes.", Author = "Max" }, new Comment { Id = "2", Body = "No." }]);
        await using var service = await RunningService.OverEngineAsync([thread]);
        var comment = await DeleteAsync(service, "/api/v1/comments/c/1?article=a/1&reason=asked");
        Assert.Equal(HttpStatusCode.OK, comment.StatusCode);
        var answer = await RunningService.ReadJsonAsync(comment);
        Assert.Equal(["number", "at", "kind", "reason", "articles", "comments"], answer.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("comment", "asked", 1), (answer.GetProperty("kind").GetString(), answer.GetProperty("reason").GetString(), answer.GetProperty("comments").GetInt32()));
        Assert.Equal(HttpStatusCode.NotFound, (await DeleteAsync(service, "/api/v1/comments/c/1?article=a/1")).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await service.PostAsync("/api/v1/articles/a/1/comments", """{"id":"c/1","body":"Yes!"}""")).StatusCode);

        Assert.Equal(HttpStatusCode.OK, (await DeleteAsync(service, "/api/v1/articles/a/1")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await service.GetAsync("/api/v1/articles/a/1")).StatusCode);
        var again = await RunningService.ReadJsonAsync(await service.PostAsync("/api/v1/articles", """{"id":"a/1","title":"One"}"""));
        Assert.Equal("withheld", again.GetProperty("results")[0].GetProperty("outcome").GetString());

        Assert.Equal(HttpStatusCode.OK, (await DeleteAsync(service, "/api/v1/takedowns/2?reason=mistake")).StatusCode);
        var list = await RunningService.ReadJsonAsync(await SendAsync(service, HttpMethod.Get, "/api/v1/takedowns"));
        Assert.Equal([1L, 2L], list.GetProperty("takedowns").EnumerateArray().Select(t => t.GetProperty("number").GetInt64()));
    }

    [Theory]
    [InlineData("/api/v1/articles", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/articles?url=none", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/articles?url=https://tide.example/none", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/articles/none", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/comments/1", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/commenters", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/commenters?name=unknown", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/takedowns/7", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/takedowns/x", HttpStatusCode.NotFound)]
    public async Task What_cannot_be_removed_is_a_problem(string path, HttpStatusCode status)
    {
        await using var service = await RunningService.OverEngineAsync([]);
        Assert.Equal(status, (await DeleteAsync(service, path)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await service.SendAsync(HttpMethod.Delete, path, null)).StatusCode);
    }

    private static Task<HttpResponseMessage> DeleteAsync(RunningService service, string path) => SendAsync(service, HttpMethod.Delete, path);

    private static Task<HttpResponseMessage> SendAsync(RunningService service, HttpMethod method, string path) =>
        service.SendAsync(method, path, null, ("X-Api-Key", RunningService.Key));

    [Fact]
    public async Task A_list_of_articles_is_added_whole_or_not_at_all()
    {
        await using var service = await RunningService.OverAsync([]);
        var refused = await service.PostAsync("/api/v1/articles", """[{"id":"1","title":"x"},{"id":"2","published":"soon","tags":7}]""");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var errors = (await RunningService.ReadJsonAsync(refused)).GetProperty("errors");
        Assert.Equal(["[1].published", "[1].tags"], errors.EnumerateObject().Select(error => error.Name));
        Assert.Equal(0, (await service.GetJsonAsync("/api/v1/stats")).GetProperty("articles").GetInt32());

        var taken = await service.PostAsync("/api/v1/articles", """[{"id":"1","title":"x"},{"id":"2"}]""");
        Assert.Equal(2, (await RunningService.ReadJsonAsync(taken)).GetProperty("results").GetArrayLength());
    }

    [Fact]
    public async Task Comments_are_added_beneath_an_article()
    {
        await using var service = await RunningService.OverVessmouthAsync();
        var one = await service.PostAsync("/api/v1/articles/sentinel/barrier-vote/comments", """{"author":"New","body":"Late.","parent":"4"}""");
        Assert.Equal(HttpStatusCode.Created, one.StatusCode);
        var id = (await RunningService.ReadJsonAsync(one)).GetProperty("results")[0].GetProperty("id").GetString();
        Assert.True(Guid.TryParse(id, out _));
        await service.PostAsync("/api/v1/articles/sentinel%2Fbarrier-vote/comments", """[{"id":"x","body":"A"},{"body":"B"}]""");
        var thread = await service.Archive.FindThreadAsync("sentinel/barrier-vote", TestContext.Current.CancellationToken);
        Assert.Equal(["Late.", "A", "B"], thread!.Comments.Skip(4).Select(comment => comment.Body));
        Assert.Equal("4", thread.Comments[4].ParentId);
        Assert.Null(thread.Comments[4].Source);
    }

    [Fact]
    public async Task An_id_that_ends_like_the_address_of_comments_can_have_comments()
    {
        await using var service = await RunningService.OverAsync([new(new Article { Id = "a/comments", Title = "" }, [])]);
        Assert.Equal(HttpStatusCode.Created, (await service.PostAsync("/api/v1/articles/a/comments/comments", """{"body":"x"}""")).StatusCode);
    }

    [Fact]
    public async Task Comments_beneath_an_unknown_article_are_refused()
    {
        await using var service = await RunningService.OverAsync([]);
        var response = await service.PostAsync("/api/v1/articles/none/comments", """{"body":"x"}""");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("'none'", (await RunningService.ReadJsonAsync(response)).GetProperty("detail").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await service.PostAsync("/api/v1/articles/none", """{"body":"x"}""")).StatusCode);
    }

    [Theory]
    [InlineData("/api/v1/articles", "")]
    [InlineData("/api/v1/articles", "{")]
    [InlineData("/api/v1/articles", "7")]
    [InlineData("/api/v1/articles", "[[]]")]
    [InlineData("/api/v1/articles", "{\"id\":\"a\",\"\\ud800\":1}")]
    [InlineData("/api/v1/articles/x/comments", "null")]
    [InlineData("/api/v1/articles/x/comments", "{\"id\":\"a\"}")]
    [InlineData("/api/v1/articles/x/comments", "[{\"body\":7}]")]
    [InlineData("/api/v1/articles?refresh=maybe", AnArticle)]
    [InlineData("/api/v1/articles?refesh=true", AnArticle)]
    public async Task What_cannot_be_read_is_a_problem(string path, string json)
    {
        await using var service = await RunningService.OverAsync([]);
        var response = await service.PostAsync(path, json);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.True((await RunningService.ReadJsonAsync(response)).TryGetProperty("errors", out _));
    }

    [Fact]
    public async Task Brackets_without_end_are_a_problem()
    {
        await using var service = await RunningService.OverAsync([]);
        Assert.Equal(HttpStatusCode.BadRequest, (await service.PostAsync("/api/v1/articles", new string('[', 100_000))).StatusCode);
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_a_problem()
    {
        await using var service = await RunningService.OverAsync([], options => options with { MaxRequestBytes = 1000 });
        var response = await service.PostAsync("/api/v1/articles", $$"""{"id":"a","body":"{{new string('x', 2000)}}"}""");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Content_that_is_not_json_is_a_problem()
    {
        await using var service = await RunningService.OverAsync([]);
        using var content = new StringContent("<a/>", Encoding.UTF8, "text/xml");
        service.Client.DefaultRequestHeaders.Add("X-Api-Key", RunningService.Key);
        var response = await service.Client.PostAsync("/api/v1/articles", content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }
}
