using System.Net;
using Search.Archive;

namespace Search.Service.Tests.Pages;

public sealed class SearchPageTests(VessmouthFixture fixture) : IClassFixture<VessmouthFixture>
{
    private readonly RunningService _service = fixture.Service;

    [Fact]
    public async Task The_root_leads_to_the_search()
    {
        var response = await _service.GetAsync("/?q=a+b&tag=c");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("/search?q=a+b&tag=c", response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Results_show_titles_with_marks_and_the_best_comments_with_links_into_the_thread()
    {
        var page = await Page.OpenAsync(_service, "/search?q=barrier");
        Assert.StartsWith("2 articles · 2 matching comments in ", page.TextOf("[role=status]"));
        var hit = page.QuerySelector(".hits > li")!;
        Assert.Equal("Council votes 22 to 19 for a flood <mark>barrier</mark>", hit.QuerySelector("h2 a")!.InnerHtml.Trim());
        Assert.Equal("/articles/sentinel/barrier-vote?q=barrier", hit.AddressOf("h2 a"));
        Assert.Equal("The Harbour Sentinel by Margit Thorne 14 March 2012", hit.TextOf(".byline"));
        Assert.Equal("2012-03-14", hit.QuerySelector("time")!.GetAttribute("datetime"));
        Assert.Equal("2 of 4 comments match", hit.TextOf(".best .tally"));
        Assert.Equal("/articles/sentinel/barrier-vote?q=barrier#comment-2", hit.AddressOf(".best li .who a"));
        Assert.Equal("/search?tag=flood%20barrier", hit.LinkTo("flood barrier"));
    }

    [Fact]
    public async Task Browsing_shows_everything_newest_first()
    {
        var page = await Page.OpenAsync(_service, "/search");
        Assert.StartsWith("3 articles · 6 comments in ", page.TextOf("[role=status]"));
        Assert.Equal("A seized gearbox, the wrong oil and a missing book", page.TextOf(".hits > li h2"));
        Assert.Equal("Newest", page.TextOf(".sort [aria-current]"));
        Assert.DoesNotContain("Relevance", page.TextOf(".sort"));
    }

    [Fact]
    public async Task Comments_can_be_the_results()
    {
        var page = await Page.OpenAsync(_service, "/search?q=culverts&in=comments");
        Assert.StartsWith("2 comments in ", page.TextOf("[role=status]"));
        Assert.Equal("/articles/sentinel/barrier-vote?q=culverts&in=comments#comment-3", page.AddressOf(".hits > li h2 a"));
        Assert.Equal("on Council votes 22 to 19 for a flood barrier, The Harbour Sentinel", page.TextOf(".under"));
        Assert.Equal("Comments 2", page.TextOf(".tabs [aria-current]"));
        Assert.Equal("All 1", page.TextOf(".tabs a"));
        Assert.Empty(page.QuerySelectorAll("#facet-author"));
    }

    [Fact]
    public async Task The_tabs_say_what_each_kind_of_search_would_find()
    {
        foreach (var scope in new[] { "", "&in=articles", "&in=comments" })
        {
            var page = await Page.OpenAsync(_service, "/search?q=barrier" + scope);
            Assert.Equal(["All 2", "Articles 2", "Comments 2"], page.QuerySelectorAll(".tabs a").Select(tab => tab.Text()));
        }
    }

    [Fact]
    public async Task The_same_search_is_a_link_away_in_other_forms()
    {
        var page = await Page.OpenAsync(_service, "/search?q=barrier&in=articles&page_size=1&page=2");
        const string Search = "?q=barrier&in=articles&page_size=1";
        Assert.Equal(
            ["/search.atom" + Search, "/search.csv" + Search + "&bom=true", "/search.ndjson" + Search, "/api/v1/search" + Search],
            page.QuerySelectorAll(".tools a").Select(link => link.GetAttribute("href")));
        Assert.Equal("/search.atom" + Search, page.AddressOf("head link[rel=alternate][type='application/atom+xml']"));
        Assert.Equal("/opensearch.xml", page.AddressOf("head link[rel=search]"));
        foreach (var link in page.QuerySelectorAll(".tools a"))
            Assert.Equal(HttpStatusCode.OK, (await _service.GetAsync(link.GetAttribute("href")!)).StatusCode);
    }

    [Fact]
    public async Task What_a_form_sends_though_nothing_was_entered_leaves_the_address()
    {
        var response = await _service.GetAsync("/search?q=barrier&from=&to=&facet_q.outlet=&outlet!=The+Harbour+Sentinel&tag=-x&facet_q.tag=flo+od&utm=1");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("/search?q=barrier&outlet=-The%20Harbour%20Sentinel&tag=-x&facet_q.tag=flo%20od&utm=1", response.Headers.Location!.OriginalString);
        Assert.Equal("/search", (await _service.GetAsync("/search?q=&from=")).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task The_form_keeps_the_filters_and_forgets_the_page()
    {
        var page = await Page.OpenAsync(_service, "/search?q=barrier&tag=flood+barrier&tag=-x&from=2012&sort=newest&page=2&facet_size=30&in=articles");
        var form = page.QuerySelector("form[role=search]")!;
        Assert.Equal("barrier", form.QuerySelector("#q")!.GetAttribute("value"));
        Assert.Equal(
            ["in=articles", "tag=flood barrier", "tag=-x", "from=2012", "sort=newest"],
            form.QuerySelectorAll("input[type=hidden]").Select(input => $"{input.GetAttribute("name")}={input.GetAttribute("value")}"));
        Assert.Equal("q", form.QuerySelector("label")!.GetAttribute("for"));
    }

    [Fact]
    public async Task Clear_all_keeps_the_words()
    {
        var page = await Page.OpenAsync(_service, "/search?q=barrier&tag=-chess&from=2010&to=2020&in=articles");
        Assert.Equal("/search?q=barrier&in=articles", page.AddressOf(".clear"));
        Assert.Contains("Dates: 2010 to 2020", page.TextOf(".chips"));
    }

    [Fact]
    public async Task The_chart_links_to_its_intervals_and_says_the_same_as_a_table()
    {
        var page = await Page.OpenAsync(_service, "/search?q=barrier");
        Assert.Equal(
            ["/search?q=barrier&from=2012&to=2012", "/search?q=barrier&from=2018&to=2018"],
            page.QuerySelectorAll(".chart svg a").Select(bar => bar.GetAttribute("href")));
        Assert.Equal(["2012 1", "2018 1"], page.QuerySelectorAll(".chart tbody tr").Select(row => row.TextOf("th") + " " + row.TextOf("td")));
        Assert.Equal("true", page.QuerySelector(".chart svg")!.GetAttribute("aria-hidden"));
    }

    [Fact]
    public async Task Pages_lead_to_each_other()
    {
        var threads = Enumerable.Range(0, 45).Select(i => new ArticleThread(new Article { Id = $"{i}", Title = $"x {i}" }, [])).ToList();
        await using var service = await RunningService.OverAsync(threads);
        var second = await Page.OpenAsync(service, "/search?q=x&page=2");
        Assert.Equal("/search?q=x", second.AddressOf("[rel=prev]"));
        Assert.Equal("/search?q=x&page=3", second.AddressOf("[rel=next]"));
        Assert.Equal("21", second.QuerySelector("ol.hits")!.GetAttribute("start"));
        Assert.Equal("2", second.TextOf(".paging [aria-current]"));
        var last = await Page.OpenAsync(service, "/search?q=x&page=3");
        Assert.Null(last.QuerySelector("[rel=next]"));
        var beyond = await Page.OpenAsync(service, "/search?q=x&page=99");
        Assert.Equal("/search?q=x", beyond.AddressOf(".nothing a"));
    }

    [Fact]
    public async Task Where_nothing_is_found_the_page_says_what_to_drop()
    {
        var page = await Page.OpenAsync(_service, "/search?q=girl&outlet=The+Harbour+Sentinel");
        Assert.Equal("Drop “Outlet: The Harbour Sentinel” 1 article", page.TextOf(".nothing li"));
        Assert.Equal("/search?q=girl", page.AddressOf(".nothing li a"));
        var both = await Page.OpenAsync(_service, "/search?q=girl&outlet=The+Harbour+Sentinel&from=2020");
        Assert.Equal("Drop “all filters” 1 article", both.TextOf(".nothing li"));
        await using var engine = await AnEngine.Of(null, [.. Archives.Vessmouth.Threads]);
        var misspelt = await Page.OpenAsync(engine.Service, "/search?q=barier&from=1901&to=1902&in=articles");
        Assert.Equal("Search for “barrier” without filters 2 articles", misspelt.TextOf(".nothing li"));
        Assert.Equal("/search?q=barrier&in=articles", misspelt.AddressOf(".nothing li a"));
        Assert.Equal("Did you mean barrier?", (await Page.OpenAsync(engine.Service, "/search?q=barier")).TextOf(".meant"));
        var none = await Page.OpenAsync(_service, "/search?q=zeppelin");
        Assert.Equal("/search", none.AddressOf(".nothing a"));
    }

    [Fact]
    public async Task Warnings_and_what_was_not_understood_are_shown()
    {
        var page = await Page.OpenAsync(_service, "/search?q=%22flood+barrier&page=two&utm_source=x&fbclid=y");
        var notices = page.QuerySelectorAll(".notice").Select(notice => notice.TextContent).ToList();
        Assert.Contains(notices, notice => notice.Contains("closing quote"));
        Assert.Contains(notices, notice => notice.Contains("'page' cannot be 'two'"));
        Assert.Equal("Not used from the address: utm_source, fbclid.", page.TextOf(".aside"));
        Assert.DoesNotContain("utm_source", page.QuerySelector(".tabs")!.InnerHtml);
    }

    [Fact]
    public async Task While_the_archive_fills_the_page_says_so()
    {
        await using var service = await RunningService.OverVessmouthAsync(options => options with { Readiness = () => new(false, "importing the sample") });
        Assert.Equal("The archive is not complete yet: importing the sample.", (await Page.OpenAsync(service, "/search")).TextOf(".notice"));
    }

    [Fact]
    public async Task A_client_that_prefers_json_gets_the_answer_of_the_api()
    {
        var response = await _service.GetAsync("/search?q=barrier", ("Accept", "application/json"));
        Assert.Equal("barrier", (await RunningService.ReadJsonAsync(response)).GetProperty("query").GetString());
        Assert.Contains("Accept", response.Headers.Vary);
        Assert.Equal(HttpStatusCode.BadRequest, (await _service.GetAsync("/search?utm_source=x", ("Accept", "application/json"))).StatusCode);
        foreach (var accept in new[] { "*/*", "text/html,application/json;q=0.9", "nonsense;;" })
            Assert.Equal("text/html", (await _service.GetAsync("/search", ("Accept", accept))).Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_page_that_the_browser_holds_is_not_sent_again()
    {
        var first = await _service.GetAsync("/search?q=barrier");
        var again = await _service.GetAsync("/search?q=barrier", ("If-None-Match", first.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        var json = await _service.GetAsync("/search?q=barrier", ("If-None-Match", first.Headers.ETag!.ToString()), ("Accept", "application/json"));
        Assert.Equal(HttpStatusCode.OK, json.StatusCode);
    }

    [Fact]
    public async Task What_the_page_needs_comes_from_the_service()
    {
        var page = await Page.OpenAsync(_service, "/search");
        foreach (var link in page.QuerySelectorAll("link[rel=icon], link[rel=stylesheet], script[src]"))
        {
            var response = await _service.GetAsync((link.GetAttribute("href") ?? link.GetAttribute("src"))!);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Contains("immutable", response.Headers.CacheControl!.ToString());
        }
        Assert.Equal(HttpStatusCode.NotFound, (await _service.GetAsync("/assets/other.css")).StatusCode);
    }

    [Fact]
    public async Task What_is_not_there_is_a_page_too()
    {
        var page = await Page.OpenAsync(_service, "/nowhere/<b>");
        Assert.Equal("Not Found", page.TextOf("h1"));
        Assert.Empty(page.QuerySelectorAll("main b"));
    }
}
