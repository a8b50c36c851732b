using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Search.Archive;
using Search.Service.Feeds;
using Search.Service.Pages;
using Search.Service.Tests.Feeds;

namespace Search.Service.Tests.Pages;

/// <summary>Two hundred texts that try to become something else, in every place where somebody's words are shown.</summary>
public sealed class HostileInputTests
{
    // What the templates of pages are made of; nothing that people wrote adds to it.
    private static readonly HashSet<string> Elements =
    [
        .. "html head meta title link script body a header form label input span button nav ul ol li section details summary p fieldset legend main h1 h2 strong small q bdi".Split(' '),
        .. "svg rect table caption thead tbody tr th td article mark time code footer dialog dl div dt dd kbd em".Split(' '),
    ];

    private static readonly ArticleThread[] Threads = [.. HostilePayloads.All.Select((payload, i) => new ArticleThread(
        new Article
        {
            Id = $"{i}",
            Url = payload,
            Title = payload,
            Outlet = payload,
            Authors = [payload, $"{payload} and another"],
            Tags = [payload],
            Body = $"hostile {payload}",
            Source = payload,
            PublishedSource = payload,
            Published = PartialDate.OfYear(2000 + i % 20),
        },
        [new Comment { Id = payload, Author = payload, Body = $"hostile {payload}" }, new Comment { Id = "2", ParentId = payload, Body = payload }]))];

    [Fact]
    public void There_are_two_hundred_of_them() => Assert.InRange(HostilePayloads.All.Distinct().Count(), 200, int.MaxValue);

    [Fact]
    public async Task Lists_of_hostile_texts_are_lists_of_texts()
    {
        await using var service = await RunningService.OverAsync(Threads);
        foreach (var scope in new[] { "all", "comments" })
        {
            for (var page = 1; page <= (Threads.Length + 49) / 50; page++)
                AssertHarmless(await Page.OpenAsync(service, $"/search?q=hostile&in={scope}&page_size=50&page={page}&facet_size={page * 40}"));
        }
    }

    [Fact]
    public async Task Pages_of_hostile_articles_show_them_as_text()
    {
        await using var service = await RunningService.OverAsync(Threads, options => options with { CommenterPages = true });
        for (var i = 0; i < Threads.Length; i++)
        {
            var page = await Page.OpenAsync(service, $"/articles/{i}?q=hostile");
            AssertHarmless(page);
            Assert.Equal(Shown(Threads[i].Article.Title), Shown(page.QuerySelector("h1")!.TextContent));
            Assert.Equal(2, page.QuerySelectorAll(".comment").Length);
        }
    }

    [Fact]
    public async Task Hostile_questions_are_answered_with_a_page()
    {
        await using var service = await RunningService.OverVessmouthAsync();
        foreach (var payload in HostilePayloads.All)
        {
            // Kestrel takes lines of 8 KiB, and the text stands in this one seven times.
            var text = Uri.EscapeDataString(payload.Length > 120 ? payload[..120] : payload);
            var page = await Page.FollowAsync(service, $"/search?q={text}&outlet={text}&tag=-{text}&facet_q.author={text}&{text}={text}&sort={text}");
            AssertHarmless(page);
        }
    }

    [Fact]
    public async Task Tables_and_feeds_of_hostile_texts_hold_no_formula_and_can_be_read()
    {
        await using var service = await RunningService.OverAsync(Threads);
        foreach (var scope in new[] { "all", "comments" })
        {
            var rows = CsvReading.Rows(await TextAsync(service, $"/search.csv?q=hostile&in={scope}"));
            Assert.Equal(Threads.Length + 1, rows.Count);
            Assert.All(rows.SelectMany(row => row), cell => Assert.Equal(cell, double.TryParse(cell, out _) ? cell : Csv.Guard(cell)));
            var lines = (await TextAsync(service, $"/search.ndjson?q=hostile&in={scope}")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(Threads.Length, lines.Length);
            Assert.All(lines, line => JsonDocument.Parse(line).Dispose());
            for (var page = 1; page <= (Threads.Length + 99) / 100; page++)
            {
                var feed = XDocument.Parse(await TextAsync(service, $"/search.atom?q=hostile&in={scope}&page_size=100&page={page}"));
                Assert.All(feed.Descendants().Attributes("href"), link => Assert.Matches("^https?://", link.Value));
            }
        }
    }

    [Fact]
    public async Task No_answer_lets_a_browser_run_what_stands_in_it()
    {
        await using var service = await RunningService.OverVessmouthAsync();
        foreach (var path in new[] { "/search?q=x", "/articles/ferryman/chess", "/nowhere", "/status", "/help", "/search.csv", "/search.atom", "/search.ndjson", "/suggest?q=x", "/opensearch.xml" })
        {
            var response = await service.GetAsync(path);
            var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("default-src 'self'", policy);
            Assert.DoesNotContain("unsafe", policy);
            Assert.DoesNotContain("data:", policy);
            Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        }
    }

    private static void AssertHarmless(IHtmlDocument page)
    {
        Assert.DoesNotContain(page.All, element => !Elements.Contains(element.LocalName));
        Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name == "style");
        Assert.All(page.QuerySelectorAll("[href], [src], [action]"), element => Assert.Matches(
            "^(/(?!/)|#|https?://)", element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.GetAttribute("action")));
        Assert.Single(page.QuerySelectorAll("#q"));
        Assert.Single(page.QuerySelectorAll("#main"));
    }

    // What HTML cannot hold is shown as the replacement character; lines and spaces are not what is at stake.
    private static string Shown(string text) =>
        string.Join(' ', new string([.. text.Select(c => HtmlCharacters.IsAllowed(c) ? c : '\uFFFD')]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task<string> TextAsync(RunningService service, string path) =>
        await (await service.GetAsync(path)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
