using System.Net;
using Microsoft.Extensions.Configuration;

namespace Search.Service.Tests.Hosting;

public sealed class SearchServiceTests
{
    [Fact]
    public async Task It_is_healthy_while_it_runs_and_ready_when_the_archive_answers()
    {
        var state = new ReadinessState(false, "importing the sample");
        await using var service = await RunningService.OverVessmouthAsync(options => options with { Readiness = () => state });
        Assert.Equal("healthy", (await service.GetJsonAsync("/healthz")).GetProperty("status").GetString());
        var busy = await service.GetAsync("/readyz");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, busy.StatusCode);
        Assert.Equal("importing the sample", (await RunningService.ReadJsonAsync(busy)).GetProperty("status").GetString());

        state = new ReadinessState(true);
        Assert.Equal(HttpStatusCode.OK, (await service.GetAsync("/readyz")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await service.SendAsync(HttpMethod.Head, "/readyz", null)).StatusCode);
        service.Memory.Failure = new IOException("gone");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await service.GetAsync("/readyz")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await service.GetAsync("/healthz")).StatusCode);
    }

    [Fact]
    public async Task A_failure_of_the_archive_is_a_problem_that_tells_nothing_of_the_inside()
    {
        await using var service = await RunningService.OverVessmouthAsync();
        service.Memory.Failure = new IOException("/secret/path");
        foreach (var path in new[] { "/api/v1/search?q=x", "/search?q=x", "/api/v1/stats" })
        {
            var response = await service.GetAsync(path);
            Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
            Assert.DoesNotContain("secret", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task It_says_where_it_listens()
    {
        await using var service = await RunningService.OverVessmouthAsync();
        Assert.Matches(@"^http://127\.0\.0\.1:[1-9][0-9]*$", Assert.Single(service.Addresses));
    }

    [Fact]
    public async Task Browsers_are_told_to_run_and_frame_nothing_foreign()
    {
        await using var service = await RunningService.OverVessmouthAsync();
        foreach (var path in new[] { "/search", "/api/v1/search", "/nowhere" })
        {
            var response = await service.GetAsync(path);
            Assert.StartsWith("default-src 'self';", response.Headers.GetValues("Content-Security-Policy").Single());
            Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.False(response.Headers.Contains("Server"));
        }
    }

    [Fact]
    public void Settings_are_read_from_configuration()
    {
        var options = ServiceOptions.From(Configuration(
            ("urls", "http://127.0.0.1:1;http://[::1]:1"), ("Search:ApiKey", "a"), ("SEARCH_API_KEY", "b"), ("Search:ApiKeys:0", "c"),
            ("Search:MaxRequestBytes", "1000"), ("Search:ShowSlowestSearches", "false")));
        Assert.Equal(["http://127.0.0.1:1", "http://[::1]:1"], options.Urls);
        Assert.Equal(["c", "a", "b"], options.ApiKeys);
        Assert.Equal(1000, options.MaxRequestBytes);
        Assert.False(options.ShowSlowestSearches);
        Assert.Throws<FormatException>(() => ServiceOptions.From(Configuration(("Search:ShowSlowestSearches", "maybe"))));
        Assert.Throws<FormatException>(() => ServiceOptions.From(Configuration(("Search:MaxRequestBytes", "many"))));
    }

    [Fact]
    public void Without_settings_it_listens_on_this_machine_alone_and_nobody_may_write()
    {
        var options = ServiceOptions.From(Configuration(("SEARCH_API_KEY", " ")));
        Assert.Equal(["http://127.0.0.1:5080"], options.Urls);
        Assert.Empty(options.ApiKeys);
    }

    [Fact]
    public void Options_never_print_a_key() =>
        Assert.DoesNotContain("secret", new ServiceOptions { ApiKeys = ["secret"], LocalToken = "secret" }.ToString());

    private static IConfiguration Configuration(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => new KeyValuePair<string, string?>(s.Key, s.Value))).Build();
}
