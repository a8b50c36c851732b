namespace Search.Cli.Tests.Commands;

public sealed class ImportOptionsTests : IDisposable
{
    private const string Post = """
        <rss xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>The Tide</title><link>http://tide.example</link>
        <item><title>Eels</title><link>http://tide.example/eels/</link><content:encoded>They return.</content:encoded><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>
        <item><title>Later</title><link>http://tide.example/later/</link><content:encoded>Soon.</content:encoded><wp:status>draft</wp:status><wp:post_type>post</wp:post_type></item>
        </channel></rss>
        """;

    private const string Discussions = """
        <disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
        <thread dsq:id="1"><id/><link>https://www.tide.example/eels?utm_source=feed</link><title>Eels</title></thread>
        <thread dsq:id="2"><id/><link>http://tide.example/gone</link><title>Gone</title></thread>
        <post dsq:id="3"><message>Lovely.</message><createdAt>2013-10-10T19:20:29Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam><author><name>Ida</name></author><thread dsq:id="1"/></post>
        <post dsq:id="4"><message>Pity.</message><createdAt>2013-10-10T19:20:29Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam><author><name>Bo</name></author><thread dsq:id="2"/></post>
        </disqus>
        """;

    private readonly ACommandLine _search = new();

    [Fact]
    public async Task Comments_from_elsewhere_join_their_article_and_the_others_are_listed()
    {
        var posts = _search.File("posts.xml", Post);
        var discussions = _search.File("discussions.xml", Discussions);

        var ran = await _search.RunAsync("import", discussions, posts);

        Assert.Equal(0, ran.ExitCode);
        Assert.Contains("1 discussion of articles that the archive does not hold, kept as a thread of its own:", ran.Out, StringComparison.Ordinal);
        Assert.Contains("Gone <http://tide.example/gone>, 1 comment", ran.Out, StringComparison.Ordinal);
        Assert.Contains("1 × left out, posts that are not published (draft)", ran.Out, StringComparison.Ordinal);
        var exported = (await _search.RunAsync("export")).Lines;
        Assert.Equal(2, exported.Length);
        Assert.Contains(exported, line => line.Contains("They return.", StringComparison.Ordinal) && line.Contains("Lovely.", StringComparison.Ordinal));

        var again = await _search.RunAsync("import", discussions, posts, "--json");
        var articles = again.Json.GetProperty("articles");
        Assert.Equal((0, 0, 2, 1), (articles.GetProperty("added").GetInt32(), articles.GetProperty("updated").GetInt32(), articles.GetProperty("unchanged").GetInt32(), articles.GetProperty("joined").GetInt32()));
    }

    [Fact]
    public async Task A_dry_run_shows_what_would_come_in_and_makes_no_archive()
    {
        var ran = await _search.RunAsync("import", _search.File("posts.xml", Post), _search.File("discussions.xml", Discussions), "--dry-run");

        Assert.Equal(0, ran.ExitCode);
        Assert.StartsWith("Would import 2 files: 1 article and", ran.Out, StringComparison.Ordinal);
        Assert.Contains("(WordPress WXR): 1 article; first: Eels", ran.Out, StringComparison.Ordinal);
        Assert.Contains("(Disqus export): 2 discussions, 2 comments; first: Eels", ran.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_search.Data));
    }

    [Fact]
    public async Task The_report_file_holds_every_problem()
    {
        var broken = _search.File("broken.jsonl", [SampleThreads.Lines[0], .. Enumerable.Repeat("{\"cut\": ", 300)]);

        var ran = await _search.RunAsync("import", broken, _search.File("discussions.xml", Discussions), _search.File("empty.jsonl"), "--report", "all.txt");

        Assert.Contains("300 × not a JSON object", ran.Out, StringComparison.Ordinal);
        var lines = await File.ReadAllLinesAsync(Path.Combine(_search.Folder, "all.txt"), TestContext.Current.CancellationToken);
        Assert.Equal(300, lines.Count(line => line.StartsWith($"problem\t{broken}:", StringComparison.Ordinal)));
        Assert.Equal(2, lines.Count(line => line.StartsWith("unmatched\t", StringComparison.Ordinal)));
        Assert.Single(lines, line => line.StartsWith("skipped\t", StringComparison.Ordinal) && line.EndsWith("empty, or no ordinary file", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_rules_file_that_is_none_and_a_file_for_an_archive_are_said_as_such()
    {
        var lines = _search.File("threads.jsonl", SampleThreads.Lines);
        var rules = await _search.RunAsync("import", lines, "--rules", _search.File("rules.json", "none"));
        Assert.Equal(1, rules.ExitCode);
        Assert.Contains("not a rules file", rules.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("fault", rules.Error, StringComparison.Ordinal);

        var file = await _search.RunHereAsync("import", lines, "--data", _search.File("data", "x"));
        Assert.Contains("is a file. Name another with --data", file.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title")]
    [InlineData("headline=x")]
    [InlineData("title=")]
    public async Task A_mapping_that_names_no_field_or_column_is_refused(string mapping)
    {
        var ran = await _search.RunAsync("import", _search.File("posts.xml", Post), "--map", mapping);
        Assert.Equal(2, ran.ExitCode);
    }

    public void Dispose() => _search.Dispose();
}
