using System.Text.Json;
using Search.Cli.Access;
using Search.Cli.CommandLine;

namespace Search.Cli.Tests.Commands;

public sealed class ThroughServiceTests : IAsyncDisposable
{
    private readonly ACommandLine _search = new();
    private readonly AwaitableWriter _output = new();
    private readonly StringWriter _error = new();
    private readonly CancellationTokenSource _stop = new();
    private Task<int> _serving = Task.FromResult(0);

    [Fact]
    public async Task Import_query_stats_and_export_go_through_the_service_that_holds_the_archive()
    {
        await ServeAsync();

        var imported = await _search.RunAsync("import", _search.File("threads.jsonl", SampleThreads.Lines), "--json");
        Assert.Equal(3, imported.Json.GetProperty("articles").GetProperty("added").GetInt32());

        var stats = await _search.RunAsync("stats", "--json");
        Assert.Equal(3, stats.Json.GetProperty("articles").GetInt32());

        var exported = await _search.RunAsync("export");
        Assert.Equal(["barrier", "astrolabe", "boar"], exported.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()));

        var wrong = await _search.RunAsync("query", "barrier", "--page-size", "7", "--json");
        Assert.Equal(7, wrong.Json.GetProperty("page_size").GetInt32());
    }

    [Fact]
    public async Task Removing_goes_through_the_service_that_holds_the_archive()
    {
        await ServeAsync();
        var import = await _search.RunAsync("import", _search.File("threads.jsonl", SampleThreads.Lines));
        Assert.Equal(0, import.ExitCode);
        Assert.Contains("Removed 1 article and 0 comments (removal 1)", (await _search.RunAsync("remove", "astrolabe", "--reason", "Why & how")).Out);
        Assert.Contains("Removed 0 articles and 1 comment (removal 2)", (await _search.RunAsync("remove", "barrier", "--comment", "1")).Out);
        Assert.Contains("Removed 0 articles and 1 comment (removal 3)", (await _search.RunAsync("remove", "--commenter", "Old Dredger")).Out);
        Assert.Contains("Removed 1 article and 0 comments (removal 4)", (await _search.RunAsync("remove", "https://sentinel.example/barrier")).Out);
        Assert.Equal(1, (await _search.RunAsync("remove", "astrolabe")).ExitCode);
        Assert.Equal(2, (await _search.RunAsync("remove", "--commenter", "unknown")).ExitCode);
        Assert.Contains("Removal 4 is lifted", (await _search.RunAsync("remove", "--lift", "4")).Out);
        Assert.Equal(1, (await _search.RunAsync("remove", "--lift", "44")).ExitCode);
        Assert.Contains("Why & how", (await _search.RunAsync("remove", "--list")).Out);
        var again = await _search.RunAsync("import", _search.File("threads.jsonl", SampleThreads.Lines), "--json");
        Assert.Equal((1, 1), (again.Json.GetProperty("articles").GetProperty("added").GetInt32(), again.Json.GetProperty("articles").GetProperty("withheld").GetInt32()));
    }

    [Fact]
    public async Task Bench_lets_searches_arrive_at_a_service()
    {
        await ServeAsync();
        await _search.RunAsync("import", _search.File("threads.jsonl", SampleThreads.Lines));
        var queries = _search.File("q.jsonl", """{"query": "barrier", "articles": 2}""", """{"query": "boar", "articles": 5}""");

        var ran = await _search.RunHereAsync("bench", "--queries", queries, "--url", ServiceFile.TryRead(_search.Data)!.Url, "--rate", "40", "--seconds", "1", "--json");

        var row = ran.Json.GetProperty("classes")[0];
        Assert.Equal((40, 0, 0), (row.GetProperty("arrivals").GetInt32(), row.GetProperty("errors").GetInt32(), row.GetProperty("timeouts").GetInt32()));
        Assert.True(row.GetProperty("response").GetProperty("p50").GetDouble() >= row.GetProperty("service").GetProperty("p50").GetDouble());
        // The total of "boar" is not what was expected.
        Assert.Equal(1, ran.ExitCode);
        Assert.Equal("'boar' found 1 articles, expected 5.", Assert.Single(ran.Json.GetProperty("mismatches").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task The_file_of_the_service_is_readable_by_its_owner_alone_and_goes_when_it_stops()
    {
        await ServeAsync();
        var path = Path.Combine(_search.Data, "service.json");

        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        Assert.Equal(Environment.ProcessId, ServiceFile.TryRead(_search.Data)!.Pid);

        await _stop.CancelAsync();
        Assert.Equal(0, await _serving);
        Assert.False(File.Exists(path));
    }

    [Fact]
    public async Task What_was_written_through_the_service_is_there_after_it_stopped()
    {
        await ServeAsync();
        await _search.RunAsync("import", _search.File("threads.jsonl", SampleThreads.Lines));
        await _stop.CancelAsync();
        await _serving;

        Assert.Equal(3, (await _search.RunAsync("stats", "--json")).Json.GetProperty("articles").GetInt32());
    }

    [Fact]
    public async Task The_file_of_a_service_that_was_killed_is_in_nobodys_way()
    {
        await _search.RunAsync("import", _search.File("threads.jsonl", SampleThreads.Lines));
        // Port 9 is "discard": nothing listens there.
        new ServiceFile("http://127.0.0.1:9", "gone", 1).Write(_search.Data);

        var ran = await _search.RunAsync("query", "barrier");

        Assert.Equal(0, ran.ExitCode);
        Assert.False(File.Exists(Path.Combine(_search.Data, "service.json")));
    }

    [Fact]
    public async Task A_second_service_is_told_where_the_first_one_is()
    {
        await ServeAsync();

        var second = await _search.RunAsync("serve", "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, second.ExitCode);
        Assert.Contains(ServiceFile.TryRead(_search.Data)!.Url, second.Error);
    }

    [Fact]
    public async Task An_empty_archive_that_was_named_stays_empty()
    {
        await ServeAsync();

        Assert.Contains("is empty", _error.ToString());
        Assert.Equal(0, (await _search.RunAsync("stats", "--json")).Json.GetProperty("articles").GetInt32());
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _serving;
        _stop.Dispose();
        _search.Dispose();
    }

    private async Task ServeAsync()
    {
        var application = new CliApplication(_search.Environment(_output, _error));
        _serving = Task.Run(() => application.RunAsync(["serve", "--urls", "http://127.0.0.1:0", "--data", _search.Data], _stop.Token));
        var line = await Task.WhenAny(_output.LineAsync("Listening on "), _serving);
        Assert.False(line == _serving, _error.ToString());
    }
}
