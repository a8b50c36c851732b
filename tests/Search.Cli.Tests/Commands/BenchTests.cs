using System.Text.Json;
using System.Text.Json.Nodes;
using Search.Cli.CommandLine;

namespace Search.Cli.Tests.Commands;

public sealed class BenchTests : IDisposable
{
    private readonly ACommandLine _search = new();

    [Fact]
    public async Task Every_class_gets_a_row_with_its_hits()
    {
        await ImportAsync();
        var queries = _search.File("q.tsv", "one\tbarrier", "one\tboar", "two\tflood barrier");

        var ran = await _search.RunAsync("bench", "--queries", queries, "--repeat", "3", "--json");

        Assert.Equal(0, ran.ExitCode);
        var classes = ran.Json.GetProperty("classes").EnumerateArray().ToList();
        Assert.Equal(["one", "two"], classes.Select(row => row.GetProperty("class").GetString()));
        Assert.Equal([6, 3], classes.Select(row => row.GetProperty("runs").GetInt32()));
        // "barrier" is in two articles' threads, "boar" in one.
        Assert.Equal(3, classes[0].GetProperty("articles").GetInt32());
        Assert.True(classes[0].GetProperty("max").GetDouble() >= classes[0].GetProperty("p50").GetDouble());
    }

    [Fact]
    public async Task The_table_has_a_line_for_each_class()
    {
        await ImportAsync();

        var ran = await _search.RunAsync("bench", "--queries", _search.File("q.txt", "barrier"), "--repeat", "1");

        Assert.StartsWith("class", ran.Lines[0]);
        Assert.StartsWith("queries", ran.Lines[1]);
    }

    [Fact]
    public async Task A_total_that_is_not_the_expected_one_fails_the_run()
    {
        await ImportAsync();

        var ran = await _search.RunAsync("bench", "--queries", _search.File("q.jsonl", """{"query": "barrier", "articles": 5}"""), "--repeat", "1");

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("mismatch: 'barrier' found 2 articles, expected 5.", ran.Out);
    }

    [Fact]
    public async Task The_result_is_saved_beside_the_table()
    {
        await ImportAsync();
        var saved = Path.Combine(_search.Folder, "today.json");

        var ran = await _search.RunAsync("bench", "--queries", _search.File("q.txt", "barrier"), "--repeat", "1", "--save", saved);

        Assert.StartsWith("class", ran.Lines[0]);
        Assert.Equal("queries", JsonDocument.Parse(File.ReadAllText(saved)).RootElement.GetProperty("classes")[0].GetProperty("class").GetString());
    }

    [Fact]
    public async Task A_folder_to_compare_with_needs_another_backend()
    {
        await ImportAsync();

        var ran = await _search.RunAsync("bench", "--queries", _search.File("q.txt", "barrier"), "--against", "elsewhere", "--backend", "embedded");

        Assert.Equal(2, ran.ExitCode);
        Assert.Contains("--against goes with the --backend of the other archive", ran.Error);
    }

    [Fact]
    public async Task Two_backends_are_laid_side_by_side()
    {
        Assert.SkipUnless(BuiltBackends.HasLuceneNet, "This build is without Lucene.Net; build it with -p:LuceneNet=true.");
        await ImportAsync();

        var ran = await _search.RunAsync("bench", "--queries", _search.File("q.txt", "barrier", "boar"), "--repeat", "2", "--backend", "lucene", "--json");

        Assert.Equal(0, ran.ExitCode);
        Assert.Equal(("embedded", "lucene"), (ran.Json.GetProperty("first").GetString(), ran.Json.GetProperty("second").GetString()));
        Assert.Equal(4, ran.Json.GetProperty("classes")[0].GetProperty("runs").GetInt32());
        Assert.True(Directory.Exists($"{_search.Data}-lucene"));
    }

    [Fact]
    public async Task A_saved_result_is_a_baseline_for_the_next()
    {
        await ImportAsync();
        var (queries, saved) = (_search.File("q.txt", "barrier", "boar"), Path.Combine(_search.Folder, "before.json"));
        await _search.RunAsync("bench", "--queries", queries, "--repeat", "10", "--save", saved);

        // Nothing on any machine makes a search twenty times as slow as itself.
        var ran = await _search.RunAsync("bench", "--queries", queries, "--repeat", "10", "--baseline", saved, "--least-change", "1000", "--json");

        var change = ran.Json.GetProperty("changes")[0];
        Assert.Equal(0, ran.ExitCode);
        Assert.Equal(("queries", "same"), (change.GetProperty("class").GetString(), change.GetProperty("verdict").GetString()));
        Assert.InRange(change.GetProperty("ratio").GetDouble(), change.GetProperty("least").GetDouble(), change.GetProperty("most").GetDouble());
        Assert.False(ran.Json.TryGetProperty("samples", out _));
    }

    [Fact]
    public async Task A_class_that_became_slower_ends_with_3()
    {
        await ImportAsync();
        var (queries, saved) = (_search.File("q.txt", "barrier"), Path.Combine(_search.Folder, "before.json"));
        await _search.RunAsync("bench", "--queries", queries, "--repeat", "10", "--save", saved);
        var before = JsonNode.Parse(File.ReadAllText(saved))!;
        foreach (var round in before["samples"]![0]!["rounds"]!.AsArray())
            round![0] = 0.00001;
        File.WriteAllText(saved, before.ToJsonString());

        var ran = await _search.RunAsync("bench", "--queries", queries, "--repeat", "10", "--baseline", saved);

        Assert.Equal(3, ran.ExitCode);
        Assert.EndsWith("slower", ran.Lines[^1]);
    }

    [Theory]
    [InlineData("{}", "holds no measurement to compare with")]
    [InlineData("no JSON", "holds no measurement to compare with")]
    [InlineData("""{"measure": "response time at 9 searches a second, constant", "samples": []}""", "they cannot be compared")]
    public async Task A_baseline_of_something_else_is_refused(string content, string reason)
    {
        await ImportAsync();

        var ran = await _search.RunAsync("bench", "--queries", _search.File("q.txt", "barrier"), "--repeat", "1", "--baseline", _search.File("b.json", content));

        Assert.Equal(2, ran.ExitCode);
        Assert.Contains(reason, ran.Error);
    }

    [Theory]
    [InlineData("--url http://search.example", "search.example is not this machine")]
    [InlineData("--url ftp://127.0.0.1", "is no address of a service")]
    [InlineData("--rate 10000 --seconds 1000", "more than 1000000 searches")]
    [InlineData("--url http://127.0.0.1:9 --repeat 3", "--repeat does not go with --url")]
    [InlineData("--seed 3", "--seed goes with --url")]
    [InlineData("--rate 5 --arrivals often", "--arrivals takes constant or poisson")]
    public async Task A_load_that_makes_no_sense_is_refused(string options, string reason)
    {
        var ran = await _search.RunHereAsync(["bench", "--queries", _search.File("q.txt", "barrier"), .. options.Split(' ')]);

        Assert.Equal(2, ran.ExitCode);
        Assert.Contains(reason, ran.Error);
    }

    [Fact]
    public async Task A_service_that_does_not_answer_is_named()
    {
        // Port 9 is "discard": nothing listens there.
        var ran = await _search.RunHereAsync("bench", "--queries", _search.File("q.txt", "barrier"), "--url", "http://127.0.0.1:9");

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("No service answers at http://127.0.0.1:9/", ran.Error);
    }

    public void Dispose() => _search.Dispose();

    private Task<Ran> ImportAsync() => _search.RunAsync("import", _search.File("threads.jsonl", SampleThreads.Lines));
}
