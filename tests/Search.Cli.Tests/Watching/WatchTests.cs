using Microsoft.AspNetCore.Http;
using Search.Cli.CommandLine;
using Search.Cli.Watching;

namespace Search.Cli.Tests.Watching;

public sealed class WatchTests : IAsyncDisposable
{
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    private readonly ACommandLine _search = new();
    private readonly ManualTime _time = new();
    private readonly AwaitableWriter _output = new(), _error = new();
    private readonly CancellationTokenSource _stop = new();
    private Task<int> _watching = Task.FromResult(0);

    [Fact]
    public async Task A_feed_is_imported_and_asked_for_again_conditionally()
    {
        await using var server = await AServer.StartAsync("");
        server.Say(Feed("One"), fields: [("ETag", "\"v1\""), ("Last-Modified", "Mon, 13 Apr 2009 00:00:00 GMT")]);
        Watch(server.Url);
        await _time.WaitOfAsync(Quarter);
        Assert.Equal(1, await ArticlesAsync());
        Assert.Equal("", server.Asked[0].IfNoneMatch.ToString());
        Assert.Equal(PageFetcher.UserAgent, server.Asked[0].UserAgent);

        server.Refuse(304);
        await AgainAsync(Quarter);
        Assert.Equal(("\"v1\"", "Mon, 13 Apr 2009 00:00:00 GMT"), (server.Asked[1].IfNoneMatch.ToString(), server.Asked[1].IfModifiedSince.ToString()));

        server.Say(Feed("One", "Two"), fields: [("ETag", "W/\"v2\"")]);
        await AgainAsync(Quarter);
        Assert.Equal(2, await ArticlesAsync());

        server.Refuse(304);
        await AgainAsync(Quarter);
        Assert.Equal(("W/\"v2\"", ""), (server.Asked[3].IfNoneMatch.ToString(), server.Asked[3].IfModifiedSince.ToString()));
        Assert.Equal(4, server.Asked.Count);
    }

    [Fact]
    public async Task A_watch_begun_again_asks_for_what_changed_since_the_one_before()
    {
        await using var server = await AServer.StartAsync("");
        server.Say(Feed("One"), fields: [("ETag", "\"v1\""), ("Last-Modified", "Mon, 13 Apr 2009 00:00:00 GMT")]);
        await _search.RunAsync("watch", server.Url, "--once");

        Assert.Equal("", (await _search.RunAsync("watch", server.Url, "--once")).Out);
        Assert.Equal(("\"v1\"", "Mon, 13 Apr 2009 00:00:00 GMT"), (server.Asked[1].IfNoneMatch.ToString(), server.Asked[1].IfModifiedSince.ToString()));

        Assert.Contains("Imported 1 file", (await _search.RunAsync("watch", server.Url, "--once", "--outlet", "The Wire")).Out, StringComparison.Ordinal);
        Assert.Equal("", server.Asked[2].IfNoneMatch.ToString());
    }

    [Fact]
    public async Task A_server_that_asks_to_be_left_alone_is_left_alone_by_the_next_watch_too()
    {
        await using var server = await AServer.StartAsync(Feed("One"));
        await _search.RunAsync("watch", server.Url, "--once");
        server.Refuse(503, ("Retry-After", "7200"));
        await _search.RunAsync("watch", server.Url, "--once");

        var ran = await _search.RunAsync("watch", server.Url, "--once");
        Assert.Contains("as the server wished", ran.Error, StringComparison.Ordinal);
        Assert.Equal(2, server.Asked.Count);
    }

