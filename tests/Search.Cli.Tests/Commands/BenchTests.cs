using System.Text.Json;
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

    public void Dispose() => _search.Dispose();

    private Task<Ran> ImportAsync() => _search.RunAsync("import", _search.File("threads.jsonl", SampleThreads.Lines));
}
