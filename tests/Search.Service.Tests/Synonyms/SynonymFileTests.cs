using System.Net;
using Search.Archive;
using Search.Service.Tests.Pages;
using Search.Service.Tests.Status;

namespace Search.Service.Tests.Synonyms;

public sealed class SynonymFileTests : IDisposable
{
    private readonly ManualTime _time = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("search-synonyms-").FullName;
    private int _writes;

    [Fact]
    public async Task A_changed_file_is_heeded_without_a_restart_and_no_kept_answer_outlives_it()
    {
        await using var service = await StartAsync("tram, trolley");
        Assert.Equal(1, await CountAsync(service));
        var before = (await service.GetAsync("/api/v1/search?q=tram")).Headers.ETag!.ToString();

        Write("tram, streetcar");
        Assert.Equal(2, await CountAsync(service));
        var response = await service.GetAsync("/api/v1/search?q=tram", ("If-None-Match", before));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("tram, streetcar", string.Join(", ", (await RunningService.ReadJsonAsync(response)).GetProperty("synonyms")[0].GetProperty("searched").EnumerateArray()));

        File.Delete(Path);
        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(1, await CountAsync(service));
    }

    [Fact]
    public async Task A_file_that_comes_later_is_found()
    {
        await using var service = await StartAsync(lines: null);
        Assert.Equal(1, await CountAsync(service));
        Write("tram, streetcar");
        Assert.Equal(2, await CountAsync(service));
    }

    [Fact]
    public async Task A_bad_line_leaves_the_old_set_in_force_and_is_told_on_the_status_page()
    {
        await using var service = await StartAsync("tram, streetcar");
        Write("tram, streetcar\ntram");

        Assert.Equal(2, await CountAsync(service));
        var synonyms = (await service.GetJsonAsync("/api/v1/status")).GetProperty("synonyms");
        Assert.Equal(1, synonyms.GetProperty("lines").GetInt32());
        Assert.Contains("Line 2: 'tram' stands alone", synonyms.GetProperty("problem").GetString());
        Assert.Contains("Line 2: 'tram' stands alone; synonyms are parted by commas. The synonyms before stay in force.", (await Page.OpenAsync(service, "/status")).TextOf("dl .notice"));

        Write("tram, streetcar, line");
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await service.GetJsonAsync("/api/v1/status")).GetProperty("synonyms").GetProperty("problem").ValueKind);
    }

    [Fact]
    public async Task A_service_does_not_start_with_a_bad_file()
    {
        var refused = await Assert.ThrowsAsync<InvalidDataException>(() => StartAsync("alone"));
        Assert.Contains("synonyms.txt' cannot be used. Line 1: 'alone' stands alone", refused.Message);
    }

    [Fact]
    public async Task The_page_says_what_was_searched_and_leads_to_what_was_typed_and_back()
    {
        await using var service = await StartAsync("tram, streetcar");

        var page = await Page.OpenAsync(service, "/search?q=tram&sort=newest");
        Assert.Contains("“tram” was searched as tram, streetcar.", page.TextOf("main"));
        Assert.Equal(2, page.QuerySelectorAll(".hit").Length);
        var alone = page.LinkTo("Search only what was typed");
        Assert.Equal("/search?q=tram&sort=newest&synonyms=false", alone);

        var typed = await Page.OpenAsync(service, alone);
        Assert.Single(typed.QuerySelectorAll(".hit"));
        Assert.Equal("/search?q=tram&sort=newest", typed.LinkTo("Search with them"));
        Assert.Contains("synonyms=false", typed.Sent(".searchbox"));
    }

    [Fact]
    public async Task Every_form_of_an_answer_heeds_them_and_the_same_parameter_leaves_them_out()
    {
        await using var service = await StartAsync("tram, streetcar");
        foreach (var path in new[] { "/search.csv", "/search.ndjson", "/search.atom" })
        {
            Assert.Contains("streetcar line", await TextAsync($"{path}?q=tram"));
            Assert.DoesNotContain("streetcar line", await TextAsync($"{path}?q=tram&synonyms=false"));
        }

        Assert.Contains("<mark>streetcars</mark>", await TextAsync("/articles/b?q=tram"));
        Assert.DoesNotContain("<mark>streetcars</mark>", await TextAsync("/articles/b?q=tram&synonyms=false"));
        Assert.Equal(2, (await service.GetJsonAsync("/api/v1/facets/outlet?query=tram")).GetProperty("values").GetArrayLength());

        async Task<string> TextAsync(string path) => await (await service.GetAsync(path)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Path => System.IO.Path.Combine(_folder, SynonymSet.FileName);

    private async Task<RunningService> StartAsync(string? lines)
    {
        if (lines is not null)
            Write(lines);
        return await RunningService.OverEngineAsync(
            [
                new(new Article { Id = "a", Outlet = "One", Title = "A tram", Body = "Trams are late." }, []),
                new(new Article { Id = "b", Outlet = "Two", Title = "A streetcar line", Body = "The streetcars are late." }, []),
            ],
            options => options with { SynonymFile = Path, Time = _time });
    }

    // Each write is later than the one before, however coarse the clock of the file system.
    private void Write(string lines)
    {
        File.WriteAllText(Path, lines);
        File.SetLastWriteTimeUtc(Path, new DateTime(2026, 1, 1, 0, ++_writes, 0, DateTimeKind.Utc));
        _time.Advance(TimeSpan.FromSeconds(2));
    }

    private static async Task<int> CountAsync(RunningService service) =>
        (await service.GetJsonAsync("/api/v1/search?q=tram")).GetProperty("total").GetProperty("articles").GetInt32();
}
