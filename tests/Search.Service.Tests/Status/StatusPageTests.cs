using System.Net;
using AngleSharp.Dom;
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
    public async Task It_is_fetched_anew_each_time_and_kept_out_of_indexes()
    {
        await using var service = await RunningService.OverVessmouthAsync();

        var response = await service.GetAsync("/status");

        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.Equal("noindex", response.Headers.GetValues("X-Robots-Tag").Single());
        Assert.Equal("application/json", (await service.GetAsync("/status", ("Accept", "application/json"))).Content.Headers.ContentType?.MediaType);
    }

    private static async Task<int> RequestsAsync(RunningService service) =>
        (await service.GetJsonAsync("/api/v1/status")).GetProperty("times")[0].GetProperty("requests").GetInt32();
}
