using Search.Archive;
using Search.Cli.CommandLine;

namespace Search.Cli.Tests.Commands;

public sealed class BackendTests : IDisposable
{
    private const string NeedsLuceneNet = "This build is without Lucene.Net; build it with -p:LuceneNet=true.";

    private readonly ACommandLine _search = new();

    [Theory]
    [InlineData("serve")]
    [InlineData("import", "threads.jsonl")]
    [InlineData("query", "barrier")]
    [InlineData("export")]
    [InlineData("stats")]
    [InlineData("check")]
    [InlineData("bench", "--queries", "q.txt")]
    public async Task A_backend_that_the_build_is_without_is_refused_with_how_to_build_it_in(params string[] arguments)
    {
        Assert.SkipWhen(BuiltBackends.HasLuceneNet, "This build has Lucene.Net.");
        _search.File("q.txt", "barrier");
        await ImportAsync("--backend", "embedded");

        var ran = await _search.RunAsync([.. arguments, "--backend", "lucene"]);

        Assert.Equal(1, ran.ExitCode);
        Assert.StartsWith("search: --backend lucene needs Lucene.Net, which this build is without.", ran.Error);
        Assert.Contains("-p:LuceneNet=true", ran.Error);
        Assert.Equal("", ran.Out);
    }

    [Theory]
    [InlineData("query", "barrier")]
    [InlineData("stats")]
    [InlineData("check")]
    public async Task An_archive_on_a_backend_that_the_build_is_without_is_refused_though_nobody_named_it(params string[] arguments)
    {
        Assert.SkipWhen(BuiltBackends.HasLuceneNet, "This build has Lucene.Net.");
        Directory.CreateDirectory(ArchiveFolder.LuceneNetIndex(_search.Data));

        var ran = await _search.RunAsync(arguments);

        Assert.Equal(1, ran.ExitCode);
        Assert.StartsWith($"search: The archive in '{_search.Data}' needs Lucene.Net", ran.Error);
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("import", "threads.jsonl")]
    [InlineData("query", "barrier")]
    [InlineData("export")]
    [InlineData("stats")]
    [InlineData("check")]
    public async Task An_archive_on_Lucene_Net_is_not_opened_with_the_embedded_engine(params string[] arguments)
    {
        _search.File("threads.jsonl", SampleThreads.Lines);
        Directory.CreateDirectory(ArchiveFolder.LuceneNetIndex(_search.Data));

        var ran = await _search.RunAsync([.. arguments, "--backend", "embedded"]);

        Assert.Equal(1, ran.ExitCode);
        Assert.StartsWith($"search: The archive in '{_search.Data}' is of the backend 'lucene' and cannot be opened with 'embedded'.", ran.Error);
        Assert.Empty(Directory.EnumerateFileSystemEntries(ArchiveFolder.LuceneNetIndex(_search.Data)));
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("import", "threads.jsonl")]
    [InlineData("query", "barrier")]
    [InlineData("export")]
    [InlineData("stats")]
    [InlineData("check")]
    public async Task An_embedded_archive_is_not_opened_with_Lucene_Net(params string[] arguments)
    {
        Assert.SkipUnless(BuiltBackends.HasLuceneNet, NeedsLuceneNet);
        await ImportAsync();

        var ran = await _search.RunAsync([.. arguments, "--backend", "lucene"]);

        Assert.Equal(1, ran.ExitCode);
        Assert.StartsWith($"search: The archive in '{_search.Data}' is of the backend 'embedded' and cannot be opened with 'lucene'.", ran.Error);
        Assert.False(Directory.Exists(ArchiveFolder.LuceneNetIndex(_search.Data)));
    }

    [Fact]
    public async Task A_backend_that_there_is_not_is_wrong_usage()
    {
        var ran = await _search.RunAsync("stats", "--backend", "solr");

        Assert.Equal(2, ran.ExitCode);
        Assert.Contains("There is no backend 'solr'; there are embedded and lucene.", ran.Error);
    }

    [Fact]
    public async Task Without_an_archive_the_advice_names_the_backend_that_was_named() =>
        Assert.Contains($"search import PATH --data '{_search.Data}' --backend embedded", (await _search.RunAsync("stats", "--backend", "embedded")).Error);

    [Fact]
    public async Task An_archive_on_Lucene_Net_keeps_its_backend_without_the_option()
    {
        Assert.SkipUnless(BuiltBackends.HasLuceneNet, NeedsLuceneNet);
        await ImportAsync("--backend", "lucene");

        var found = await _search.RunAsync("query", "barrier", "--json");

        Assert.Equal(2, found.Json.GetProperty("total").GetProperty("articles").GetInt32());
        Assert.Equal(3, (await _search.RunAsync("stats", "--json")).Json.GetProperty("articles").GetInt32());
        Assert.Equal(3, (await _search.RunAsync("export")).Lines.Length);
        Assert.StartsWith("Sound: ", (await _search.RunAsync("check")).Out);
    }

    [Fact]
    public async Task What_one_backend_exports_the_other_imports_and_exports_alike()
    {
        Assert.SkipUnless(BuiltBackends.HasLuceneNet, NeedsLuceneNet);
        await ImportAsync();
        var exported = await _search.RunAsync("export");
        var other = Path.Combine(_search.Folder, "other");

        await _search.RunHereAsync("import", _search.File("exported.jsonl", exported.Lines), "--backend", "lucene", "--data", other);

        Assert.Equal(exported.Lines.Order(), (await _search.RunHereAsync("export", "--data", other)).Lines.Order());
    }

    [Fact]
    public async Task A_damaged_archive_on_Lucene_Net_is_found_by_the_check()
    {
        Assert.SkipUnless(BuiltBackends.HasLuceneNet, NeedsLuceneNet);
        await ImportAsync("--backend", "lucene");
        var largest = new DirectoryInfo(ArchiveFolder.LuceneNetIndex(_search.Data)).EnumerateFiles().MaxBy(file => file.Length)!;
        using (var file = largest.Open(FileMode.Open))
        {
            file.Position = largest.Length / 2;
            var there = file.ReadByte();
            file.Position--;
            file.WriteByte((byte)~there);
        }

        var ran = await _search.RunAsync("check");

        Assert.Equal(1, ran.ExitCode);
        Assert.StartsWith("segment _", ran.Lines[0]);
        Assert.StartsWith("Damaged: 1 problem", ran.Lines[^1]);
    }

    public void Dispose() => _search.Dispose();

    private Task<Ran> ImportAsync(params string[] options) => _search.RunAsync(["import", _search.File("threads.jsonl", SampleThreads.Lines), .. options]);
}
