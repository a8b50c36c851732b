using Microsoft.Playwright;
using Search.EndToEnd.Tests.Running;

namespace Search.EndToEnd.Tests.Browsing;

/// <summary>What a reader does in a real browser, with scripts and without.</summary>
[Collection(nameof(BrowsingCollection))]
public sealed class BrowsingTests(RunningService service, Browser browser)
{
    private const string Words = "barrier";

    [Theory, InlineData(true), InlineData(false)]
    public async Task Words_typed_into_the_box_find_marked_articles(bool javaScript)
    {
        var search = await OpenAsync("search", javaScript);
        await search.SearchAsync(Words);
        Assert.Equal(Words, await search.Box.InputValueAsync());
        Assert.True(await search.Hits.CountAsync() > 1);
        Assert.Contains(Words, (await search.Hits.Locator("mark").AllInnerTextsAsync()).First(), StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith(Words, await search.Browser.TitleAsync());
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Values_are_ticked_one_after_another_left_out_and_cleared(bool javaScript)
    {
        var search = await OpenAsync($"search?q={Words}", javaScript);
        var all = await search.FoundAsync();
        var (first, firstCount) = await search.ValueAsync("outlet");
        var (second, secondCount) = await search.ValueAsync("outlet", 1);

        await search.PickAsync("outlet", first);
        Assert.Equal(firstCount, await search.FoundAsync());
        Assert.Contains(first, await search.Hits.First.InnerTextAsync());

        await search.PickAsync("outlet", second);
        Assert.Equal(firstCount + secondCount, await search.FoundAsync());
        Assert.Equal(2, await search.Chips.CountAsync());

        await search.PickAsync("outlet", first, isTicked: false);
        Assert.Equal(secondCount, await search.FoundAsync());

        await search.Browser.Locator(".clear").ClickAsync();
        await Assertions.Expect(search.Chips).ToHaveCountAsync(0);
        await search.LeaveOutAsync("outlet", first);
        Assert.Equal(all - firstCount, await search.FoundAsync());
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Back_undoes_the_last_filter_and_then_the_search(bool javaScript)
    {
        var search = await OpenAsync("search", javaScript);
        var everything = await search.FoundAsync();
        await search.SearchAsync(Words);
        var all = await search.FoundAsync();
        await search.PickAsync("outlet", (await search.ValueAsync("outlet")).Value);

        await search.Browser.GoBackAsync();
        await Assertions.Expect(search.Chips).ToHaveCountAsync(0);
        Assert.Equal(all, await search.FoundAsync());
        Assert.Equal(Words, await search.Box.InputValueAsync());

        await search.Browser.GoBackAsync();
        await search.ReachAsync("/search$");
        await Assertions.Expect(search.Box).ToHaveValueAsync("");
        Assert.Equal(everything, await search.FoundAsync());
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Results_are_sorted_and_paged(bool javaScript)
    {
        var search = await OpenAsync($"search?q={Words}&page_size=2", javaScript);
        var page = search.Browser;
        await page.Locator(".sort").GetByText("Oldest").ClickAsync();
        await search.ReachAsync("sort=oldest");
        var first = await search.Hits.First.InnerTextAsync();

        await page.Locator(".paging").GetByText("Next").ClickAsync();
        await search.ReachAsync("page=2");
        await Assertions.Expect(page.Locator(".paging [aria-current]")).ToHaveTextAsync("2");
        Assert.NotEqual(first, await search.Hits.First.InnerTextAsync());
        Assert.Equal("3", await page.Locator("ol.hits").GetAttributeAsync("start"));

        await page.Locator(".sort").GetByText("Newest").ClickAsync();
        await search.ReachAsync("^(?!.*&page=).*sort=newest");
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_tab_says_how_many_comments_match_and_shows_them(bool javaScript)
    {
        var search = await OpenAsync($"search?q={Words}", javaScript);
        var tab = search.Browser.Locator(".tabs").GetByText("Comments");
        var count = new string([.. (await tab.InnerTextAsync()).Where(char.IsAsciiDigit)]);
        await tab.ClickAsync();
        await search.ReachAsync("in=comments");
        Assert.Equal(count, $"{await search.FoundAsync()}");
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_row_of_the_table_beneath_the_chart_narrows_to_its_year(bool javaScript)
    {
        var search = await OpenAsync($"search?q={Words}", javaScript);
        await search.Browser.Locator(".chart summary").ClickAsync();
        var row = search.Browser.Locator(".chart tbody tr").First;
        var (year, count) = (await row.Locator("th").InnerTextAsync(), await row.Locator("td").InnerTextAsync());
        await row.Locator("a").ClickAsync();
        await search.ReachAsync($"from={year}&to={year}");
        Assert.Equal(count, $"{await search.FoundAsync()}");
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_matching_comment_opens_in_its_thread_at_its_place(bool javaScript)
    {
        var search = await OpenAsync($"search?q={Words}", javaScript);
        var page = search.Browser;
        await page.Locator(".best .who a").First.ClickAsync();
        await search.ReachAsync("#.");
        var anchor = Uri.UnescapeDataString(new Uri(page.Url).Fragment[1..]);
        var comment = page.Locator($"[id='{anchor}']");
        Assert.Contains(Words, await comment.Locator("mark").First.InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
        await Assertions.Expect(comment).ToBeInViewportAsync();

        await comment.Locator(".permalink").ClickAsync();
        await search.ReachAsync("^(?!.*q=)");
        await Assertions.Expect(page.Locator($"[id='{anchor}']")).ToBeInViewportAsync();
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Where_nothing_is_found_a_way_out_is_taken(bool javaScript)
    {
        var search = await OpenAsync($"search?q={Words}&from=1901&to=1902", javaScript);
        Assert.Equal(0, await search.FoundAsync());
        await search.Browser.Locator(".ways a").First.ClickAsync();
        await search.ReachAsync("^(?!.*from=)");
        Assert.True(await search.FoundAsync() > 0);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Filters_are_a_drawer_on_a_phone(bool javaScript)
    {
        var page = await browser.PageAsync(javaScript, width: 360, height: 740);
        var search = await new SearchPage(page, service.Url, javaScript).OpenAsync($"search?q={Words}");
        await Assertions.Expect(page.Locator(".drawer")).ToBeHiddenAsync();
        var (value, count) = await search.ValueAsync("outlet");
        await search.PickAsync("outlet", value);
        if (javaScript)
        {
            await page.Locator(".apply button").ClickAsync();
            await Assertions.Expect(page.Locator(".drawer")).ToBeHiddenAsync();
        }
        Assert.Equal(count, await search.FoundAsync());
        await Assertions.Expect(search.Hits.First).ToBeVisibleAsync();
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
            if (!request.Url.StartsWith(service.Url, StringComparison.Ordinal))
                complaints.Add($"asked {request.Url}");
        };

        var search = await new SearchPage(page, service.Url).OpenAsync("search");
        await search.SearchAsync(Words);
        await search.PickAsync("outlet", (await search.ValueAsync("outlet")).Value);
        await search.Hits.Locator("h2 a").First.ClickAsync();
        await page.Locator("#comments").WaitForAsync();

        Assert.Empty(complaints);
    }

    private async Task<SearchPage> OpenAsync(string pathAndQuery, bool javaScript) =>
        await new SearchPage(await browser.PageAsync(javaScript), service.Url, javaScript).OpenAsync(pathAndQuery);
}
