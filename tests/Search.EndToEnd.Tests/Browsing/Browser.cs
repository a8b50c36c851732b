using Microsoft.Playwright;

namespace Search.EndToEnd.Tests.Browsing;

/// <summary>A headless Chromium, as the system has it; shared by the tests of a class.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    // Tests run as root in containers, where the sandbox cannot; nothing but the service on this machine may be asked.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--disable-dev-shm-usage",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        var path = Array.Find(Places, File.Exists);
        if (path is null)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = Arguments, Headless = true });
    }

    /// <summary>A page in a profile of its own; skips the test when there is no Chromium, unless <c>SEARCH_REQUIRE_BROWSER</c> is set.</summary>
    public async Task<IPage> PageAsync(bool javaScript = true, int width = 1280, int height = 800, bool isDark = false)
    {
        var isRequired = Environment.GetEnvironmentVariable("SEARCH_REQUIRE_BROWSER") is { Length: > 0 };
        Assert.SkipWhen(_browser is null && !isRequired, "There is no Chromium here; apt install chromium.");
        Assert.True(_browser is not null, "SEARCH_REQUIRE_BROWSER is set, but there is no Chromium in /usr/bin.");
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            JavaScriptEnabled = javaScript,
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new ViewportSize { Width = width, Height = height },
        });
        context.SetDefaultTimeout(20_000);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
