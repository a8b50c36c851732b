using Microsoft.Playwright;
using Search.EndToEnd.Tests.Running;

namespace Search.EndToEnd.Tests.Browsing;

/// <summary>What scripts add for those who have them.</summary>
[Collection(nameof(BrowsingCollection))]
public sealed class ScriptTests(RunningService service, Browser browser)
{
    [Fact]
    public async Task Changes_of_the_search_do_not_reload_the_page_and_keep_the_place()
    {
        var search = await OpenAsync("search?q=barrier");
        var page = search.Browser;
        await page.EvaluateAsync("window.isTheSame = true");
        await search.PickAsync("outlet", (await search.ValueAsync("outlet")).Value);
        Assert.Equal("outlet", await page.EvaluateAsync<string>("document.activeElement.name"));
        await page.Locator(".sort").GetByText("Newest").ClickAsync();
        await search.ReachAsync("sort=newest");
        await search.SearchAsync("harbour");
        Assert.Equal("results", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.GoBackAsync();
        await search.ReachAsync("q=barrier");
        await Assertions.Expect(search.Box).ToHaveValueAsync("barrier");
        Assert.True(await page.EvaluateAsync<bool>("window.isTheSame"));
        await Assertions.Expect(page.Locator("head link[type='application/atom+xml']")).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("q=barrier"));
    }

    [Fact]
    public async Task A_list_of_values_is_searched_while_one_types()
    {
        var search = await OpenAsync("search?facet_size=3");
        var page = search.Browser;
        var within = page.Locator("#facet-tag .within");
        await within.PressSequentiallyAsync("harb");
        await Assertions.Expect(page.Locator("#facet-tag .label").First).ToContainTextAsync("harb");
        Assert.Equal("harb", await within.InputValueAsync());
        Assert.Equal("facet_q.tag", await page.EvaluateAsync<string>("document.activeElement.name"));
    }

    [Fact]
    public async Task Words_are_completed_with_the_keyboard()
    {
        var search = await OpenAsync("search");
        var page = search.Browser;
        var options = page.GetByRole(AriaRole.Option);
        await search.Box.PressSequentiallyAsync("barri");
        await Assertions.Expect(options.First).ToBeVisibleAsync();
        Assert.Equal("true", await search.Box.GetAttributeAsync("aria-expanded"));

        await search.Box.PressAsync("Escape");
        await Assertions.Expect(options).ToHaveCountAsync(0);
        Assert.Equal("barri", await search.Box.InputValueAsync());

        await search.Box.PressAsync("ArrowDown");
        await options.First.WaitForAsync();
        await search.Box.PressAsync("ArrowDown");
        var active = page.Locator("[role=option][aria-selected=true]");
        Assert.Equal(await search.Box.GetAttributeAsync("aria-activedescendant"), await active.GetAttributeAsync("id"));
        var kind = await active.GetAttributeAsync("data-kind");
        var text = await active.Locator(".label").InnerTextAsync();
        Assert.Contains("barri", text, StringComparison.OrdinalIgnoreCase);
        await search.Box.PressAsync("Enter");
        await search.ReachAsync("/search\\?");
        Assert.True(await search.FoundAsync() > 0);
        Assert.Contains(kind is "word" or "title" ? "q=" : $"{kind}=", page.Url);
    }

    [Fact]
    public async Task A_name_among_the_completions_becomes_a_filter()
    {
        var search = await OpenAsync("search");
        await search.Box.PressSequentiallyAsync("harbour sen");
        await search.Browser.Locator("[role=option][data-kind=outlet]").ClickAsync();
        await search.ReachAsync("outlet=The");
        await Assertions.Expect(search.Chips).ToHaveCountAsync(1);
        await Assertions.Expect(search.Box).ToHaveValueAsync("");
    }

    [Fact]
    public async Task A_span_of_time_is_drawn_across_the_chart()
    {
        var search = await OpenAsync("search?q=barrier");
        var page = search.Browser;
        var all = await search.FoundAsync();
        var dates = (await page.Locator("[data-buckets]").GetAttributeAsync("data-buckets"))!.Split(' ');
        var chart = (await page.Locator(".chart svg").BoundingBoxAsync())!;
        var width = chart.Width / dates.Length;
        await page.Mouse.MoveAsync(chart.X + 2.5f * width, chart.Y + 20);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(chart.X + 4.5f * width, chart.Y + 30);
        await page.Mouse.MoveAsync(chart.X + 6.5f * width, chart.Y + 30);
        await Assertions.Expect(page.Locator(".chart .span")).ToBeVisibleAsync();
        await page.Mouse.UpAsync();
        await search.ReachAsync($"from={dates[2]}&to={dates[6]}");
        await Assertions.Expect(search.Chips).ToHaveCountAsync(1);
        Assert.InRange(await search.FoundAsync(), 1, all - 1);
    }

    [Fact]
    public async Task A_bar_of_the_chart_is_a_link()
    {
        var search = await OpenAsync("search?q=barrier");
        await search.Browser.Locator(".chart svg a").First.ClickAsync();
        await search.ReachAsync("from=");
        await Assertions.Expect(search.Chips).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Keys_lead_from_the_box_to_the_results_and_can_be_switched_off()
    {
        var search = await OpenAsync("search?q=barrier");
        var page = search.Browser;
        async Task<string?> FocusedAsync() => await page.EvaluateAsync<string?>("document.activeElement.getAttribute('href') ?? document.activeElement.id");
        var links = await search.Hits.Locator("h2 a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");

        await page.Keyboard.PressAsync("/");
        Assert.Equal("q", await FocusedAsync());
        await page.Keyboard.TypeAsync("j");
        Assert.Equal("j", await search.Box.InputValueAsync());
        await page.Keyboard.PressAsync("Escape");
        Assert.NotEqual("q", await FocusedAsync());
        foreach (var (key, link) in new[] { ("j", links[0]), ("j", links[1]), ("k", links[0]) })
        {
            await page.Keyboard.PressAsync(key);
            Assert.Equal(link, await FocusedAsync());
        }

        var dialog = page.GetByRole(AriaRole.Dialog);
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(dialog).ToBeVisibleAsync();
        await dialog.GetByRole(AriaRole.Checkbox).UncheckAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(dialog).ToBeHiddenAsync();

        await page.ReloadAsync();
        await page.Keyboard.PressAsync("/");
        Assert.NotEqual("q", await FocusedAsync());
        await page.Locator("#show-keys").ClickAsync();
        await dialog.GetByRole(AriaRole.Checkbox).CheckAsync();
        await dialog.GetByRole(AriaRole.Button).ClickAsync();
        await page.Keyboard.PressAsync("/");
        Assert.Equal("q", await FocusedAsync());
    }

    private async Task<SearchPage> OpenAsync(string pathAndQuery) =>
        await new SearchPage(await browser.PageAsync(), service.Url).OpenAsync(pathAndQuery);
}
