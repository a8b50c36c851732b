namespace Search.Cli.Tests.Commands;

public sealed class RoundTripTests : IDisposable
{
    private readonly ACommandLine _search = new();

    [Fact]
    public async Task Importing_reports_articles_and_comments()
    {
        var ran = await ImportAsync();

        Assert.Equal(0, ran.ExitCode);
        Assert.Contains("Imported 1 file: 3 articles (3 added, 0 updated, 0 unchanged) with 3 comments", ran.Out);
    }

    [Fact]
    public async Task Importing_the_same_again_changes_nothing()
    {
        await ImportAsync();

        var ran = await ImportAsync("--json");

        Assert.Equal(0, ran.Json.GetProperty("articles").GetProperty("added").GetInt32());
        Assert.Equal(3, ran.Json.GetProperty("articles").GetProperty("unchanged").GetInt32());
    }

    [Fact]
    public async Task An_export_says_where_everything_came_from_only_when_asked()
    {
        await ImportAsync();

        Assert.DoesNotContain("provenance", (await _search.RunAsync("export")).Out);
        var line = (await _search.RunAsync("export", "--provenance")).Lines[1];
        Assert.Contains("\"provenance\":{\"format\":\"JSON Lines\",\"line\":2,", line);
        Assert.Contains("{\"fact\":\"language\",\"how\":\"the text: en\",", line);
    }

    [Fact]
    public async Task The_report_as_json_names_every_problem_and_its_place()
    {
        var broken = _search.File("broken.jsonl", SampleThreads.Lines[0], "{\"title\": \"cut o");

        var ran = await _search.RunAsync("import", broken, "--json");

        Assert.Equal(0, ran.ExitCode);
        Assert.Equal(1, ran.Json.GetProperty("files").GetInt32());
        Assert.Equal(2, ran.Json.GetProperty("comments").GetInt32());
        var problem = Assert.Single(ran.Json.GetProperty("problems").EnumerateArray());
        Assert.Equal(broken, problem.GetProperty("file").GetString());
        Assert.Equal(2, problem.GetProperty("line").GetInt32());
    }

    [Fact]
    public async Task Synonyms_of_the_archives_folder_are_searched_too_unless_they_are_left_out()
    {
        await ImportAsync();
        Assert.Equal(0, await CountAsync("embankment"));
        _search.File("archive/synonyms.txt", "embankment, barrier");

        Assert.Equal(2, await CountAsync("embankment"));
        Assert.Contains("“embankment” was searched as embankment, barrier", (await _search.RunAsync("query", "embankment")).Error);
        Assert.Equal(0, await CountAsync("embankment", "--no-synonyms"));

        _search.File("archive/synonyms.txt", "embankment");
        var refused = await _search.RunAsync("query", "embankment");
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("Line 1: 'embankment' stands alone", refused.Error);

        async Task<int> CountAsync(params string[] words) =>
            (await _search.RunAsync(["query", .. words, "--json"])).Json.GetProperty("total").GetProperty("articles").GetInt32();
    }

    [Fact]
    public async Task A_run_that_finds_no_article_exits_with_1_but_still_reports()
    {
        var nothing = _search.File("nothing.jsonl", "{\"unrelated\": true}");

        var ran = await _search.RunAsync("import", nothing);

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("0 articles", ran.Out);
        Assert.Contains("No article was found", ran.Error);
    }

    [Fact]
    public async Task A_path_that_does_not_exist_is_named_before_anything_is_imported()
    {
        var ran = await _search.RunAsync("import", _search.File("threads.jsonl", SampleThreads.Lines), "no-such-folder");

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains(Path.Combine(_search.Folder, "no-such-folder"), ran.Error);
        Assert.False(Directory.Exists(_search.Data));
    }

    [Fact]
    public async Task Acknowledged_ids_stand_one_a_line()
    {
        var ran = await ImportAsync("--acknowledge");

        Assert.Equal(["barrier", "astrolabe", "boar"], ran.Lines.Take(3));
    }

    [Fact]
    public async Task A_query_lists_title_outlet_author_date_and_comments_without_marks_when_piped()
    {
        await ImportAsync();

        var ran = await _search.RunAsync("query", "barrier");

        Assert.Equal(0, ran.ExitCode);
        Assert.Contains("2 articles, 1 comment", ran.Lines[0]);
        Assert.Contains("Council votes for a flood barrier", ran.Out);
        Assert.Contains("The Sentinel · Margit Thorne · 2012-03-14", ran.Out);
        Assert.Contains("└ Old Dredger: ", ran.Out);
        Assert.DoesNotContain("<mark>", ran.Out);
        Assert.DoesNotContain('\u001b', ran.Out);
    }

