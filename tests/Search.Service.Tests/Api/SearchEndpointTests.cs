using System.Net;
using System.Text.Json;

namespace Search.Service.Tests.Api;

public sealed class SearchEndpointTests(VessmouthFixture fixture) : IClassFixture<VessmouthFixture>
{
    private readonly RunningService _service = fixture.Service;

    [Fact]
    public async Task An_answer_has_the_documented_shape()
    {
        var answer = await _service.GetJsonAsync("/api/v1/search?q=barrier&facets=outlet,tag&histogram=true&outlet=The+Harbour+Sentinel");
        Assert.Equal(
            ["query", "took_ms", "index", "total", "page", "page_size", "pages", "next_cursor", "hits", "facets", "histogram", "warnings"],
            Names(answer));
        Assert.Equal("barrier", answer.GetProperty("query").GetString());
        Assert.Equal("2018-06", answer.GetProperty("index").GetProperty("newest").GetString());
        Assert.Equal("""{"articles":1,"comments":2}""", answer.GetProperty("total").GetRawText());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("next_cursor").ValueKind);

        var hit = Assert.Single(answer.GetProperty("hits").EnumerateArray());
        Assert.Equal(
            ["type", "id", "title", "outlet", "authors", "published", "tags", "language", "url", "score", "highlights", "comments"], Names(hit));
        Assert.Equal("article", hit.GetProperty("type").GetString());
        Assert.Equal("""{"value":"2012-03-14","precision":"day","source":"byline"}""", hit.GetProperty("published").GetRawText());
        Assert.Equal("Council votes 22 to 19 for a flood <mark>barrier</mark>", hit.GetProperty("highlights").GetProperty("title").GetString());
        var comments = hit.GetProperty("comments");
        Assert.Equal(4, comments.GetProperty("total").GetInt32());
        Assert.Equal(2, comments.GetProperty("matching").GetInt32());
        var best = comments.GetProperty("best")[0];
        Assert.Equal(["id", "parent_id", "author", "published", "language", "highlights", "votes"], Names(best));
        Assert.Contains("<mark>barrier</mark>", best.GetProperty("highlights")[0].GetString());

