using System.Globalization;
using Microsoft.Playwright;
using Search.EndToEnd.Tests.Running;

namespace Search.EndToEnd.Tests.Browsing;

/// <summary>What a reader does in a real browser.</summary>
public sealed class BrowsingTests(RunningService service, Browser browser) : IClassFixture<RunningService>, IClassFixture<Browser>
{
    private const string Words = "barrier";

    [Theory, InlineData(true), InlineData(false)]
    public async Task Words_typed_into_the_box_find_marked_articles_with_or_without_scripts(bool javaScript)
    {
        var page = await browser.PageAsync(javaScript);
        await page.GotoAsync($"{service.Url}/search");

        await SearchAsync(page);

        Assert.Contains($"q={Words}", page.Url);
        Assert.Equal(Words, await Box(page).InputValueAsync());
        Assert.True(await page.Locator("ol.hits > li").CountAsync() > 1);
        Assert.Contains(Words, (await page.Locator("ol.hits mark").AllInnerTextsAsync()).First(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_facet_narrows_the_results_to_its_count_and_back_undoes_it()
    {
        var page = await browser.PageAsync();
        await page.GotoAsync($"{service.Url}/search?q={Words}");
        var all = await page.Locator("ol.hits > li").CountAsync();
        var outlet = page.Locator("#facet-outlet .pick").First;
        if (!await outlet.IsVisibleAsync())
            await page.Locator("nav.filters summary").ClickAsync();
        var name = await outlet.Locator(".label").InnerTextAsync();
        var count = new string([.. (await outlet.Locator(".count").InnerTextAsync()).Where(char.IsAsciiDigit)]);

        await outlet.Locator("input").CheckAsync();
        await page.Locator(".apply button").ClickAsync();
        await page.WaitForURLAsync("**outlet=**");

        var narrowed = await page.Locator("ol.hits > li").CountAsync();
        Assert.Equal(count, narrowed.ToString(CultureInfo.InvariantCulture));
        Assert.True(narrowed < all, $"{narrowed} of {all} are left.");
        Assert.Contains(name, await page.Locator("ol.hits > li").First.InnerTextAsync());

        await page.GoBackAsync();
        Assert.Equal(all, await page.Locator("ol.hits > li").CountAsync());
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_matching_comment_opens_in_its_thread_at_its_place(bool javaScript)
    {
        var page = await browser.PageAsync(javaScript);
        await page.GotoAsync($"{service.Url}/search?q={Words}");

        await page.Locator(".best .who a").First.ClickAsync();
        await page.WaitForURLAsync("**#*");

        var anchor = Uri.UnescapeDataString(new Uri(page.Url).Fragment[1..]);
        var comment = page.Locator($"[id='{anchor}']");
        Assert.Contains(Words, await comment.Locator("mark").First.InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
        await Assertions.Expect(comment).ToBeInViewportAsync();
    }

    [Theory, InlineData("search"), InlineData("search?q=barrier"), InlineData("search?q=barrier&in=comments"), InlineData("status")]
    public async Task Nothing_sticks_out_sideways_on_a_phone(string path)
    {
        // The width of small phones that are still in use.
        var page = await browser.PageAsync(width: 360, height: 740);
        await page.GotoAsync($"{service.Url}/{path}");

        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    [Fact]
    public async Task A_thread_fits_a_phone()
    {
        var page = await browser.PageAsync(width: 360, height: 740);
        await page.GotoAsync($"{service.Url}/search?q={Words}");

        await page.Locator("ol.hits h2 a").First.ClickAsync();
        await page.Locator("#comments").WaitForAsync();

        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    [Fact]
    public async Task The_browser_reports_no_error_and_asks_nobody_but_the_service()
    {
        var page = await browser.PageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(service.Url, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                complaints.Add($"asked {request.Url}");
        };

        await page.GotoAsync($"{service.Url}/search");
        await SearchAsync(page);

        Assert.Empty(complaints);
    }

    private static ILocator Box(IPage page) => page.Locator("#q");

    private static async Task SearchAsync(IPage page)
    {
        await Box(page).FillAsync(Words);
        await Box(page).PressAsync("Enter");
        await page.Locator("ol.hits").WaitForAsync();
        await page.WaitForURLAsync($"**q={Words}**");
    }
}
