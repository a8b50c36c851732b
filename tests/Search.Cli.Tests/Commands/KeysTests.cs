namespace Search.Cli.Tests.Commands;

public sealed class KeysTests : IDisposable
{
    private readonly ACommandLine _search = new();

    [Fact]
    public async Task A_key_is_printed_once_listed_by_name_and_revoked()
    {
        var added = await _search.RunAsync("keys", "add", "--name", "newsroom", "--scopes", "read,write");
        Assert.Equal(0, added.ExitCode);
        Assert.StartsWith("search_", Assert.Single(added.Lines));

        var listed = await _search.RunAsync("keys", "list");
        Assert.Matches("^[0-9a-f]{8}  [0-9-]{10}  read,write +newsroom$", Assert.Single(listed.Lines));
        Assert.DoesNotContain(added.Lines[0], listed.Out);

        Assert.Equal(0, (await _search.RunAsync("keys", "revoke", "newsroom")).ExitCode);
        Assert.Equal("", (await _search.RunAsync("keys", "list")).Out);
    }

    [Fact]
    public async Task Keys_alone_make_no_archive_of_a_folder()
    {
        await _search.RunAsync("keys", "add", "--name", "early");
        Assert.Null(Search.Archive.ArchiveFolder.BackendOf(_search.Data));
    }

    [Theory]
    [InlineData("add", "--name", "x", "--scopes", "all", 2)]
    [InlineData("add", "--name", " ", "--scopes", "read", 2)]
    public async Task Wrong_usage_is_told(string command, string option, string value, string other, string otherValue, int exitCode) =>
        Assert.Equal(exitCode, (await _search.RunAsync("keys", command, option, value, other, otherValue)).ExitCode);

    [Fact]
    public async Task A_key_that_is_not_there_cannot_be_revoked()
    {
        var ran = await _search.RunAsync("keys", "revoke", "nobody");
        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("There is no key 'nobody'", ran.Error);
    }

    [Fact]
    public async Task Settings_that_cannot_be_used_are_told_before_anything_is_served()
    {
        var file = _search.File("settings.json", """{"Search":{"DrainSecond":5,"Limits":{"Kept":"many"}}}""");
        var ran = await _search.RunAsync("serve", "--settings", file);
        Assert.Equal(2, ran.ExitCode);
        Assert.Contains("Did you mean Search:DrainSeconds?", ran.Error);
        Assert.Contains("Search:Limits:Kept is 'many'", ran.Error);
        Assert.Equal(2, (await _search.RunAsync("serve", "--settings", "nowhere.json")).ExitCode);
        Assert.Contains("cannot be read as JSON", (await _search.RunAsync("serve", "--settings", _search.File("broken.json", "{"))).Error);
    }

    public void Dispose() => _search.Dispose();
}
