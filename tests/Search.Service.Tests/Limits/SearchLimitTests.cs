using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using Search.Archive;
using Search.Service.Limits;
using Search.Service.Synonyms;
using Search.Service.Telemetry;

namespace Search.Service.Tests.Limits;

public sealed class SearchLimitTests
{
    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("  what did he know?  ", 4, 0)]
    [InlineData("(flood OR barrier) AND \"the mud\"", 6, 0)]
    [InlineData("flo* b?rrier roam~1 \"two words\"~3", 6, 3)]
    [InlineData("title:* *", 2, 0)]
    [InlineData("~", 1, 0)]
    public void Words_are_counted_as_they_are_typed(string words, int clauses, int patterns)
    {
        var size = QuestionSize.Of(words);
        Assert.Equal((words.Length, clauses, patterns), (size.Length, size.Clauses, size.Patterns));
    }

    [Theory]
    [InlineData("q=12345678901", "11 characters; 10 are allowed")]
    [InlineData("q=a+b+c+d", "4 parts; 3 are allowed")]
    [InlineData("q=aa*+bb*", "patterns (*, ?, ~); 1 are allowed")]
    [InlineData("q=a*", "has 1 letters; it needs at least 2")]
    [InlineData("q=title:*a*", "has 1 letters; it needs at least 2")]
    public async Task A_search_beyond_a_limit_says_which(string query, string message)
    {
        await using var service = await RunningService.OverVessmouthAsync(options => options with
        {
            Limits = options.Limits with { QueryLength = 10, QueryClauses = 3, QueryPatterns = 1, PatternLetters = 2 },
        });
        foreach (var path in new[] { "/api/v1/search?", "/api/v1/articles?" })
        {
            var refused = await service.GetAsync(path + query);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            var problem = await RunningService.ReadJsonAsync(refused);
            Assert.Equal("urn:search:problem:question-too-large", problem.GetProperty("type").GetString());
            Assert.Contains(message, problem.GetProperty("detail").GetString());
        }
        var page = await service.GetAsync("/search?" + query, ("Accept", "text/html"));
        Assert.Equal(HttpStatusCode.BadRequest, page.StatusCode);
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.OK, (await service.GetAsync("/api/v1/search?q=ab*+cd")).StatusCode);
    }

    [Fact]
    public async Task A_search_beyond_its_time_is_stopped_and_answered_as_unavailable()
    {
        await using var service = await RunningService.OverVessmouthAsync(options => options with { Limits = options.Limits with { Time = TimeSpan.Zero } });
        service.Memory.Wait = token => Task.Delay(Timeout.Infinite, token);
        var response = await service.GetAsync("/api/v1/search?q=a");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("urn:search:problem:search-took-too-long", (await RunningService.ReadJsonAsync(response)).GetProperty("type").GetString());
    }

    [Fact]
    public async Task Searches_beyond_the_queue_are_turned_away_and_the_others_answered()
    {
        await using var service = await RunningService.OverVessmouthAsync(options => options with { Limits = options.Limits with { Concurrent = 1, Queued = 1 } });
        var (begun, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        service.Memory.Wait = _ =>
        {
            begun.TrySetResult();
            return go.Task;
        };
        var first = service.GetAsync("/api/v1/search?q=one");
        await begun.Task;
        // Of two more one waits and the other is turned away, whichever comes first.
        var more = new[] { service.GetAsync("/api/v1/search?q=two"), service.GetAsync("/api/v1/search?q=three") };
        var turnedAway = await await Task.WhenAny(more);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, turnedAway.StatusCode);
        Assert.Equal("1", turnedAway.Headers.GetValues("Retry-After").Single());
        go.SetResult();
        Assert.Equal(HttpStatusCode.OK, (await first).StatusCode);
        Assert.Single(await Task.WhenAll(more), response => response.StatusCode == HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_answer_is_kept_until_the_archive_changes()
    {
        await using var service = await RunningService.OverVessmouthAsync();
        async Task<int> TotalAsync(string query) => (await service.GetJsonAsync("/api/v1/search?" + query)).GetProperty("total").GetProperty("articles").GetInt32();
        var total = await TotalAsync("q=barrier&facets=tag&tag!=chess");
        var searches = service.Memory.Searches;
        Assert.Equal(total, await TotalAsync("q=barrier&facets=tag&tag!=chess"));
        Assert.Equal(searches, service.Memory.Searches);
        await TotalAsync("q=barrier&facets=outlet&tag!=chess");
        await TotalAsync("q=barrier&facets=tag&tag=chess");
        await TotalAsync("q=barrier&facets=tag&tag!=chess&explain=true");
        Assert.Equal(searches + 3, service.Memory.Searches);
        await service.PostAsync("/api/v1/articles", """{"id":"new","title":"A barrier"}""");
        Assert.Equal(total + 1, await TotalAsync("q=barrier&facets=tag&tag!=chess"));
    }

    [Fact]
    public async Task The_answers_asked_for_last_are_kept()
    {
        var archive = new Archives.InMemoryArchive();
        using var telemetry = new ServiceTelemetry();
        var options = new ServiceOptions { Limits = new SearchLimits { Kept = 2 } };
        await using var guarded = new GuardedArchive(archive, options, new SynonymSource(options, NullLogger<SynonymSource>.Instance), telemetry);
        foreach (var words in new[] { "a", "b", "a", "c", "a", "c" })
            await guarded.SearchAsync(new SearchRequest { Words = words }, TestContext.Current.CancellationToken);
        Assert.Equal(3, archive.Searches);
        await guarded.SearchAsync(new SearchRequest { Words = "b" }, TestContext.Current.CancellationToken);
        Assert.Equal(4, archive.Searches);
    }
}
