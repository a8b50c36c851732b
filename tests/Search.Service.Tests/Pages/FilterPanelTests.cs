using AngleSharp.Dom;
using Search.Archive;

namespace Search.Service.Tests.Pages;

public sealed class FilterPanelTests(VessmouthFixture fixture) : IClassFixture<VessmouthFixture>
{
    private const string Form = ".filters form";
    private const string Sentinel = "The Harbour Sentinel";
    private const string Courier = "Vess Valley Courier";

    private readonly RunningService _service = fixture.Service;

    [Fact]
    public async Task A_ticked_value_narrows_and_unticked_widens_again()
    {
        var page = await Page.OpenAsync(_service, "/search?q=barrier&page=2&sort=oldest");
        var narrower = page.Sent(Form, ("outlet", Sentinel));
        Assert.Equal("/search?q=barrier&sort=oldest&outlet=The%20Harbour%20Sentinel", narrower);
        var narrowed = await Page.OpenAsync(_service, narrower);
        Assert.StartsWith("1 article ·", narrowed.TextOf("[role=status]"));
        Assert.Equal("The Harbour Sentinel , 1 articles", narrowed.TextOf("#facet-outlet .selected .pick"));
        Assert.Equal("/search?q=barrier&sort=oldest", narrowed.Sent(Form, ("outlet", Sentinel)));
        Assert.Equal("/search?q=barrier&sort=oldest", narrowed.AddressOf(".chip"));
        Assert.Equal("Remove the filter Outlet: The Harbour Sentinel ×", narrowed.TextOf(".chip"));
    }

    [Fact]
    public async Task Several_values_are_ticked_at_once()
    {
        var page = await Page.OpenAsync(_service, "/search?q=barrier");
        var both = await Page.OpenAsync(_service, page.Sent(Form, ("outlet", Sentinel), ("outlet", Courier)));
        Assert.StartsWith("2 articles ·", both.TextOf("[role=status]"));
        Assert.Equal(2, both.QuerySelectorAll("#facet-outlet .selected").Length);
    }

    [Fact]
    public async Task A_value_can_be_left_out_and_taken_back()
    {
        var page = await Page.OpenAsync(_service, "/search?q=barrier");
        Assert.NotNull(page.QuerySelector($"#facet-outlet .exclude[aria-label='Leave out {Sentinel}']"));
        var without = await Page.FollowAsync(_service, page.Sent(Form, ("outlet!", Sentinel)));
        Assert.StartsWith("1 article in", without.TextOf("[role=status]"));
        Assert.Equal("left out: The Harbour Sentinel", without.TextOf("#facet-outlet .excluded .label"));
        Assert.Equal("/search?q=barrier", without.Sent(Form, ("outlet!", Sentinel)));
    }

    [Fact]
    public async Task A_facet_is_searched_within_and_what_is_ticked_stays()
    {
        var threads = Enumerable.Range(0, 30).Select(i => AThread($"{i}", i % 2 == 0 ? $"Post {i}" : $"Echo {i}")).ToArray();
        await using var engine = await AnEngine.Of(null, threads);
        var service = engine.Service;
        var page = await Page.OpenAsync(service, "/search?q=x&outlet=Post+4");
        Assert.NotNull(page.QuerySelector("#facet-outlet input[type=search][name='facet_q.outlet']"));

        var within = await Page.OpenAsync(service, "/search?q=x&outlet=Post+4&facet_q.outlet=echo");

        Assert.Equal(10, within.QuerySelectorAll("#facet-outlet li").Length);
        Assert.All(within.QuerySelectorAll("#facet-outlet .label"), label => Assert.StartsWith("Echo", label.Text()));
        Assert.Equal("echo", within.QuerySelector("#facet-outlet .within")!.GetAttribute("value"));
        Assert.Contains("outlet=Post%204", within.Sent(Form));
        var none = await Page.OpenAsync(service, "/search?q=x&facet_q.outlet=zzz");
        Assert.Equal("Nothing like that.", none.TextOf("#facet-outlet .aside"));
        Assert.Contains("facet_q.nonsense", (await Page.OpenAsync(service, "/search?facet_q.nonsense=x")).TextOf(".aside"));
    }

    [Fact]
    public async Task More_values_of_a_facet_are_a_link_away()
    {
        var threads = Enumerable.Range(0, 12).Select(i => AThread($"{i}", $"Outlet {i}")).ToList();
        await using var service = await RunningService.OverAsync(threads);
        var page = await Page.OpenAsync(service, "/search?q=x");
        Assert.Equal("2 more", page.TextOf("#facet-outlet .more"));
        var more = await Page.OpenAsync(service, page.AddressOf("#facet-outlet .more")!);
        Assert.Equal(12, more.QuerySelectorAll("#facet-outlet li").Length);
        Assert.Null(more.QuerySelector("#facet-outlet .more"));
    }

