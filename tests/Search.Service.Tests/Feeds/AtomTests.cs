using System.Net;
using System.Xml.Linq;
using Search.Archive;

namespace Search.Service.Tests.Feeds;

public sealed class AtomTests(VessmouthFixture fixture) : IClassFixture<VessmouthFixture>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private readonly RunningService _service = fixture.Service;

    [Fact]
    public async Task A_search_can_be_subscribed_to_newest_first()
    {
        var feed = await FeedAsync(_service, "/search.atom?q=barrier");
        Assert.Equal("Search: barrier", (string?)feed.Element(Atom + "title"));
        Assert.Equal("2018-06-01T00:00:00Z", (string?)feed.Element(Atom + "updated"));
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.Equal(
            ["A seized gearbox, the wrong oil and a missing book", "Council votes 22 to 19 for a flood barrier"],
            entries.Select(entry => (string?)entry.Element(Atom + "title")));
        Assert.Equal($"{_service.Addresses[0]}/articles/sentinel/barrier-vote", (string?)entries[1].Element(Atom + "id"));
        Assert.Equal("Margit Thorne", (string?)entries[1].Element(Atom + "author")!.Element(Atom + "name"));
        Assert.Equal(["harbour", "flood barrier"], entries[1].Elements(Atom + "category").Select(tag => (string?)tag.Attribute("term")));
        Assert.Contains("<mark>barrier</mark>", (string?)entries[1].Element(Atom + "summary"));
        Assert.Equal(entries.Count, entries.Select(entry => (string?)entry.Element(Atom + "id")).Distinct().Count());
    }

    [Fact]
    public async Task Pages_of_a_feed_lead_to_each_other()
    {
        var feed = await FeedAsync(_service, "/search.atom?page_size=1&page=2");
        string? To(string relation) => (string?)feed.Elements(Atom + "link").Single(link => (string?)link.Attribute("rel") == relation).Attribute("href");
        Assert.Equal($"{_service.Addresses[0]}/search.atom?page=2&page_size=1", To("self"));
        Assert.Equal($"{_service.Addresses[0]}/search.atom?page_size=1", To("previous"));
        Assert.Equal($"{_service.Addresses[0]}/search.atom?page=3&page_size=1", To("next"));
        Assert.Equal($"{_service.Addresses[0]}/search?page=2&page_size=1", To("alternate"));
    }

    [Fact]
    public async Task Comments_can_be_subscribed_to()
    {
        var feed = await FeedAsync(_service, "/search.atom?in=comments&q=culverts");
        var entry = feed.Elements(Atom + "entry").First();
        Assert.Equal("Ingrid Aas on Council votes 22 to 19 for a flood barrier", (string?)entry.Element(Atom + "title"));
        Assert.EndsWith("/comments/sentinel/barrier-vote/3", (string?)entry.Element(Atom + "id"));
    }

    [Fact]
    public async Task What_the_reader_holds_is_not_sent_again()
    {
        var first = await _service.GetAsync("/search.atom?q=barrier");
        var again = await _service.GetAsync("/search.atom?q=barrier", ("If-None-Match", first.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task Text_that_xml_cannot_hold_does_not_break_the_feed()
    {
        const string Odd = "x \u0001\u000B\uFFFE ]]> <b>&amp; \uD834\uDD1E";
        await using var service = await RunningService.OverAsync(
            [new ArticleThread(new Article { Id = Odd, Title = Odd, Authors = [Odd], Tags = [Odd], Body = Odd, Url = "javascript:alert(1)" }, [])]);
        var feed = await FeedAsync(service, "/search.atom?q=x");
        var entry = feed.Element(Atom + "entry")!;
        Assert.Equal("x \uFFFD\uFFFD\uFFFD ]]> <b>&amp; \uD834\uDD1E", (string?)entry.Element(Atom + "title"));
        Assert.DoesNotContain("javascript:", feed.ToString());
    }

    private static async Task<XElement> FeedAsync(RunningService service, string path)
    {
        var response = await service.GetAsync(path);
        Assert.Equal("application/atom+xml", response.Content.Headers.ContentType?.MediaType);
        return XDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Root!;
    }
}
