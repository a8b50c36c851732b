using System.Net;
using System.Text;
using Search.Service.Tests.Status;

namespace Search.Service.Tests.Keys;

public sealed class AccessControlTests
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

    [Fact]
    public async Task A_key_of_the_file_allows_what_it_was_made_for_until_it_is_revoked()
    {
        var folder = Directory.CreateTempSubdirectory("search-keys-").FullName;
        try
        {
            var time = new ManualTime();
            var (_, reader) = ApiKeyFile.Add(folder, "reader", KeyScopes.Read, time.GetUtcNow());
            var (_, writer) = ApiKeyFile.Add(folder, "writer", KeyScopes.Write, time.GetUtcNow());
            var (_, admin) = ApiKeyFile.Add(folder, "admin", KeyScopes.Admin, time.GetUtcNow());
            await using var service = await RunningService.OverAsync([], options => options with { ApiKeys = [], KeyFolder = folder, ReadingNeedsKey = true, Time = time });
            Assert.Equal(HttpStatusCode.Forbidden, (await service.PostAsync(Articles, Content(Articles), reader)).StatusCode);
            Assert.Equal(HttpStatusCode.Created, (await service.PostAsync(Articles, Content(Articles), writer)).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await service.PostAsync(Articles, Content(Articles), admin)).StatusCode);
            foreach (var key in new[] { reader, writer, admin })
                Assert.Equal(HttpStatusCode.OK, (await service.GetAsync("/api/v1/search", ("X-Api-Key", key))).StatusCode);

            ApiKeyFile.Revoke(folder, "reader");
            File.SetLastWriteTimeUtc(Path.Combine(folder, ApiKeyFile.Name), DateTime.UnixEpoch);
            time.Advance(TimeSpan.FromSeconds(2));
            Assert.Equal(HttpStatusCode.Unauthorized, (await service.GetAsync("/api/v1/search", ("X-Api-Key", reader))).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await service.GetAsync("/api/v1/search", ("X-Api-Key", writer))).StatusCode);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Where_reading_needs_a_key_programs_are_told_so_and_browsers_ask_for_it()
    {
        await using var service = await RunningService.OverVessmouthAsync(options => options with { ReadingNeedsKey = true });
        foreach (var path in new[] { "/api/v1/search", "/api/v1/stats", "/openapi/v1.json", "/api/v1/export" })
        {
            var refused = await service.GetAsync(path);
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
            Assert.Equal("Bearer", refused.Headers.WwwAuthenticate.Single().Scheme);
            Assert.Equal(HttpStatusCode.OK, (await service.GetAsync(path, ("Authorization", $"Bearer {RunningService.Key}"))).StatusCode);
        }
        var page = await service.GetAsync("/search", ("Accept", "text/html"));
        Assert.Equal(HttpStatusCode.Unauthorized, page.StatusCode);
        Assert.Equal("Basic", page.Headers.WwwAuthenticate.Single().Scheme);
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.OK, (await service.GetAsync("/healthz")).StatusCode);
        var completions = await service.GetAsync("/api/v1/suggest?q=b", ("Sec-Fetch-Site", "same-origin"));
        Assert.Equal(["Basic", "Bearer"], completions.Headers.WwwAuthenticate.Select(challenge => challenge.Scheme));

        var password = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"anybody:{RunningService.Key}"));
        Assert.Equal(HttpStatusCode.OK, (await service.GetAsync("/search", ("Accept", "text/html"), ("Authorization", password))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await service.SendAsync(HttpMethod.Post, Articles, Content(Articles), ("Authorization", password))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await service.GetAsync("/search", ("Authorization", "Basic !!"))).StatusCode);
    }

    private static string Content(string path) => path == Articles ? """{"id":"a"}""" : """{"body":"x"}""";
}
