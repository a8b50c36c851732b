using System.Net.Http.Json;
using Microsoft.Playwright;
using Search.EndToEnd.Tests.Running;
using Search.Service.Tests.Pages;

namespace Search.EndToEnd.Tests.Browsing;

/// <summary>Hostile texts in a real browser: nothing runs, nothing is fetched, nothing sticks out.</summary>
[Collection(nameof(BrowsingCollection))]
public sealed class HostileTextTests(RunningService service, Browser browser)
{
    [Fact]
    public async Task Nothing_that_people_wrote_runs_or_breaks_the_page()
    {
        var articles = HostilePayloads.Sample.Select((payload, i) => new
        {
            id = $"hostile/{i}",
            title = payload,
            outlet = payload,
            authors = new[] { payload },
            tags = new[] { payload },
            body = $"hostile {payload}",
            comments = new[] { new { id = "1", author = payload, body = $"hostile {payload}" } },
        });
        var written = await service.Http.PostAsJsonAsync("api/v1/articles?refresh=true", articles, TestContext.Current.CancellationToken);
        Assert.True(written.IsSuccessStatusCode, await written.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        foreach (var width in new[] { 1280, 360 })
        {
            var page = await browser.PageAsync(width: width);
            var complaints = Watch(page);
            IEnumerable<string> paths =
            [
                "search?q=hostile&page_size=50", "search?q=hostile&in=comments&page_size=50", "search?q=" + Uri.EscapeDataString(HostilePayloads.Sample[6]),
                .. Enumerable.Range(0, HostilePayloads.Sample.Count).Where(i => width == 360 || i % 5 == 0).Select(i => $"articles/hostile/{i}?q=hostile"),
            ];
            foreach (var path in paths)
            {
                await page.GotoAsync($"{service.Url}/{path}");
                var pixels = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                if (pixels > 0)
                    complaints.Add($"{path} sticks out by {pixels} pixels");
                if (!await page.Locator("#q").IsVisibleAsync() || !await page.Locator(".imprint").IsVisibleAsync())
                    complaints.Add($"{path} lost a part");
            }
            Assert.True(complaints.Count == 0, string.Join('\n', complaints));

            // What is written from right to left stands so, amid pages that are not.
            await page.GotoAsync($"{service.Url}/articles/hostile/{HostilePayloads.Sample.ToList().FindIndex(text => text.StartsWith('م'))}");
            Assert.Equal("rtl ltr", await page.EvaluateAsync<string>("[document.querySelector('h1'), document.body].map(part => getComputedStyle(part).direction).join(' ')"));
        }
    }

    [Fact]
    public async Task A_script_within_the_page_would_not_run()
    {
        var page = await browser.PageAsync();
        await page.GotoAsync($"{service.Url}/search");
        await page.EvaluateAsync(
            """
            () => {
              const script = document.createElement('script');
              script.textContent = 'window.hacked = true';
              document.body.append(script);
              document.body.insertAdjacentHTML('beforeend', '<img src=/nowhere.png onerror="window.hacked = true" onload="window.hacked = true">');
            }
            """);
        await page.Locator("img").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.WaitForFunctionAsync("document.querySelector('img').complete");
        Assert.False(await page.EvaluateAsync<bool>("Boolean(window.hacked)"));
    }

    private List<string> Watch(IPage page)
    {
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
        page.Dialog += (_, dialog) => complaints.Add($"a dialog says {dialog.Message}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(service.Url, StringComparison.Ordinal))
                complaints.Add($"asked {request.Url}");
        };
        return complaints;
    }
}
