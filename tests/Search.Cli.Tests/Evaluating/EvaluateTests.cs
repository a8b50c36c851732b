using System.IO.Compression;
using System.Text;
using Search.Cli.Evaluating;

namespace Search.Cli.Tests.Evaluating;

public sealed class EvaluateTests : IDisposable
{
    private readonly ACommandLine _search = new();

    [Fact]
    public async Task Documents_queries_and_judgements_of_BEIR_are_measured()
    {
        Collection();
        var ran = await EvaluateAsync("--json");
        Assert.Equal(0, ran.ExitCode);
        Assert.Equal(3, ran.Json.GetProperty("documents").GetInt32());
        Assert.Equal(2, ran.Json.GetProperty("queries").GetInt32());
        Assert.Equal(1, ran.Json.GetProperty("without_relevant").GetInt32());
        Assert.Equal(1, Mean(ran, "nDCG@10"), 12);
        Assert.Equal(0.2, Mean(ran, "P@5"), 12);
    }

    [Fact]
    public async Task Articles_gzip_and_judgements_of_TREC_are_read_too()
    {
        Collection();
        using (var gzip = new GZipStream(File.Create(Path.Combine(_search.Folder, "corpus.jsonl")), CompressionMode.Compress))
            gzip.Write(Encoding.UTF8.GetBytes("""{"id": "1", "title": "Barrier", "body": "The flood barrier holds.", "tags": ["flood"]}""" + "\n" + """{"id": "2", "body": "Trams."}"""));
        _search.File("queries.jsonl", "q1\tflood barrier");
        _search.File("qrels.tsv", "q1 0 1 1", "q1 0 2 0");
        var ran = await EvaluateAsync("--json");
        Assert.Equal(2, ran.Json.GetProperty("documents").GetInt32());
        Assert.Equal(1, Mean(ran, "MAP"), 12);
    }

    [Fact]
    public async Task A_saved_run_compares_as_equal_with_itself()
    {
        Collection();
        var saved = await EvaluateAsync("--save", "today.run");
        Assert.Equal(0, saved.ExitCode);
        Assert.Equal("q1 Q0 1 1 3 search", File.ReadLines(Path.Combine(_search.Folder, "today.run")).First());
        var compared = await EvaluateAsync("--against", "today.run", "--json");
        var measure = compared.Json.GetProperty("rankings")[0].GetProperty("measures").GetProperty("MAP");
        Assert.Equal(0, measure.GetProperty("change").GetDouble());
        Assert.Equal(1, measure.GetProperty("p").GetDouble());
    }

    [Fact]
    public async Task Several_rankings_are_compared_with_the_first()
    {
        Collection();
        var ran = await EvaluateAsync("--ranking", "plain", "--ranking", "default", "--ranking", "nearness=0,title=3");
        Assert.Equal(0, ran.ExitCode);
        Assert.Equal("3 documents, 2 queries (1 more has no relevant document and does not count)", ran.Lines[0]);
        Assert.StartsWith("ranking", ran.Lines[1]);
        Assert.StartsWith("plain", ran.Lines[2]);
        Assert.StartsWith("  against plain", ran.Lines[4]);
        Assert.StartsWith("nearness=0,title=3", ran.Lines[6]);
    }

    [Theory]
    [InlineData("corpus.jsonl", "{\"title\": \"no id\"}", "corpus.jsonl:1 cannot be read")]
    [InlineData("corpus.jsonl", "not json", "corpus.jsonl:1 cannot be read")]
    [InlineData("queries.jsonl", "{\"_id\": \"q1\"}", "queries.jsonl:1 cannot be read")]
    [InlineData("qrels.tsv", "q1\t1\thigh\nq1\t1\thigher", "qrels.tsv:2 cannot be read")]
    [InlineData("qrels.tsv", "q1\t1\t0", "No query has a document that is judged relevant")]
    [InlineData("qrels.tsv", "one two", "qrels.tsv:1 cannot be read")]
    public async Task Bad_input_is_named_by_file_and_line(string file, string content, string complaint)
    {
        Collection();
        _search.File(file, content);
        var ran = await EvaluateAsync();
        Assert.Equal(1, ran.ExitCode);
        Assert.Contains(complaint, ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_is_there_twice_is_refused()
    {
        Collection();
        _search.File("corpus.jsonl", """{"_id": "1", "text": "a"}""", """{"_id": "1", "text": "b"}""");
        Assert.Contains("the document '1' is there twice", (await EvaluateAsync()).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("best")]
    [InlineData("title=heavy")]
    [InlineData("title=-1")]
    public async Task A_ranking_that_there_is_not_is_a_usage_error(string ranking)
    {
        Collection();
        var ran = await EvaluateAsync("--ranking", ranking);
        Assert.Equal(2, ran.ExitCode);
        Assert.Contains($"There is no ranking '{ranking}'", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_is_read_by_score_and_equal_scores_by_rank()
    {
        var path = _search.File("a.run", "q Q0 low 1 0.5 x", "q Q0 second 3 0.9 x", "q Q0 first 2 0.9 x");
        Assert.Equal(["first", "second", "low"], RunFile.Read(path)["q"]);
    }

    public void Dispose() => _search.Dispose();

    private static double Mean(Ran ran, string measure) =>
        ran.Json.GetProperty("rankings")[0].GetProperty("measures").GetProperty(measure).GetProperty("mean").GetDouble();

    private void Collection()
    {
        _search.File("corpus.jsonl",
            """{"_id": "1", "title": "The barrier holds", "text": "The flood barrier held through the night."}""",
            """{"_id": "2", "title": "Trams", "text": "The council votes on trams."}""",
            """{"_id": "3", "title": "", "text": "A flood of letters."}""");
        _search.File("queries.jsonl",
            """{"_id": "q1", "text": "Did the flood barrier hold?"}""",
            """{"_id": "q2", "text": "trams"}""",
            """{"_id": "q3", "text": "nothing relevant"}""");
        _search.File("qrels.tsv", "query-id\tcorpus-id\tscore", "q1\t1\t2", "q2\t2\t1", "q3\t3\t0");
    }

    private Task<Ran> EvaluateAsync(params string[] more) => _search.RunHereAsync(
        ["evaluate", "--corpus", "corpus.jsonl", "--queries", "queries.jsonl", "--qrels", "qrels.tsv", "--repeat", "1", .. more]);
}
