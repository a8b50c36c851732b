using Search.Cli.CommandLine;

namespace Search.Cli.Tests.Commands;

public sealed class RemoveTests : IDisposable
{
    private readonly ACommandLine _search = new();

    [Fact]
    public async Task What_is_removed_stays_out_until_the_removal_is_lifted()
    {
        await ImportAsync();
        var removed = await _search.RunAsync("remove", "barrier", "--reason", "Letter of 3 March");
        Assert.Contains("Removed 1 article and 2 comments (removal 1).", removed.Out);
        Assert.Contains("(0 added, 0 updated, 2 unchanged), 1 left out that was removed before, with 1 comment", (await ImportAsync()).Out);
        Assert.DoesNotContain("barrier\"", (await _search.RunAsync("export")).Out);

        var listed = (await _search.RunAsync("remove", "--list")).Out;
        Assert.Matches(@"^   1  \d{4}-\d\d-\d\d \d\d:\d\d  article    1 article and 2 comments: Letter of 3 March\s*$", listed);
        Assert.Contains("Removal 1 is lifted", (await _search.RunAsync("remove", "--lift", "1")).Out);
        Assert.Contains("(1 added, 0 updated, 2 unchanged)", (await ImportAsync()).Out);
        Assert.Contains("; lifted ", (await _search.RunAsync("remove", "--list")).Out);
    }

    [Fact]
    public async Task An_address_a_comment_and_a_name_can_be_removed()
    {
        await ImportAsync();
        Assert.Contains("Removed 0 articles and 1 comment ", (await _search.RunAsync("remove", "barrier", "--comment", "1")).Out);
        Assert.Contains("Removed 0 articles and 1 comment ", (await _search.RunAsync("remove", "--commenter", "old dredger", "--outlet", "The Sentinel")).Out);
        Assert.Contains("Removed 1 article and 0 comments ", (await _search.RunAsync("remove", "http://sentinel.example/barrier/")).Out);
        Assert.Equal(["commenter"], (await _search.RunAsync("remove", "--commenter", "Nobody", "--json")).Json.GetProperty("kind").GetString()!.Split(' '));
    }

    [Fact]
    public async Task An_export_says_how_another_archive_keeps_out_what_was_removed()
    {
        await ImportAsync();
        Assert.Equal("", (await _search.RunAsync("export")).Error);
        await _search.RunAsync("remove", "barrier");
        var exported = await _search.RunAsync("export");
        Assert.Contains(Path.Combine(_search.Data, "takedowns.jsonl"), exported.Error, StringComparison.Ordinal);

        var other = Path.Combine(_search.Folder, "other");
        Directory.CreateDirectory(other);
        File.Copy(Path.Combine(_search.Data, "takedowns.jsonl"), Path.Combine(other, "takedowns.jsonl"));
        await _search.RunHereAsync("import", _search.File("archive.jsonl", exported.Out), "--data", other);
        var again = await _search.RunHereAsync("import", _search.File("threads.jsonl", SampleThreads.Lines), "--data", other);
        Assert.Contains("2 unchanged), 1 left out that was removed before", again.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ExitCode.Usage, "remove")]
    [InlineData(ExitCode.Usage, "remove", "barrier", "--list")]
    [InlineData(ExitCode.Usage, "remove", "--comment", "1")]
    [InlineData(ExitCode.Usage, "remove", "barrier", "boar", "--comment", "1")]
    [InlineData(ExitCode.Usage, "remove", "barrier", "--outlet", "The Sentinel")]
    [InlineData(ExitCode.Usage, "remove", "--commenter", "unknown")]
    [InlineData(ExitCode.Failed, "remove", "no-such-article")]
    [InlineData(ExitCode.Failed, "remove", "barrier", "--comment", "77")]
    [InlineData(ExitCode.Failed, "remove", "--lift", "1")]
    public async Task What_cannot_be_removed_is_said(int exitCode, params string[] arguments)
    {
        await ImportAsync();
        var ran = await _search.RunAsync(arguments);
        Assert.Equal(exitCode, ran.ExitCode);
        Assert.NotEmpty(ran.Error);
        Assert.Contains("\"barrier\"", (await _search.RunAsync("export")).Out);
    }

    public void Dispose() => _search.Dispose();

    private Task<Ran> ImportAsync() => _search.RunAsync("import", _search.File("threads.jsonl", SampleThreads.Lines));
}
