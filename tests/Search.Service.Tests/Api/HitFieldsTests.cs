using System.Net;
using System.Text.Json;
using Search.Service.Api;

namespace Search.Service.Tests.Api;

public sealed class HitFieldsTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    private readonly RunningService _service = fixture.Service;

    [Fact]
    public async Task Only_the_fields_asked_for_come_beside_type_and_id()
    {
        var hit = await FirstAsync("q=gates&fields=title,Published");
        Assert.Equal(["type", "id", "title", "published"], Names(hit));
        Assert.Equal(["type", "id"], Names(await FirstAsync("q=gates&fields=id")));
        Assert.Equal(["type", "id", "votes", "article"], Names(await FirstAsync("q=barrier&in=comments&fields=article,votes,title")));
    }

    [Fact]
    public async Task A_text_comes_whole_when_it_is_asked_for()
    {
        Assert.StartsWith("The council spoke", (await FirstAsync("q=gates&fields=body")).GetProperty("body").GetString());
        Assert.EndsWith("time.", (await FirstAsync("in=comments&fields=body")).GetProperty("body").GetString());
        Assert.False((await FirstAsync("q=gates")).TryGetProperty("body", out _));
    }

    [Fact]
    public async Task An_explanation_that_is_asked_for_as_a_field_is_given()
    {
        Assert.NotEmpty((await FirstAsync("q=gates&fields=explanation,score")).GetProperty("explanation").GetString()!);
        Assert.NotEmpty((await FirstAsync("q=gates&explain=true")).GetProperty("explanation").GetString()!);
    }

    [Fact]
    public async Task Every_field_that_a_hit_can_have_can_be_asked_for()
    {
        var schemas = (await _service.GetJsonAsync("/openapi/v1.json")).GetProperty("components").GetProperty("schemas");
        var members = new[] { "HitAnswerArticleHitAnswer", "HitAnswerCommentHitAnswer" }.SelectMany(name => Names(schemas.GetProperty(name).GetProperty("properties"))).Distinct();
        Assert.Equal(members.Order(), HitFields.All.Order());
    }

    [Fact]
    public async Task A_field_that_hits_do_not_have_is_a_problem_that_names_the_nearest()
    {
        var response = await _service.GetAsync("/api/v1/search?fields=titel,outlet");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("Did you mean 'title'?", (await RunningService.ReadJsonAsync(response)).GetProperty("errors").GetProperty("fields")[0].GetString());
    }

    [Fact]
    public async Task Highlights_can_be_switched_off_counted_and_measured()
    {
        Assert.False((await FirstAsync("q=gates&highlight=false")).TryGetProperty("highlights", out _));
        var one = (await FirstAsync("q=gates&highlight_passages=1&highlight_length=40")).GetProperty("highlights").GetProperty("body");
        var passage = Assert.Single(one.EnumerateArray()).GetString()!;
        Assert.Contains("<mark>gates</mark>", passage);
        Assert.InRange(passage.Replace("<mark>", "").Replace("</mark>", "").Length, 5, 60);
        var response = await _service.GetAsync("/api/v1/search?q=gates&highlight_length=10");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Lists_of_articles_and_comments_are_searches_of_one_kind()
    {
        var articles = await _service.GetJsonAsync("/api/v1/articles?outlet=The+Odd&from=2014-02&facets=outlet");
        Assert.Equal(0, articles.GetProperty("total").GetProperty("comments").GetInt32());
        Assert.All(articles.GetProperty("hits").EnumerateArray(), hit => Assert.Equal("article", hit.GetProperty("type").GetString()));
        var comments = await _service.GetJsonAsync("/api/v1/comments?commenter=max&page_size=5");
        Assert.Equal(60, comments.GetProperty("total").GetProperty("comments").GetInt32());
        Assert.All(comments.GetProperty("hits").EnumerateArray(), hit => Assert.Equal("comment", hit.GetProperty("type").GetString()));
    }

    [Fact]
    public async Task A_comment_comes_whole_with_the_article_it_stands_under()
    {
        foreach (var path in new[] { "/api/v1/comments/1?article=a2", "/api/v1/comments?id=1&article=a2" })
        {
            var answer = await _service.GetJsonAsync(path);
            Assert.Equal("A barrier again, for the 1 time.", answer.GetProperty("comment").GetProperty("body").GetString());
            Assert.Equal("Barrier number 2", answer.GetProperty("article").GetProperty("title").GetString());
        }
    }

    [Fact]
    public async Task What_is_typed_is_completed()
    {
        var answer = await _service.GetJsonAsync("/api/v1/suggest?q=barr&count=5");
        Assert.Equal("barr", answer.GetProperty("query").GetString());
        var suggestions = answer.GetProperty("suggestions").EnumerateArray().ToList();
        Assert.InRange(suggestions.Count, 1, 5);
        Assert.Contains(suggestions, one => one.GetProperty("text").GetString() == "barrier" && one.GetProperty("kind").GetString() == "word");
    }

    [Fact]
    public async Task A_misspelt_word_is_corrected()
    {
        Assert.Equal("barrier", (await _service.GetJsonAsync("/api/v1/search?q=barier")).GetProperty("did_you_mean").GetString());
    }

    [Theory]
    [InlineData("/api/v1/articles/a2")]
    [InlineData("/api/v1/facets/outlet?q=o")]
    [InlineData("/api/v1/suggest?q=barr")]
    [InlineData("/api/v1/comments/1?article=a2")]
    public async Task What_the_client_holds_is_not_sent_again(string path)
    {
        var first = await _service.GetAsync(path);
        var again = await _service.GetAsync(path, ("If-None-Match", first.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    private async Task<JsonElement> FirstAsync(string query) => (await _service.GetJsonAsync("/api/v1/search?" + query)).GetProperty("hits")[0];

    private static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(property => property.Name)];
}
