using System.Xml.Linq;
using Search.Archive;
using Search.Service.Tests.Pages;

namespace Search.Service.Tests.Feeds;

public sealed class OpenSearchTests(VessmouthFixture fixture) : IClassFixture<VessmouthFixture>
{
    [Fact]
    public async Task A_browser_learns_how_to_search_here()
    {
        XNamespace ns = "http://a9.com/-/spec/opensearch/1.1/";
        var response = await fixture.Service.GetAsync("/opensearch.xml");
        Assert.Equal("application/opensearchdescription+xml", response.Content.Headers.ContentType?.MediaType);
        var description = XDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Root!;
        Assert.Equal(ns + "OpenSearchDescription", description.Name);
        Assert.InRange(((string)description.Element(ns + "ShortName")!).Length, 1, 16);
        var templates = description.Elements(ns + "Url").ToDictionary(url => (string)url.Attribute("type")!, url => (string)url.Attribute("template")!);
        var root = fixture.Service.Addresses[0];
        Assert.Equal($"{root}/search?q={{searchTerms}}", templates["text/html"]);
        Assert.Equal($"{root}/suggest?q={{searchTerms}}", templates["application/x-suggestions+json"]);
        Assert.Equal($"{root}/opensearch.xml", templates["application/opensearchdescription+xml"]);
    }

    [Fact]
    public async Task A_browser_gets_suggestions_while_one_types()
    {
        await using var engine = await AnEngine.Of(
            null, new ArticleThread(new Article { Id = "a", Title = "Barrier", Outlet = "Barry \"Post\"", Body = "barrier" }, []));
        var response = await engine.Service.GetAsync("/suggest?q=barr");
        Assert.Equal("application/x-suggestions+json", response.Content.Headers.ContentType?.MediaType);
        var suggestions = await RunningService.ReadJsonAsync(response);
        Assert.Equal("barr", suggestions[0].GetString());
        Assert.Contains("Barry \"Post\"", suggestions[1].EnumerateArray().Select(text => text.GetString()));
        Assert.Contains("Outlet, 1", suggestions[2].EnumerateArray().Select(text => text.GetString()));
        Assert.Equal("[\"\",[],[]]", (await RunningService.ReadJsonAsync(await engine.Service.GetAsync("/suggest"))).GetRawText());
        Assert.Equal(0, (await RunningService.ReadJsonAsync(await engine.Service.GetAsync("/suggest?q=" + new string('b', 300))))[1].GetArrayLength());
    }
}
