using System.Net;

namespace Search.Service.Tests.Hosting;

public sealed class WriteAccessTests
{
    private const string Articles = "/api/v1/articles";
    private const string Comments = "/api/v1/articles/sentinel/barrier-vote/comments";

    [Theory]
    [InlineData(Articles)]
    [InlineData(Comments)]
    public async Task Without_a_key_configured_writing_is_off_and_the_answer_says_how_to_switch_it_on(string path)
    {
        await using var service = await RunningService.OverVessmouthAsync(options => options with { ApiKeys = [] });
        var response = await service.PostAsync(path, Content(path), key: "anything");
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("SEARCH_API_KEY", (await RunningService.ReadJsonAsync(response)).GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData(Articles)]
    [InlineData(Comments)]
    public async Task A_missing_or_wrong_key_is_refused(string path)
    {
        await using var service = await RunningService.OverVessmouthAsync();
        foreach (var key in new[] { null, "", "wrong", RunningService.Key + "x", RunningService.Key[..^1] })
        {
            var response = await service.PostAsync(path, Content(path), key);
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            Assert.Equal("Bearer", response.Headers.WwwAuthenticate.Single().Scheme);
        }
        Assert.Equal(3, (await service.GetJsonAsync("/api/v1/stats")).GetProperty("articles").GetInt32());
    }

    [Theory]
    [InlineData("Authorization", "Bearer second")]
    [InlineData("Authorization", "bearer second")]
    [InlineData("X-Api-Key", "second")]
    [InlineData("X-Api-Key", "local")]
    public async Task Any_configured_key_and_the_local_token_may_write(string header, string value)
    {
        await using var service = await RunningService.OverAsync([], options => options with { ApiKeys = ["first", "second"], LocalToken = "local" });
        var response = await service.SendAsync(HttpMethod.Post, Articles, Content(Articles), (header, value));
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
    }

    [Fact]
    public async Task The_local_token_alone_leaves_writing_off_for_others()
    {
        await using var service = await RunningService.OverAsync([], options => options with { ApiKeys = [], LocalToken = "local" });
        Assert.Equal(HttpStatusCode.Forbidden, (await service.PostAsync(Articles, Content(Articles), key: null)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await service.PostAsync(Articles, Content(Articles), key: "wrong")).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await service.PostAsync(Articles, Content(Articles), key: "local")).StatusCode);
    }

    private static string Content(string path) => path == Articles ? """{"id":"a"}""" : """{"body":"x"}""";
}