        var outlet = answer.GetProperty("facets").GetProperty("outlet");
        Assert.Equal("articles", outlet.GetProperty("unit").GetString());
        Assert.Equal(0, outlet.GetProperty("other").GetInt32());
        Assert.Equal("""{"value":"The Harbour Sentinel","count":1,"selected":true}""", outlet.GetProperty("values")[0].GetRawText());
        Assert.Equal("""{"unit":"articles","interval":"year","buckets":[{"date":"2012","count":1}],"unknown":0}""", answer.GetProperty("histogram").GetRawText());
    }

    [Fact]
    public async Task A_comment_that_is_a_hit_names_its_article()
    {
        var answer = await _service.GetJsonAsync("/api/v1/search?q=culverts&in=comments&sort=oldest");
        Assert.Equal("""{"articles":0,"comments":2}""", answer.GetProperty("total").GetRawText());
        var hit = answer.GetProperty("hits")[0];
        Assert.Equal(["type", "id", "parent_id", "author", "published", "language", "votes", "score", "highlights", "article"], Names(hit));
        Assert.Equal("comment", hit.GetProperty("type").GetString());
        Assert.Equal(["id", "title", "url", "outlet"], Names(hit.GetProperty("article")));
        Assert.Equal("sentinel/barrier-vote", hit.GetProperty("article").GetProperty("id").GetString());
        Assert.Contains("<mark>culverts</mark>", hit.GetProperty("highlights").GetProperty("body")[0].GetString());
    }

    [Fact]
    public async Task The_command_line_prints_the_same_answer()
    {
        Assert.True(SearchParameters.TryRead([new("q", "barrier"), new("facets", "tag")], out var request, out _));
        var response = await _service.Archive.SearchAsync(request, TestContext.Current.CancellationToken);
        using var printed = JsonDocument.Parse(SearchJson.Write(request, response));
        var answered = await _service.GetJsonAsync("/api/v1/search?q=barrier&facets=tag");
        Assert.Equal(WithoutTime(answered), WithoutTime(printed.RootElement));
    }

    [Fact]
    public async Task Warnings_say_where_and_what_may_have_been_meant()
    {
        var answer = await _service.GetJsonAsync("/api/v1/search?q=%22flood+barrier");
        Assert.Equal(
            """[{"message":"A closing quote is missing; the rest was read as a phrase.","offset":0,"suggestion":"\"flood barrier\""}]""",
            answer.GetProperty("warnings").GetRawText());
    }

    [Fact]
    public async Task Explanations_are_given_when_asked_for()
    {
        var answer = await _service.GetJsonAsync("/api/v1/search?q=barrier&explain=true");
        Assert.Equal("2 occurrences", answer.GetProperty("hits")[0].GetProperty("explanation").GetString());
    }

    [Theory]
    [InlineData("outlets=x", "outlets", "Did you mean 'outlet'?")]
    [InlineData("q=a&page=abc", "page", "a whole number from 1")]
    [InlineData("from=yesterday", "from", "YYYY-MM-DD")]
    [InlineData("sort=date", "sort", "relevance, newest, oldest or most-commented")]
    [InlineData("page=5001", "page", "100000 hits")]
    [InlineData("utm_source=x", "utm_source", "There are: q, in, outlet")]
    public async Task What_is_not_understood_is_a_problem_that_names_it(string query, string parameter, string message)
    {
        var response = await _service.GetAsync("/api/v1/search?" + query);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await RunningService.ReadJsonAsync(response);
        Assert.Equal(["type", "title", "status", "detail", "instance", "errors"], Names(problem));
        Assert.Equal(400, problem.GetProperty("status").GetInt32());
        Assert.Equal("/api/v1/search", problem.GetProperty("instance").GetString());
        Assert.Contains(message, problem.GetProperty("errors").GetProperty(parameter)[0].GetString());
    }

    [Theory]
    [InlineData("q=%00%01%ff%fe")]
    [InlineData("q=%ed%a0%80")]
    [InlineData("q=((((((AND+OR+NOT+%5B%5D%7B%7D~^*?:%5C%22")]
    [InlineData("&&&==&=")]
    [InlineData("tag=%F0%9F%97%9E&author=-&outlet=%5C")]
    public async Task Nothing_that_can_be_typed_is_an_error_of_the_service(string query)
    {
        var response = await _service.GetAsync("/api/v1/search?" + query);
        Assert.InRange((int)response.StatusCode, 200, 400);
    }

    [Fact]
    public async Task An_answer_that_the_client_holds_is_not_searched_again()
    {
        await using var service = await RunningService.OverVessmouthAsync();
        var first = await service.GetAsync("/api/v1/search?q=barrier&tag=inquiry&outlet=Vess+Valley+Courier");
        var tag = first.Headers.ETag!;
        Assert.True(tag.IsWeak);
        Assert.Equal("Accept", first.Headers.Vary.First());
        Assert.Matches("^search;dur=[0-9.]+,? ?write;dur=[0-9.]+$", string.Join(", ", first.Headers.GetValues("Server-Timing")));

        var searches = service.Memory.Searches;
        var again = await service.GetAsync("/api/v1/search?outlet=Vess+Valley+Courier&q=barrier&page=1&tag=inquiry", ("If-None-Match", $"\"x\", {tag}"));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(tag, again.Headers.ETag);
        Assert.Equal(searches, service.Memory.Searches);

        Assert.Equal(HttpStatusCode.OK, (await service.GetAsync("/api/v1/search?q=barriers", ("If-None-Match", tag.ToString()))).StatusCode);
        await service.PostAsync("/api/v1/articles", """{"id":"new","title":"A barrier"}""");
        var changed = await service.GetAsync("/api/v1/search?q=barrier&tag=inquiry&outlet=Vess+Valley+Courier", ("If-None-Match", tag.ToString()));
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
    }

    [Fact]
    public async Task Filters_reach_the_archive_as_they_were_given()
    {
        var answer = await _service.GetJsonAsync("/api/v1/search?tag=flood+barrier&outlet!=vess+valley+courier&commenter=Old+Dredger");
        Assert.Equal(["sentinel/barrier-vote"], answer.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()));
    }

    private static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(property => property.Name)];

    private static string[] WithoutTime(JsonElement element) =>
        [.. element.EnumerateObject().Where(property => property.Name != "took_ms").Select(property => property.ToString())];
}
