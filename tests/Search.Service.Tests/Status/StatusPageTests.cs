using System.Net;
using AngleSharp.Dom;
using Search.Archive;
using Search.Service.Tests.Pages;

namespace Search.Service.Tests.Status;

public sealed class StatusPageTests
{
    [Fact]
    public async Task Each_kind_of_request_is_counted_where_it_belongs()
    {
        await using var service = await RunningService.OverVessmouthAsync();
        await service.GetAsync("/search?q=barrier");
        await service.GetAsync("/search?q=tide", ("Accept", "application/json"));
        await service.GetAsync("/api/v1/search?q=barrier");
        await service.GetAsync("/search/nowhere");
        await service.GetAsync("/api/v1/search?nonsense=1");
        await service.GetAsync("/assets/search.css");

        var status = await service.GetJsonAsync("/api/v1/status");

        var requests = status.GetProperty("times").EnumerateArray()
            .ToDictionary(row => $"{row.GetProperty("kind")} {row.GetProperty("window")}", row => row.GetProperty("requests").GetInt32());
        Assert.Equal((1, 2, 0), (requests["search_page 5m"], requests["search_api 5m"], requests["article_page 5m"]));
        Assert.Equal((1, 2, 0), (requests["search_page start"], requests["search_api start"], requests["article_page start"]));
        Assert.Equal(9, requests.Count);
    }

