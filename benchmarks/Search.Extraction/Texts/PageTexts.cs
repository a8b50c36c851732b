using Microsoft.Playwright;

namespace Search.Extraction.Texts;

/// <summary>What a browser shows of pages, as text: made once and kept in a folder.</summary>
internal static class PageTexts
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>The file that keeps a page's text.</summary>
    public static string FileOf(string folder, HtmlPage page) => Path.Combine(folder, page.Collection, page.Name + ".txt");

    /// <summary>Shows those pages to a browser whose texts are not yet kept; nothing but the page itself is loaded, and no script runs.</summary>
    /// <exception cref="FileNotFoundException">There are such pages, and no browser.</exception>
    public static async Task MakeAsync(string folder, IReadOnlyList<HtmlPage> pages)
    {
        var missing = pages.Where(page => !File.Exists(FileOf(folder, page))).ToList();
        if (missing.Count == 0)
            return;
        var browser = Array.Find(Places, File.Exists) ?? throw new FileNotFoundException("Pages are shown by Chromium, which is not in /usr/bin.");
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = browser, Args = ["--no-sandbox", "--disable-gpu"], Headless = true });
        var context = await chromium.NewContextAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        await context.RouteAsync("**/*", route => route.Request.IsNavigationRequest && route.Request.Url.StartsWith("file:", StringComparison.Ordinal) ? route.ContinueAsync() : route.AbortAsync());
        var shown = await context.NewPageAsync();
        var temporary = Path.Combine(Directory.CreateTempSubdirectory("search-pages").FullName, "page.html");
        foreach (var page in missing)
        {
            await File.WriteAllBytesAsync(temporary, page.Html());
            var file = FileOf(folder, page);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, await TextOfAsync(shown, temporary));
        }
        Directory.Delete(Path.GetDirectoryName(temporary)!, recursive: true);
    }

    // A page that the browser cannot show has no text.
    private static async Task<string> TextOfAsync(IPage page, string file)
    {
        try
        {
            await page.GotoAsync("file://" + file, new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded, Timeout = 15_000 });
            return await page.Locator("body").InnerTextAsync(new LocatorInnerTextOptions { Timeout = 5_000 });
        }
        catch (Exception error) when (error is PlaywrightException or TimeoutException)
        {
            return "";
        }
    }
}
