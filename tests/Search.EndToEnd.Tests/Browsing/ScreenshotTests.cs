using Microsoft.Playwright;
using Search.EndToEnd.Tests.Running;

namespace Search.EndToEnd.Tests.Browsing;

/// <summary>Takes a picture of every page in every state, to be looked at: <c>-explicit only</c>, into the folder that <c>SEARCH_SCREENSHOTS</c> names.</summary>
[Collection(nameof(BrowsingCollection))]
public sealed class ScreenshotTests(RunningService service, Browser browser)
{
    private const string Narrowed = "search?q=flood+barrier&outlet=The+Harbour+Sentinel&outlet=The+Merrow+Review&tag=-election";

    [Fact(Explicit = true)]
    public async Task Pictures_of_every_page()
    {
        var folder = Environment.GetEnvironmentVariable("SEARCH_SCREENSHOTS");
        Assert.False(string.IsNullOrEmpty(folder), "SEARCH_SCREENSHOTS names no folder.");
        Directory.CreateDirectory(folder);
        // The first searches of a process pay for compiling it; whoever looks at a page is seldom the first.
        var warming = await browser.PageAsync();
        foreach (var word in "harbour barrier council ferry mayor storm water tide bridge lock river night quay boat house".Split(' '))
            await warming.GotoAsync($"{service.Url}/{Narrowed.Replace("flood", word, StringComparison.Ordinal)}");
        foreach (var (name, path, width, height, isDark) in new[]
        {
            ("search-desktop", Narrowed, 1280, 1180, false), ("search-phone", Narrowed, 390, 844, false), ("search-dark", Narrowed, 1280, 1180, true),
            ("comments-desktop", "search?q=barrier&in=comments", 1280, 1000, false), ("nothing-desktop", "search?q=barier&outlet=The+Merrow+Review&from=1901&to=1902", 1280, 760, false),
            ("year-dark", "search?q=flood&year=2018", 1280, 1100, true), ("status-desktop", "status", 1280, 900, false), ("status-phone", "status", 390, 844, true),
            ("help-desktop", "help", 1280, 1100, false), ("missing-desktop", "nowhere", 1280, 500, false), ("everything-desktop", "search", 1280, 1000, false),
        })
        {
            var page = await OpenAsync(path, width, height, isDark);
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
        }

        var thread = await OpenAsync("search?q=barrier&sort=most-commented", 1280, 1180, isDark: true);
        await thread.Locator(".hits h2 a").First.ClickAsync();
        await thread.Locator("#comments").WaitForAsync();
        await thread.ScreenshotAsync(new() { Path = Path.Combine(folder, "thread-top.png") });
        await thread.Locator(".related").EvaluateAsync("related => window.scrollTo(0, related.getBoundingClientRect().top + scrollY - 24)");
        await thread.ScreenshotAsync(new() { Path = Path.Combine(folder, "thread-dark.png") });
        foreach (var (name, path) in new[] { ("search-print", Narrowed), ("thread-print", thread.Url[(service.Url.Length + 1)..]) })
        {
            var printed = await OpenAsync(path, 800, 1130, isDark: false);
            await printed.EmulateMediaAsync(new() { Media = Media.Print });
            await printed.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
        }

        await thread.Locator(".comment a.name").First.ClickAsync();
        await thread.Locator(".commenter").WaitForAsync();
        await thread.ScreenshotAsync(new() { Path = Path.Combine(folder, "commenter-dark.png") });

        var opened = await OpenAsync("search", 1280, 700, isDark: false);
        await opened.Locator("#q").PressSequentiallyAsync("harb");
        await opened.GetByRole(AriaRole.Option).First.WaitForAsync();
        await opened.Locator("#q").PressAsync("ArrowDown");
        await opened.ScreenshotAsync(new() { Path = Path.Combine(folder, "suggestions.png") });
        await opened.Locator("#q").PressAsync("Escape");
        await opened.Locator("#show-keys").ClickAsync();
        await opened.ScreenshotAsync(new() { Path = Path.Combine(folder, "keys.png") });

        var phone = await OpenAsync("search?q=barrier", 390, 844, isDark: false);
        await phone.Locator("#filters summary").First.ClickAsync();
        await phone.ScreenshotAsync(new() { Path = Path.Combine(folder, "filters-phone.png") });
    }

    private async Task<IPage> OpenAsync(string path, int width, int height, bool isDark)
    {
        var page = await browser.PageAsync(width: width, height: height, isDark: isDark);
        await page.GotoAsync($"{service.Url}/{path}");
        return page;
    }
}
