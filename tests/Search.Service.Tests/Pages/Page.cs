using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Search.Service.Tests.Pages;

/// <summary>A page as a browser reads it; HTML that breaks a rule of the parser is an error.</summary>
internal static class Page
{
    public static async Task<IHtmlDocument> OpenAsync(RunningService service, string path)
    {
        var response = await service.GetAsync(path, ("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var parser = new HtmlParser(new HtmlParserOptions { IsStrictMode = true });
        var document = parser.ParseDocument(html);
        Assert.Empty(document.QuerySelectorAll("script, style, [style], [onclick], [onerror], [onload]"));
        var ids = document.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        return document;
    }

    public static string TextOf(this IParentNode node, string selector) =>
        string.Join(' ', node.QuerySelector(selector)!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static string? AddressOf(this IParentNode node, string selector) => node.QuerySelector(selector)?.GetAttribute("href");

    /// <summary>The address of the first link whose text begins so.</summary>
    public static string LinkTo(this IParentNode node, string text) =>
        node.QuerySelectorAll("a").First(link => link.TextContent.Trim().StartsWith(text, StringComparison.Ordinal)).GetAttribute("href")!;
}
