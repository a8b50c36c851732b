using System.Net;
using System.Text.Json;

namespace Search.Service.Tests.Api;

public sealed class PagingTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    private readonly RunningService _service = fixture.Service;

    [Theory]
    [InlineData("q=barrier+gates")]
    [InlineData("sort=newest")]
    [InlineData("q=barrier&in=comments&sort=oldest")]
    [InlineData("q=barrier&sort=most-commented&outlet=The+Even")]
    public async Task Cursors_lead_through_all_hits_once_as_page_numbers_do(string query)
    {
        var (byCursor, byPage) = (new List<string>(), new List<string>());
        for (JsonElement cursor = default; ;)
        {
            var from = cursor.ValueKind == JsonValueKind.String ? $"&cursor={cursor.GetString()}" : "";
            var answer = await _service.GetJsonAsync($"/api/v1/search?{query}&page_size=9{from}");
            byCursor.AddRange(Ids(answer));
            Assert.Equal((byCursor.Count + 8) / 9, answer.GetProperty("page").GetInt32());
            cursor = answer.GetProperty("next_cursor");
            if (cursor.ValueKind == JsonValueKind.Null)
                break;
        }
        for (var page = 1; ; page++)
        {
            var answer = await _service.GetJsonAsync($"/api/v1/search?{query}&page_size=9&page={page}");
            byPage.AddRange(Ids(answer));
            if (page >= answer.GetProperty("pages").GetInt32())
                break;
        }
        Assert.Equal(byPage, byCursor);
        Assert.Equal(byPage.Count, byPage.Distinct().Count());
    }

    [Fact]
    public async Task The_next_page_is_linked_until_there_is_none()
    {
        var met = new List<string>();
        var next = "/api/v1/articles?q=barrier&page_size=25&outlet=The+Odd";
        for (var pages = 0; next is not null; pages++)
        {
            Assert.True(pages < 10);
            var response = await _service.GetAsync(next);
            met.AddRange(Ids(await RunningService.ReadJsonAsync(response)));
            next = response.Headers.TryGetValues("Link", out var links) ? links.Single().Split('<', '>')[1] : null;
        }
        Assert.Equal(30, met.Distinct().Count());
        Assert.Equal(30, met.Count);
    }

    [Fact]
    public async Task A_cursor_survives_what_is_written_in_between()
    {
        await using var service = await RunningService.OverEngineAsync(EngineFixture.Threads);
        var first = await service.GetJsonAsync("/api/v1/search?sort=newest&page_size=20");
        await service.PostAsync("/api/v1/articles?refresh=true", """[{"id":"new","title":"Newer","published":"2020-01-01"},{"id":"a5","title":"Changed","published":"2014-06-01"}]""");
        var second = await service.GetJsonAsync($"/api/v1/search?sort=newest&page_size=100&cursor={first.GetProperty("next_cursor").GetString()}");
        Assert.Equal(60, Ids(first).Concat(Ids(second)).Append("a5").Where(id => id != "new").Distinct().Count());
        Assert.Empty(Ids(first).Intersect(Ids(second)).Except(["a5"]));
        Assert.DoesNotContain("new", Ids(second));
    }

    [Fact]
    public async Task Sizes_and_facets_may_change_from_page_to_page_but_not_the_question()
    {
        var cursor = (await _service.GetJsonAsync("/api/v1/search?q=barrier&page_size=5&outlet=The+Odd")).GetProperty("next_cursor").GetString();
        var other = await _service.GetAsync($"/api/v1/search?outlet=The+Odd&q=barrier&page_size=7&facets=outlet&cursor={cursor}");
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        await AssertRefusedAsync($"q=barriers&outlet=The+Odd&cursor={cursor}", "another search");
        await AssertRefusedAsync($"q=barrier&outlet=The+Odd&sort=newest&cursor={cursor}", "another search");
        await AssertRefusedAsync($"q=barrier&outlet=The+Odd&page=2&cursor={cursor}", "exclude each other");
        await AssertRefusedAsync($"q=barrier&outlet=The+Odd&cursor={cursor![..^1]}", "not a cursor");
        await AssertRefusedAsync($"q=barrier&outlet=The+Odd&cursor={cursor[..20]}{(cursor[20] == 'A' ? 'B' : 'A')}{cursor[21..]}", "not a cursor");
        await AssertRefusedAsync("cursor=%F0%9F%97%9E", "not a cursor");
    }

    [Fact]
    public async Task A_search_can_be_posted()
    {
        var posted = await _service.PostAsync("/api/v1/search", """{"q":"gates","outlet":["The Odd","The Even"],"page_size":3,"facets":["outlet","year"],"explain":true,"sort":null}""", key: null);
        Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
        var answer = await RunningService.ReadJsonAsync(posted);
        var asked = await _service.GetJsonAsync("/api/v1/search?q=gates&outlet=The+Odd&outlet=The+Even&page_size=3&facets=outlet,year&explain=true");
        Assert.Equal(asked.GetProperty("hits").GetRawText(), answer.GetProperty("hits").GetRawText());
        Assert.Equal(asked.GetProperty("facets").GetRawText(), answer.GetProperty("facets").GetRawText());
        Assert.Equal(asked.GetProperty("next_cursor").GetRawText(), answer.GetProperty("next_cursor").GetRawText());
    }

    [Theory]
    [InlineData("[]", "An object is expected")]
    [InlineData("{\"q\":{}}", "errors say what to mend")]
    [InlineData("{\"q\":\"\\ud800\"}", "errors say what to mend")]
    [InlineData("{\"outlets\":\"x\"}", "Did you mean 'outlet'?")]
    [InlineData("{\"page\":1.5}", "a whole number")]
    [InlineData("{\"q\":\"a\",\"q\":\"b\"}", "names a field twice")]
    [InlineData("{", "This is not JSON")]
    public async Task A_body_that_is_not_understood_is_a_problem(string body, string detail)
    {
        var response = await _service.PostAsync("/api/v1/search", body, key: null);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(detail, (await RunningService.ReadJsonAsync(response)).GetProperty("detail").GetString());
    }

    private async Task AssertRefusedAsync(string query, string message)
    {
        var response = await _service.GetAsync("/api/v1/search?" + query);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(message, (await RunningService.ReadJsonAsync(response)).GetProperty("errors").GetProperty("cursor")[0].GetString());
    }

    private static IEnumerable<string> Ids(JsonElement answer) => answer.GetProperty("hits").EnumerateArray().Select(hit =>
        hit.TryGetProperty("article", out var article) ? $"{article.GetProperty("id")}/{hit.GetProperty("id")}" : hit.GetProperty("id").GetString()!);
}