    [Fact]
    public async Task The_same_content_again_is_not_imported_again()
    {
        await using var server = await AServer.StartAsync(Feed("One"));
        Watch(server.Url);
        await _time.WaitOfAsync(Quarter);
        await AgainAsync(Quarter);
        await StopAsync();

        Assert.Single(_output.Lines, line => line.Contains("Imported", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Failures_make_the_waits_longer_until_an_answer_comes()
    {
        await using var server = await AServer.StartAsync("");
        server.Refuse(500);
        Watch(server.Url);

        await _time.WaitOfAsync(2 * Quarter);
        await AgainAsync(2 * Quarter, next: 4 * Quarter);
        server.Say(Feed("One"));
        await AgainAsync(4 * Quarter, next: Quarter);
        Assert.Equal(1, await ArticlesAsync());
        Assert.Contains("500", await _error.LineAsync($"{server.Url}/: 500"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(429, "Retry-After", "7200", 120)]
    [InlineData(503, "Retry-After", "Mon, 13 Apr 2009 08:06:07 GMT", 180)]
    [InlineData(503, "Retry-After", "99999999", 1440)]
    [InlineData(304, "Cache-Control", "max-age=3600", 60)]
    [InlineData(304, "Cache-Control", "max-age=5", 15)]
    public async Task What_a_server_asks_for_is_heeded(int status, string name, string value, int minutes)
    {
        await using var server = await AServer.StartAsync("");
        server.Refuse(status, (name, value));
        Watch(server.Url);

        await _time.WaitOfAsync(TimeSpan.FromMinutes(minutes));
    }

    [Fact]
    public async Task What_is_gone_for_good_is_not_asked_for_any_more()
    {
        await using var server = await AServer.StartAsync("");
        server.Refuse(410);
        Watch(server.Url);

        Assert.Equal(ExitCode.Done, await _watching);
        Assert.Single(server.Asked);
    }

    [Fact]
    public async Task Redirections_are_followed_and_remembered_when_they_are_for_good()
    {
        await using var server = await AServer.StartAsync("");
        var paths = new List<string>();
        server.Answer = context =>
        {
            paths.Add(context.Request.Path);
            if (context.Request.Path == "/new")
                return context.Response.WriteAsync(Feed("One"), TestContext.Current.CancellationToken);
            (context.Response.StatusCode, context.Response.Headers.Location) = (301, "/new");
            return Task.CompletedTask;
        };
        Watch($"{server.Url}/old");
        await _time.WaitOfAsync(Quarter);
        await AgainAsync(Quarter);

        Assert.Equal(["/old", "/new", "/new"], paths);
    }

    [Theory]
    [InlineData("/round", "more than 5 times")]
    [InlineData("file:///etc/passwd", "no web address")]
    public async Task Redirections_without_end_or_off_the_web_are_refused(string location, string reason)
    {
        await using var server = await AServer.StartAsync("");
        server.Refuse(302, ("Location", location));

        var ran = await _search.RunAsync("watch", server.Url, "--once");

        Assert.Equal(ExitCode.Done, ran.ExitCode);
        Assert.Contains(reason, ran.Error, StringComparison.Ordinal);
        Assert.InRange(server.Asked.Count, 1, 6);
    }

    [Fact]
    public async Task What_is_too_large_is_refused_though_no_length_is_declared()
    {
        await using var server = await AServer.StartAsync("");
        server.Answer = async context =>
        {
            for (var i = 0; i < 20; i++)
                await context.Response.WriteAsync(new string('x', 1000), TestContext.Current.CancellationToken);
        };
        using var fetcher = new PageFetcher(10_000, TimeProvider.System);

        var outcome = await fetcher.FetchAsync(new Uri(server.Url), null, null, TestContext.Current.CancellationToken);

        Assert.Equal((FetchKind.Failed, "larger than 10000 bytes"), (outcome.Kind, outcome.Reason));
    }

    [Fact]
    public async Task Articles_name_the_address_as_their_source()
    {
        await using var server = await AServer.StartAsync(Feed("One"));
        await _search.RunAsync("watch", $"{server.Url}/feed", "--once");

        Assert.Contains($"\"source\":\"{server.Url}/feed\"", (await _search.RunAsync("export")).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://tide.example/feed")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://x")]
    public async Task Other_schemes_are_refused(string address) =>
        Assert.Equal(ExitCode.Usage, (await _search.RunAsync("watch", address)).ExitCode);

    [Theory]
    [InlineData("5s")]
    [InlineData("soon")]
    [InlineData("0m")]
    public async Task An_interval_that_troubles_servers_or_is_none_is_refused(string every) =>
        Assert.Equal(ExitCode.Usage, (await _search.RunAsync("watch", "http://127.0.0.1:9/feed", "--every", every)).ExitCode);

    [Fact]
    public async Task A_folder_that_is_not_there_is_refused() =>
        Assert.Equal(ExitCode.Failed, (await _search.RunAsync("watch", "nowhere")).ExitCode);

    [Fact]
    public async Task Files_put_into_a_folder_are_imported_once_they_are_whole()
    {
        var look = TimeSpan.FromSeconds(10);
        var folder = Path.Combine(_search.Folder, "inbox");
        _search.File("inbox/a.jsonl", """{"id":"a","title":"A"}""");
        Watch(folder);
        await _time.WaitOfAsync(look);
        Assert.Equal(1, await ArticlesAsync());

        _search.File("inbox/deep/b.jsonl", """{"id":"b","title":"B"}""");
        await AgainAsync(look);
        Assert.Equal(1, await ArticlesAsync());
        File.AppendAllLines(Path.Combine(folder, "deep", "b.jsonl"), ["""{"id":"c","title":"C"}"""]);
        await AgainAsync(look);
        Assert.Equal(1, await ArticlesAsync());
        await AgainAsync(look);
        Assert.Equal(3, await ArticlesAsync());
        await AgainAsync(look);
        await StopAsync();

        Assert.Equal(2, _output.Lines.Count(line => line.Contains("Imported", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task While_a_service_holds_the_archive_the_import_goes_through_it()
    {
        await using var server = await AServer.StartAsync(Feed("One"));
        var (serveOutput, stopServing) = (new AwaitableWriter(), new CancellationTokenSource());
        var serving = Task.Run(() => new CliApplication(_search.Environment(serveOutput, TextWriter.Null)).RunAsync(["serve", "--urls", "http://127.0.0.1:0", "--data", _search.Data], stopServing.Token));
        await serveOutput.LineAsync("Listening on ");

        var ran = await _search.RunAsync("watch", server.Url, "--once");
        Assert.Equal(ExitCode.Done, ran.ExitCode);
        Assert.Equal(1, await ArticlesAsync());

        await stopServing.CancelAsync();
        await serving;
        stopServing.Dispose();
    }

    [Fact]
    public async Task It_ends_cleanly_when_told_to()
    {
        await using var server = await AServer.StartAsync(Feed("One"));
        Watch(server.Url);
        await _time.WaitOfAsync(Quarter);

        Assert.Equal(ExitCode.Done, await StopAsync());
    }

    [Theory]
    [InlineData(0, null, 900)]
    [InlineData(1, null, 1800)]
    [InlineData(3, null, 7200)]
    [InlineData(50, null, 86400)]
    [InlineData(0, 1000, 1000)]
    [InlineData(0, 10, 900)]
    [InlineData(2, 1_000_000, 86400)]
    public void Waits_double_with_failures_up_to_a_day(int failures, int? asked, int expected) =>
        Assert.Equal(TimeSpan.FromSeconds(expected), PollSchedule.Next(Quarter, failures, asked is { } seconds ? TimeSpan.FromSeconds(seconds) : null));

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
        _search.Dispose();
    }

    private static string Feed(params string[] titles) =>
        $"<rss version=\"2.0\"><channel><title>The Tide</title>{string.Concat(titles.Select(title => $"<item><title>{title}</title><link>https://tide.example/{title}</link><description>x</description></item>"))}</channel></rss>";

    private void Watch(params string[] arguments) =>
        _watching = Task.Run(() => new CliApplication(_search.Environment(_output, _error) with { Time = _time }).RunAsync(["watch", .. arguments, "--data", _search.Data], _stop.Token));

    private async Task AgainAsync(TimeSpan wait, TimeSpan? next = null)
    {
        var again = _time.NextWaitOfAsync(next ?? wait);
        _time.Advance(wait);
        await again;
    }

    private async Task<int> StopAsync()
    {
        await _stop.CancelAsync();
        return await _watching;
    }

    private async Task<int> ArticlesAsync() => (await _search.RunAsync("stats", "--json")).Json.GetProperty("articles").GetInt32();
}
