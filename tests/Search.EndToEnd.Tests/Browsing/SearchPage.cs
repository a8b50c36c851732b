using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Search.EndToEnd.Tests.Browsing;

/// <summary>What a reader sees and does on the search page, with scripts or without.</summary>
internal sealed class SearchPage(IPage page, string root, bool javaScript = true)
{
    public IPage Browser => page;

    public ILocator Box => page.Locator("#q");

    public ILocator Hits => page.Locator("ol.hits > li");

    public ILocator Chips => page.Locator(".chip");

    public async Task<SearchPage> OpenAsync(string pathAndQuery)
    {
        await page.GotoAsync($"{root}/{pathAndQuery}");
        return this;
    }

    /// <summary>How many the page says it found.</summary>
    public async Task<int> FoundAsync()
    {
        var text = await page.Locator("[role=status]").First.InnerTextAsync();
        return int.Parse(new string([.. text.TakeWhile(c => c != ' ').Where(char.IsAsciiDigit)]), CultureInfo.InvariantCulture);
    }

    public async Task SearchAsync(string words)
    {
        await Box.FillAsync(words);
        await Box.PressAsync("Enter");
        await ReachAsync($"q={words}");
    }

    /// <summary>Ticks or unticks a value of a facet, and waits until the address says so.</summary>
    public async Task PickAsync(string facet, string value, bool isTicked = true)
    {
        await OpenFiltersAsync();
        await SetAsync(page.Locator($"#facet-{facet} .pick").Filter(new() { HasText = value }).Locator("input"), isTicked, $"{facet}={Pattern(value)}");
    }

    /// <summary>Leaves a value of a facet out.</summary>
    public async Task LeaveOutAsync(string facet, string value)
    {
        await OpenFiltersAsync();
        await SetAsync(page.Locator($"#facet-{facet}").GetByLabel($"Leave out {value}", new() { Exact = true }), true, $"{facet}=-{Pattern(value)}");
    }

    public async Task OpenFiltersAsync()
    {
        if (!await page.Locator(".drawer").IsVisibleAsync())
            await page.Locator("#filters summary").First.ClickAsync();
    }

    /// <summary>The label and the count of the first value of a facet.</summary>
    public async Task<(string Value, int Count)> ValueAsync(string facet, int index = 0)
    {
        await OpenFiltersAsync();
        var pick = page.Locator($"#facet-{facet} .pick").Nth(index);
        var count = await pick.Locator(".count").InnerTextAsync();
        return (await pick.Locator(".label").InnerTextAsync(), int.Parse(new string([.. count.Where(char.IsAsciiDigit)]), CultureInfo.InvariantCulture));
    }

    /// <summary>Waits until the address matches a pattern and its page is there.</summary>
    public async Task ReachAsync(string pattern)
    {
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(pattern));
        await page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
    }

    private async Task SetAsync(ILocator box, bool isTicked, string parameter)
    {
        await box.SetCheckedAsync(isTicked);
        if (!javaScript)
            await page.Locator(".apply button").ClickAsync();
        await ReachAsync(isTicked ? parameter : $"^(?!.*{parameter})");
    }

    // A space is one way in a link and another in a form.
    private static string Pattern(string value) => Regex.Escape(Uri.EscapeDataString(value)).Replace("%20", "(%20|\\+)");
}