    [Fact]
    public async Task Counts_are_of_articles_or_of_comments()
    {
        var page = await Page.OpenAsync(_service, "/search");
        Assert.Equal("articles", page.TextOf(".units [aria-current]"));
        Assert.Contains(", 1 articles", page.TextOf("#facet-outlet li .count"));
        var comments = await Page.OpenAsync(_service, page.QuerySelector(".units")!.LinkTo("comments"));
        Assert.Contains(", 4 comments", comments.TextOf("#facet-outlet li .count"));
        Assert.Equal("/search", comments.QuerySelector(".units")!.LinkTo("articles"));
        Assert.Empty((await Page.OpenAsync(_service, "/search?in=articles")).QuerySelectorAll(".units"));
    }

    [Fact]
    public async Task Years_open_to_months_and_months_to_days()
    {
        await using var engine = await AnEngine.Of(
            null, AThread("a", "Post", "2012-03-04"), AThread("b", "Post", "2012-03-14"), AThread("c", "Post", "2012-05"), AThread("d", "Post", "2014-01-01"));
        var years = await Page.OpenAsync(engine.Service, "/search");
        Assert.Equal(["2014", "2012"], years.QuerySelectorAll("#facet-year .label").Select(label => label.Text()));

        var months = await Page.OpenAsync(engine.Service, years.Sent(Form, ("year", "2012")));
        Assert.Equal(["March , 2", "May , 1"], months.QuerySelectorAll("#facet-year .drill a").Select(link => link.Text()));

        var days = await Page.OpenAsync(engine.Service, months.QuerySelector("#facet-year .drill")!.LinkTo("March"));
        Assert.StartsWith("2 articles", days.TextOf("[role=status]"));
        Assert.Equal(["March", "4 March , 1", "14 March , 1"], days.QuerySelectorAll("#facet-year .drill a").Select(link => link.Text()));

        var day = await Page.OpenAsync(engine.Service, days.QuerySelector("#facet-year .drill")!.LinkTo("14 March"));
        Assert.StartsWith("1 article", day.TextOf("[role=status]"));
        Assert.Equal(["March", "14 March"], day.QuerySelectorAll("#facet-year .drill a").Select(link => link.Text()));

        var up = await Page.OpenAsync(engine.Service, day.QuerySelector("#facet-year .drill")!.LinkTo("14 March"));
        Assert.StartsWith("2 articles", up.TextOf("[role=status]"));
        var top = await Page.OpenAsync(engine.Service, up.QuerySelector("#facet-year .drill")!.LinkTo("March"));
        Assert.StartsWith("3 articles", top.TextOf("[role=status]"));
    }

    [Fact]
    public async Task What_all_have_in_common_is_not_offered()
    {
        await using var service = await RunningService.OverAsync([AThread("a", "Post"), AThread("b", "Post")]);
        Assert.Empty((await Page.OpenAsync(service, "/search")).QuerySelectorAll("#facet-outlet"));
        Assert.NotEmpty((await Page.OpenAsync(service, "/search?outlet=Post")).QuerySelectorAll("#facet-outlet"));
    }

    [Fact]
    public async Task A_name_that_looks_like_an_exclusion_can_be_ticked_and_left_out()
    {
        await using var service = await RunningService.OverAsync([AThread("a", "-Post"), AThread("b", "\\Echo")]);
        var page = await Page.OpenAsync(service, "/search");
        foreach (var (value, ticked) in new[] { ("-Post", "\\-Post"), ("\\Echo", "\\\\Echo") })
        {
            var narrowed = await Page.OpenAsync(service, page.Sent(Form, ("outlet", ticked)));
            Assert.StartsWith("1 article", narrowed.TextOf("[role=status]"));
            Assert.Equal(value, narrowed.TextOf("#facet-outlet .selected .label"));
            var without = await Page.FollowAsync(service, page.Sent(Form, ("outlet!", value)));
            Assert.Equal("left out: " + value, without.TextOf("#facet-outlet .excluded .label"));
        }
    }

    private static ArticleThread AThread(string id, string outlet, string? date = null) =>
        new(new Article { Id = id, Title = "x", Outlet = outlet, Published = PartialDate.TryParse(date, out var published) ? published : null }, []);
}
