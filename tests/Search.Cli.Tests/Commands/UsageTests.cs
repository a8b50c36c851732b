namespace Search.Cli.Tests.Commands;

public sealed class UsageTests : IDisposable
{
    private readonly ACommandLine _search = new();

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("import")]
    [InlineData("query", "x", "--outlte", "y")]
    [InlineData("query", "x", "--page", "0")]
    [InlineData("query", "x", "--page-size", "101")]
    [InlineData("query", "x", "--in", "everywhere")]
    [InlineData("query", "x", "--from", "yesterday")]
    [InlineData("query", "x", "--facets", "colour")]
    [InlineData("bench")]
    [InlineData("bench", "--queries", "q.txt", "--repeat", "0")]
    [InlineData("serve", "--urls", "nowhere")]
    public async Task Wrong_usage_exits_with_2_and_one_sentence(params string[] arguments)
    {
        var ran = await _search.RunHereAsync(arguments);

        Assert.Equal(2, ran.ExitCode);
        Assert.Equal("", ran.Out);
        Assert.StartsWith("search: ", ran.Error);
        Assert.Single(ran.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task A_mistyped_option_is_named() =>
        Assert.Contains("'--outlte'", (await _search.RunHereAsync("query", "x", "--outlte", "y")).Error);

    [Fact]
    public async Task A_wrong_value_is_said_with_what_would_be_right()
    {
        var ran = await _search.RunHereAsync("query", "x", "--page-size", "101");

        Assert.Contains("--page-size cannot be '101'", ran.Error);
        Assert.Contains("1 to 100", ran.Error);
    }

    [Theory]
    [InlineData("query", "x")]
    [InlineData("stats")]
    [InlineData("export")]
    [InlineData("check")]
    public async Task Without_an_archive_reading_exits_with_1_and_says_how_to_get_one(params string[] arguments)
    {
        var ran = await _search.RunAsync(arguments);

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains($"There is no archive in '{_search.Data}'", ran.Error);
        Assert.Contains("search import", ran.Error);
        Assert.False(Directory.Exists(_search.Data));
    }

    [Fact]
    public async Task Without_arguments_the_help_is_shown()
    {
        var ran = await _search.RunHereAsync();

        Assert.Equal(0, ran.ExitCode);
        foreach (var command in new[] { "serve", "import", "query", "export", "stats", "check", "bench" })
            Assert.Contains($"  {command}", ran.Out);
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("import")]
    [InlineData("query")]
    [InlineData("export")]
    [InlineData("stats")]
    [InlineData("check")]
    [InlineData("bench")]
    public async Task Every_command_has_help_with_examples_and_the_data_option(string command)
    {
        var ran = await _search.RunHereAsync(command, "--help");

        Assert.Equal(0, ran.ExitCode);
        Assert.Contains($"Examples:\n  search {command}".TrimEnd(), ran.Out.ReplaceLineEndings("\n"));
        Assert.Contains("--data <DIR>", ran.Out);
    }

    [Fact]
    public async Task The_folder_comes_from_the_environment_when_no_option_names_it()
    {
        var folder = Path.Combine(_search.Folder, "elsewhere");

        var ran = await _search.With("SEARCH_DATA", folder).RunHereAsync("stats");

        Assert.Contains($"'{folder}'", ran.Error);
    }

    [Fact]
    public async Task The_folder_is_below_the_current_one_when_nothing_names_it() =>
        Assert.Contains($"'{Path.Combine(_search.Folder, "index-data", "archive")}'", (await _search.RunHereAsync("stats")).Error);

    public void Dispose() => _search.Dispose();
}
