using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Search.Service.Tests.Pages;

/// <summary>Rules of the HTML standard that a parser does not hold pages to: what may stand within what, and what has to be there.</summary>
internal static class HtmlRules
{
    private const string Flow =
        "address, article, aside, blockquote, details, dialog, div, dl, fieldset, figure, footer, form, h1, h2, h3, h4, h5, h6, header, hr, main, nav, ol, p, pre, section, table, ul";

    private const string Interactive = "a[href], button, details, input:not([type=hidden]), label, select, textarea";

    private static readonly string[] References = ["for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-activedescendant"];

    /// <summary>What breaks a rule, each with the element it is about.</summary>
    public static IReadOnlyList<string> BrokenBy(IHtmlDocument page)
    {
        var broken = new List<string>();
        void None(string rule, IEnumerable<IElement> offenders) => broken.AddRange(offenders.Select(element => $"{rule}: {Opening(element)}"));
        void NoneLike(string rule, string selector) => None(rule, page.QuerySelectorAll(selector));

        None("an id is given twice", page.QuerySelectorAll("[id]").GroupBy(element => element.Id).SelectMany(same => same.Skip(1)));
        None("an id is empty or holds white space", page.QuerySelectorAll("[id]").Where(element => element.Id!.Length == 0 || element.Id.Any(char.IsWhiteSpace)));
        foreach (var name in References)
        {
            None($"{name} leads nowhere", page.QuerySelectorAll($"[{name}]")
                .Where(element => element.GetAttribute(name)!.Split(' ').Any(id => page.GetElementById(id) is null)));
        }
        None("a fragment leads nowhere", page.QuerySelectorAll("a[href^='#']").Where(link => page.GetElementById(link.GetAttribute("href")![1..]) is null));

        NoneLike("text holds a block", string.Join(", ", new[] { "p", "h1", "h2", "h3", "span", "summary", "label", "legend", "caption", "dt", "time", "a", "strong", "kbd", "code" }
            .SelectMany(text => Flow.Split(", ").Select(block => $"{text} {block}"))));
        NoneLike("an interactive element stands in another", string.Join(", ", new[] { "a", "button", "summary" }
            .SelectMany(outer => Interactive.Split(", ").Select(inner => $"{outer} {inner}"))));
        NoneLike("a label holds more than its control", "label label, label input + input, label a, label button");
        NoneLike("a list holds something else than items", "ul > :not(li), ol > :not(li), dl > :not(div, dt, dd)");
        NoneLike("an item stands outside of a list", "li:not(ul > li, ol > li)");
        NoneLike("a form stands in a form", "form form");
        NoneLike("a part of a table is out of place", "table > :not(caption, thead, tbody), tr > :not(th, td), thead > :not(tr), tbody > :not(tr)");
        NoneLike("a fieldset is without its legend at the top", "fieldset:not(:has(> legend:first-child))");
        NoneLike("details are without their summary at the top", "details:not(:has(> summary:first-child))");
        NoneLike("a heading or a link is empty", "h1:empty, h2:empty, a[href]:empty");
        NoneLike("code or style stands in the page", "script:not([src]), style, [style], [onclick], [onerror], [onload], [onfocus], [onmouseover], base, iframe, object, embed");
        None("a script comes from elsewhere", page.QuerySelectorAll("script").Where(script => script.TextContent.Length > 0
            || script.GetAttribute("type") != "module" || !script.GetAttribute("src")!.StartsWith("/assets/", StringComparison.Ordinal)));
        None("a control is without a name", page.QuerySelectorAll("input:not([type=hidden]), button, a[href]:not(svg a)").Where(control => NameOf(control, page).Trim().Length == 0));
        None("a language is no tag", page.QuerySelectorAll("[lang]").Where(element => !element.GetAttribute("lang")!.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')));

        if (page.Doctype is null || page.DocumentElement.GetAttribute("lang") is null || page.QuerySelectorAll("head > title").Length != 1 || page.QuerySelectorAll("main").Length != 1)
            broken.Add("a page has a doctype, a language, one title and one main part");
        if (page.QuerySelectorAll("h1").Length != 1)
            broken.Add("a page has one first heading");
        return broken;
    }

    private static string NameOf(IElement control, IHtmlDocument page) =>
        control.GetAttribute("aria-label")
        ?? (control.GetAttribute("aria-labelledby") is { } id ? page.GetElementById(id)?.TextContent : null)
        ?? (control.Id is { } own ? page.QuerySelector($"label[for='{own}']")?.TextContent : null)
        ?? (control is IHtmlInputElement ? control.Closest("label")?.TextContent : null)
        ?? control.TextContent;

    private static string Opening(IElement element) => $"{element.ParentElement?.LocalName} > {element.OuterHtml[..Math.Min(element.OuterHtml.Length, 120)]}";
}
