using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Search.EndToEnd.Tests.Running;

namespace Search.EndToEnd.Tests.Browsing;

/// <summary>Every page, in every dress, held to axe-core and to the width of its screen.</summary>
[Collection(nameof(BrowsingCollection))]
public sealed class AccessibilityTests(RunningService service, Browser browser)
{
    // A page of each kind, and the search page in each state; a few hits have every part that many have, and axe looks at each.
    private static readonly string[] Pages =
    [
        "search?page_size=5", "search?q=barrier&outlet=The+Harbour+Sentinel&tag=-storm&facet_q.tag=h&page_size=4",
        "search?q=barrier&in=comments&count=articles&page_size=4", "search?q=barier", "search?q=barrier&from=1901&to=1902",
        "search?q=flood&year=2018&explain=true&page_size=2", "search?q=barrier&synonyms=false&page_size=1", "articles/nowhere", "status", "help", "nowhere",
    ];

    // Pages with every colour and every kind of control among them.
    private static readonly string[] FewPages = [Pages[1], Pages[3], Pages[4], "status"];

    // What a dress can break: colours in the dark, sizes and what scrolls on a phone.
    private static readonly string[] RulesOfColour = ["color-contrast"];
    private static readonly string[] RulesOfSize = ["target-size", "scrollable-region-focusable", "meta-viewport"];

    [Fact]
    public async Task No_page_has_a_fault_that_axe_knows() => AssertNone(await FaultsOfAllAsync(isDark: false, isPhone: false, rules: null));

    [Fact]
    public async Task In_the_dark_everything_can_be_read() => AssertNone(await FaultsOfAllAsync(isDark: true, isPhone: false, RulesOfColour));

    [Fact]
    public async Task On_a_phone_everything_can_be_hit_and_nothing_sticks_out_sideways() =>
        AssertNone(await FaultsOfAllAsync(isDark: false, isPhone: true, RulesOfSize));

    [Fact]
    public async Task What_opens_upon_a_page_has_no_fault_either()
    {
        var page = await OpenAsync(isDark: false, isPhone: true);
        await page.GotoAsync($"{service.Url}/search?q=barrier&page_size=4");
        await page.Locator("#filters summary").First.ClickAsync();
        await page.Locator(".chart summary").ClickAsync();
        var faults = await FaultsAsync(page, "drawer");
        await page.Locator("#q").FillAsync("");
        await page.Locator("#q").PressSequentiallyAsync("barri");
        await page.GetByRole(AriaRole.Option).First.WaitForAsync();
        await page.Locator("#q").PressAsync("ArrowDown");
        faults.AddRange(await FaultsAsync(page, "suggestions"));
        await page.Locator("#q").PressAsync("Escape");
        await page.Locator("#show-keys").ClickAsync();
        faults.AddRange(await FaultsAsync(page, "keys"));
        AssertNone(faults);
    }

    [Fact]
    public async Task The_dark_dress_is_dark_and_the_light_one_light()
    {
        foreach (var isDark in new[] { true, false })
        {
            var page = await OpenAsync(isDark, isPhone: false);
            await page.GotoAsync($"{service.Url}/search");
            var brightness = await page.EvaluateAsync<double>("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).reduce((a, b) => a + +b, 0) / 3");
            Assert.Equal(isDark, brightness < 64);
            Assert.Equal(isDark, brightness < 192);
        }
    }

    [Fact]
    public async Task Printed_a_page_is_black_on_white_without_its_controls()
    {
        var page = await OpenAsync(isDark: true, isPhone: false);
        await page.GotoAsync($"{service.Url}/search?q=barrier");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var control in new[] { ".searchbox", "#tabs", "#filters", ".sort", ".tools", ".imprint" })
            await Assertions.Expect(page.Locator(control)).ToBeHiddenAsync();
        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.Equal("rgb(0, 0, 0)", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.hit h2 a')).color"));
    }

    private async Task<List<string>> FaultsOfAllAsync(bool isDark, bool isPhone, string[]? rules)
    {
        var page = await OpenAsync(isDark, isPhone);
        var faults = new List<string>();
        foreach (var path in (rules is null ? Pages : FewPages).Concat(await ThreadsAsync(page)))
        {
            await page.GotoAsync($"{service.Url}/{path}");
            faults.AddRange(await FaultsAsync(page, path, rules));
        }
        return faults;
    }

    // The longest thread, reached from a search so that it has marks, and the page of one who wrote in it.
    private async Task<string[]> ThreadsAsync(IPage page)
    {
        await page.GotoAsync($"{service.Url}/search?q=barrier&sort=most-commented");
        var thread = await page.Locator(".hits h2 a").First.GetAttributeAsync("href");
        await page.GotoAsync(service.Url + thread);
        var commenter = await page.Locator(".comment a.name").First.GetAttributeAsync("href");
        Assert.StartsWith("/commenters/", commenter);
        return [thread![1..], commenter![1..]];
    }

    private static async Task<List<string>> FaultsAsync(IPage page, string what, string[]? rules = null)
    {
        var options = new AxeRunOptions { ResultTypes = [ResultType.Violations], RunOnly = rules is null ? null : new RunOnlyOptions { Type = "rule", Values = [.. rules] } };
        var found = await page.RunAxe(options);
        var faults = found.Violations
            .SelectMany(rule => rule.Nodes.Select(node => $"{what}: {rule.Id} ({rule.Help}) at {node.Html}")).ToList();
        if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") is > 0 and var pixels)
            faults.Add($"{what}: sticks out by {pixels} pixels");
        return faults;
    }

    private static void AssertNone(List<string> faults) => Assert.True(faults.Count == 0, string.Join('\n', faults));

    private Task<IPage> OpenAsync(bool isDark, bool isPhone) =>
        isPhone ? browser.PageAsync(width: 360, height: 740, isDark: isDark) : browser.PageAsync(isDark: isDark);
}