    [Fact]
    public async Task A_query_as_json_is_what_the_api_answers()
    {
        await ImportAsync();

        var answer = (await _search.RunAsync("query", "barrier", "--outlet", "the sentinel", "--facets", "outlet,author", "--json")).Json;

        Assert.Equal("barrier", answer.GetProperty("query").GetString());
        Assert.Equal(1, answer.GetProperty("total").GetProperty("articles").GetInt32());
        Assert.Equal("barrier", answer.GetProperty("hits")[0].GetProperty("id").GetString());
        Assert.Contains("<mark>", answer.GetProperty("hits")[0].GetProperty("highlights").GetProperty("title").GetString());
        Assert.True(answer.GetProperty("facets").TryGetProperty("author", out _));
    }

    [Fact]
    public async Task Filters_dates_and_order_narrow_a_query()
    {
        await ImportAsync();

        var ran = await _search.RunAsync("query", "--author", "margit thorne", "--from", "2012", "--to", "2012-12", "--sort", "oldest", "--json");

        Assert.Equal(["barrier"], ran.Json.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Comments_alone_can_be_searched()
    {
        await ImportAsync();

        var ran = await _search.RunAsync("query", "barrier", "--in", "comments", "--json");

        Assert.Equal(1, ran.Json.GetProperty("total").GetProperty("comments").GetInt32());
        Assert.Equal("Old Dredger", ran.Json.GetProperty("hits")[0].GetProperty("author").GetString());
    }

    [Fact]
    public async Task A_leading_dash_leaves_a_word_out()
    {
        await ImportAsync();

        var ran = await _search.RunAsync("query", "barrier", "-council", "--in", "articles", "--json");

        Assert.Equal(["boar"], ran.Json.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task What_is_exported_imports_as_unchanged()
    {
        await ImportAsync();
        var file = Path.Combine(_search.Folder, "out.jsonl");

        var exported = await _search.RunAsync("export", "--out", file);
        var again = await _search.RunAsync("import", file, "--json");

        Assert.Equal(0, exported.ExitCode);
        Assert.Contains("3 articles", exported.Error);
        Assert.Equal(3, again.Json.GetProperty("articles").GetProperty("unchanged").GetInt32());
    }

    [Fact]
    public async Task An_export_fills_another_archive_with_the_same()
    {
        await ImportAsync();
        var first = await _search.RunAsync("export");
        var file = _search.File("first.jsonl", first.Lines);
        var elsewhere = Path.Combine(_search.Folder, "second");

        await _search.RunHereAsync("import", file, "--data", elsewhere);
        var second = await _search.RunHereAsync("export", "--data", elsewhere);

        Assert.Equal(first.Out, second.Out);
        Assert.Contains("\"source\":", first.Out);
    }

    [Fact]
    public async Task Statistics_count_what_is_there()
    {
        await ImportAsync();

        var ran = await _search.RunAsync("stats");
        var json = (await _search.RunAsync("stats", "--json")).Json;

        Assert.Contains("Articles  3", ran.Lines);
        Assert.Contains("Comments  3", ran.Lines);
        Assert.Equal(2, json.GetProperty("outlets").GetInt32());
        Assert.Equal("2011-11-07", json.GetProperty("oldest").GetString());
    }

    [Fact]
    public async Task A_sound_archive_passes_its_check()
    {
        await ImportAsync();

        var ran = await _search.RunAsync("check");

        Assert.Equal(0, ran.ExitCode);
        Assert.StartsWith("Sound: ", ran.Out);
    }

    [Fact]
    public async Task A_damaged_archive_fails_its_check_with_the_file_named()
    {
        await ImportAsync();
        // The largest file holds the documents; a flipped bit in its middle is damage that only a checksum shows.
        var file = new DirectoryInfo(_search.Data).EnumerateFiles("*", SearchOption.AllDirectories).MaxBy(file => file.Length)!;
        var bytes = await File.ReadAllBytesAsync(file.FullName, TestContext.Current.CancellationToken);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(file.FullName, bytes, TestContext.Current.CancellationToken);

        var ran = await _search.RunAsync("check");

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains(file.Name, ran.Out);
        Assert.Contains("Damaged: ", ran.Out);
    }

    public void Dispose() => _search.Dispose();

    private Task<Ran> ImportAsync(params string[] options) =>
        _search.RunAsync(["import", _search.File("threads.jsonl", SampleThreads.Lines), .. options]);
}
