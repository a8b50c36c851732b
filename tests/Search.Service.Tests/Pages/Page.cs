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
        var broken = HtmlRules.BrokenBy(document);
        Assert.True(broken.Count == 0, $"{path}\n{string.Join('\n', broken)}");
        return document;
    }

    public static string TextOf(this IParentNode node, string selector) =>
        string.Join(' ', node.QuerySelector(selector)!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The text of an element, in one line.</summary>
    public static string Text(this INode node) => string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The address that sending a form leads to, with some boxes ticked otherwise than shown. What is empty is not in it.</summary>
    public static string Sent(this IParentNode page, string form, params (string Name, string Value)[] changed)
    {
        var element = page.QuerySelector(form)!;
        var pairs = element.QuerySelectorAll("input").Cast<IHtmlInputElement>()
            .Where(input => !input.IsDisabled && input.Type != "checkbox" || input.IsChecked != changed.Contains((input.Name!, input.Value)))
            .Where(input => input.Value.Length > 0)
            .Select(input => $"{Uri.EscapeDataString(input.Name!)}={Uri.EscapeDataString(input.Value)}");
        return $"{element.GetAttribute("action")}?{string.Join('&', pairs)}";
    }

    /// <summary>Follows what the service makes of an address.</summary>
    public static async Task<IHtmlDocument> FollowAsync(RunningService service, string path)
    {
        var response = await service.GetAsync(path);
        return await OpenAsync(service, response.Headers.Location?.OriginalString ?? path);
    }

    public static string? AddressOf(this IParentNode node, string selector) => node.QuerySelector(selector)?.GetAttribute("href");

    /// <summary>The address of the first link whose text begins so.</summary>
    public static string LinkTo(this IParentNode node, string text) =>
        node.QuerySelectorAll("a").First(link => link.TextContent.Trim().StartsWith(text, StringComparison.Ordinal)).GetAttribute("href")!;
}