    [Fact]
    public async Task What_the_browser_held_already_is_not_counted()
    {
        await using var service = await RunningService.OverVessmouthAsync();
        var first = await service.GetAsync("/search?q=barrier");

        var again = await service.GetAsync("/search?q=barrier", ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(1, await RequestsAsync(service));
    }

    [Fact]
    public async Task Failures_of_the_service_are_counted_and_not_timed()
    {
        await using var service = await RunningService.OverVessmouthAsync();
        service.Memory.Failure = new IOException("gone");
        await service.GetAsync("/search?q=barrier");
        service.Memory.Failure = null;

        var row = (await service.GetJsonAsync("/api/v1/status")).GetProperty("times")[0];

        Assert.Equal((0, 1), (row.GetProperty("requests").GetInt32(), row.GetProperty("failures").GetInt32()));
    }

    [Fact]
    public async Task The_slowest_searches_are_shown_as_typed_and_lead_to_themselves()
    {
        const string typed = "\"tide <b>&amp;\" AND barrier";
        await using var service = await RunningService.OverVessmouthAsync();
        await service.GetAsync($"/search?q={Uri.EscapeDataString(typed)}&outlet=Post&visitor=secret");

        var page = await Page.OpenAsync(service, "/status");

        var link = page.QuerySelector(".slowest a")!;
        Assert.Equal(typed, link.TextContent);
        Assert.Equal($"/search?q={Uri.EscapeDataString(typed)}&outlet=Post", link.GetAttribute("href"));
        Assert.Contains("Outlet: Post", page.TextOf(".slowest .when"));
        Assert.DoesNotContain("secret", page.DocumentElement.OuterHtml);
        Assert.DoesNotContain("127.0.0.1", page.DocumentElement.OuterHtml);
    }

    [Fact]
    public async Task A_long_question_is_cut_where_it_is_shown_and_whole_where_it_leads()
    {
        var words = string.Concat(Enumerable.Repeat("𝄞", 300));
        await using var service = await RunningService.OverVessmouthAsync();
        await service.GetAsync($"/search?q={Uri.EscapeDataString(words)}");

        var link = (await Page.OpenAsync(service, "/status")).QuerySelector(".slowest a")!;

        Assert.Equal($"{string.Concat(Enumerable.Repeat("𝄞", 80))}…", link.TextContent);
        Assert.EndsWith(Uri.EscapeDataString(words), link.GetAttribute("href"));
    }

    [Fact]
    public async Task An_owner_may_keep_the_questions_of_others_to_nobody()
    {
        await using var service = await RunningService.OverVessmouthAsync(options => options with { ShowSlowestSearches = false });
        await service.GetAsync("/search?q=barrier");

        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await service.GetJsonAsync("/api/v1/status")).GetProperty("slowest_searches").ValueKind);
        Assert.DoesNotContain("barrier", (await Page.OpenAsync(service, "/status")).DocumentElement.TextContent);
    }

    [Fact]
    public async Task The_page_says_what_the_archive_holds_and_how_long_the_service_runs()
    {
        var time = new ManualTime();
        await using var service = await RunningService.OverVessmouthAsync(options => options with { Time = time });
        time.Advance(TimeSpan.FromHours(3.5));

        var page = await Page.OpenAsync(service, "/status");

        Assert.Equal("Up for 3 hours 30 minutes, since 2 January 2026, 03:04 UTC.", page.TextOf(".lead"));
        Assert.Matches(@"^Documents ?\d+ articles and \d+ comments$", page.TextOf(".status dl div"));
        Assert.Equal("None yet.", page.TextOf("section[aria-labelledby=slowest] p"));
    }

    [Fact]
    public async Task Freshness_is_the_newest_date_the_last_write_and_what_may_be_missing()
    {
        var time = new ManualTime();
        var days = Enumerable.Range(0, 60).Where(day => day is < 30 or >= 40).Select(day => new DateOnly(2009, 4, 1).AddDays(day));
        await using var service = await RunningService.OverAsync(
            [.. days.Select(day => ADaily(day))], options => options with { Time = time });
        Assert.Contains("none since the start", (await Page.OpenAsync(service, "/status")).TextOf("section[aria-labelledby=freshness] dl"));
        await service.PostAsync("/api/v1/articles", """{"id":"late","title":"Late","outlet":"The Wire & Co","published":"2009-05-31"}""");

        var page = await Page.OpenAsync(service, "/status");

        Assert.Equal(
            ["31 May 2009", "none known", "2 January 2026, 03:04 UTC"], page.QuerySelectorAll("section[aria-labelledby=freshness] dd").Select(Page.Text));
        var gap = Assert.Single(page.QuerySelectorAll(".gaps tbody tr"));
        Assert.Equal(["The Wire & Co", "1 May 2009", "10 May 2009", "10"], gap.Children.Select(Page.Text));
        Assert.Equal("/search?outlet=The%20Wire%20%26%20Co&from=2009-04-21&to=2009-05-20", gap.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Imports_under_way_say_how_far_they_are()
    {
        await using var service = await RunningService.OverVessmouthAsync();
        Assert.Equal("None.", (await Page.OpenAsync(service, "/status")).TextOf("section[aria-labelledby=imports] p"));
        await service.SendAsync(
            HttpMethod.Post, "/api/v1/articles", """{"id":"one","title":"One"}""",
            ("Authorization", $"Bearer {RunningService.Key}"), ("Search-Import", "id=a b\"<; files=3; files-total=10; bytes=1500; bytes-total=9000"));

        var import = (await Page.OpenAsync(service, "/status")).QuerySelector(".imports li")!;

        Assert.StartsWith("3 of 10 files · 1.5 kB of 9.0 kB", Page.Text(import));
        Assert.Contains("1 article and 0 comments so far", Page.Text(import));
        var bar = import.QuerySelector("progress")!;
        Assert.Equal(("1500", "9000"), (bar.GetAttribute("value"), bar.GetAttribute("max")));
        Assert.NotNull(import.QuerySelector($"#{bar.GetAttribute("aria-labelledby")}"));
    }

    [Fact]
    public async Task It_is_fetched_anew_each_time_and_kept_out_of_indexes()
    {
        await using var service = await RunningService.OverVessmouthAsync();

        var response = await service.GetAsync("/status");

        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.Equal("noindex", response.Headers.GetValues("X-Robots-Tag").Single());
        Assert.Equal("application/json", (await service.GetAsync("/status", ("Accept", "application/json"))).Content.Headers.ContentType?.MediaType);
    }

    private static ArticleThread ADaily(DateOnly day) => new(
        new Article { Id = $"{day:yyyy-MM-dd}", Outlet = "The Wire & Co", Title = "News", Body = "", Published = PartialDate.OfDay(day.Year, day.Month, day.Day) }, []);

    private static async Task<int> RequestsAsync(RunningService service) =>
        (await service.GetJsonAsync("/api/v1/status")).GetProperty("times")[0].GetProperty("requests").GetInt32();
}
