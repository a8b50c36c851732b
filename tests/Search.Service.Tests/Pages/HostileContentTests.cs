using AngleSharp.Dom;
using Search.Archive;

namespace Search.Service.Tests.Pages;

public sealed class HostileContentTests
{
    private const string Evil = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>&lt;b&gt; </title></textarea><!-- ]]> word";

    private static readonly ArticleThread Thread = new(
        new Article
        {
            Id = Evil,
            Url = "https://evil.example/" + Evil,
            Outlet = Evil,
            Title = Evil,
            Authors = [Evil, Evil + "2"],
            Tags = [Evil],
            Body = Evil,
            PublishedSource = Evil,
            Published = PartialDate.OfYear(2009),
            Source = Evil,
        },
        [
            new Comment { Id = Evil, Author = Evil, Body = Evil, Votes = 1 },
            new Comment { Id = "2", ParentId = Evil, Author = null, Body = Evil },
        ]);

    public static TheoryData<string> Searches =>
    [
        "/search?q=word",
        "/search?q=word&in=comments",
        "/search?q=word&explain=true",
        "/search?" + Uri.EscapeDataString(Evil) + "=1&page=" + Uri.EscapeDataString(Evil),
        "/search?q=" + Uri.EscapeDataString(Evil),
        "/search?q=" + Uri.EscapeDataString("\"" + Evil),
        "/search?q=word&outlet=" + Uri.EscapeDataString(Evil) + "&tag=-" + Uri.EscapeDataString(Evil),
        "/search?q=word&author=" + Uri.EscapeDataString(Evil) + "&from=2009&to=2009",
    ];

    [Theory, MemberData(nameof(Searches))]
    public async Task Nothing_that_people_wrote_becomes_markup(string path)
    {
        await using var service = await RunningService.OverAsync([Thread], options => options with { Readiness = () => new(false, Evil) });
        AssertHarmless(await Page.OpenAsync(service, path));
    }

    [Fact]
    public async Task The_page_of_an_article_shows_hostile_text_as_text()
    {
        await using var service = await RunningService.OverAsync([Thread]);
        var search = await Page.OpenAsync(service, "/search?q=word");
        var page = await Page.OpenAsync(service, search.AddressOf(".hit h2 a")!);
        AssertHarmless(page);
        Assert.Equal(Evil, page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Equal(Evil, page.QuerySelector("title")!.TextContent);
        Assert.Equal($"…/{string.Join('/', Evil.Split('/', '\\')[^2..])}", page.QuerySelector(".source code")!.TextContent);
        var link = search.AddressOf(".best li .who a")!;
        Assert.NotNull(page.GetElementById(link[(link.IndexOf('#') + 1)..]));
    }

    [Fact]
    public async Task Names_lead_back_to_themselves()
    {
        await using var service = await RunningService.OverAsync([Thread, new ArticleThread(new Article { Id = "x", Title = "another word" }, [])]);
        var page = await Page.OpenAsync(service, "/search?q=word");
        foreach (var facet in new[] { "outlet", "author", "tag" })
        {
            var box = page.QuerySelectorAll($"#facet-{facet} .pick input").First(input => input.GetAttribute("value") != FacetNames.Unknown);
            var narrowed = await Page.OpenAsync(service, page.Sent(".filters form", (facet, box.GetAttribute("value")!)));
            Assert.Single(narrowed.QuerySelectorAll(".hit"));
            Assert.NotEmpty(narrowed.QuerySelectorAll($"#facet-{facet} .selected"));
        }
    }

    private static void AssertHarmless(IParentNode page)
    {
        Assert.Empty(page.QuerySelectorAll("img, textarea, b"));
        Assert.All(page.QuerySelectorAll("a[href]"), link => Assert.Matches("^(/|#|https?://)", link.GetAttribute("href")));
    }
}
