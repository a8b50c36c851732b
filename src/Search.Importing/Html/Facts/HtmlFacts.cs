using System.Text.Json;
using System.Text.RegularExpressions;
using Search.Archive;
using Search.Importing.Html.Blocks;
using Search.Importing.Html.Tree;
using Search.Importing.Pages.Facts;

namespace Search.Importing.Html.Facts;

/// <summary>Gathers the facts of a page: from JSON-LD, then microdata, OpenGraph, meta elements, <c>time</c> and byline, each where the ones before are silent.</summary>
internal static partial class HtmlFacts
{
    // "The Gazette of Port Wren" has five.
    private const int MostWordsOfSite = 5;

    /// <summary>Reads the facts.</summary>
    /// <param name="html">The page as text, for what browsers write above it when they save.</param>
    /// <param name="tree">The page.</param>
    /// <param name="blocks">Its text.</param>
    /// <param name="objects">The objects of its JSON-LD.</param>
    /// <param name="address">Where it came from, when that is known from outside of it.</param>
    /// <param name="isComment">Tells what belongs to comments.</param>
    public static FactSheet Read(string html, PageTree tree, IReadOnlyList<Block> blocks, IReadOnlyList<JsonElement> objects, string? address, Func<PageNode, bool> isComment)
    {
        var meta = new MetaFacts(tree.Metas, tree.Links);
        var url = meta.Url() ?? (address is null ? SavedFrom(html) : new Found<string>(address, "address", 1));
        var sheet = JsonLdFacts.Read(objects, url?.Value, tree.Document.Title);
        var openGraph = meta.OpenGraph();
        // OpenGraph names the page and the site as their makers show them; microdata's publisher is often the company, its headline cut to what fits a box.
        sheet.Title ??= openGraph.Title;
        sheet.Outlet ??= openGraph.Outlet;
        sheet.FilledFrom(MicrodataFacts.Read(tree), openGraph, meta.Others());
        sheet.Url = url ?? sheet.Url;
        sheet.Language ??= PageLanguage(tree) ?? meta.Language();
        sheet.Title ??= Headline(tree, blocks, sheet.Outlet?.Value, sheet.Url?.Value);
        if (sheet.Authors is { } stated)
            sheet.Authors = WithoutSite(stated, sheet) ?? ShownPeople(ShownFacts.Authors(tree, blocks, isComment), sheet) ?? stated;
        ShownFacts.Fill(sheet, tree, blocks, isComment);
        FillDate(sheet, html, tree, blocks, isComment);
        return sheet;
    }

    // Of people and the site the people signed; a site that alone is stated as the author signs only what nobody is shown to have signed.
    private static Found<IReadOnlyList<string>>? WithoutSite(Found<IReadOnlyList<string>> authors, FactSheet sheet)
    {
        var people = authors.Value.Where(author => !IsSite(author, sheet)).ToList();
        return people.Count == authors.Value.Count ? authors : people.Count > 0 ? authors with { Value = people } : null;
    }

    private static Found<IReadOnlyList<string>>? ShownPeople(Found<IReadOnlyList<string>>? shown, FactSheet sheet) =>
        shown is not null && shown.Value.All(author => Names.IsFullName(author) && !IsSite(author, sheet)) ? shown : null;

    private static bool IsSite(string author, FactSheet sheet) =>
        sheet.Outlet is { } outlet && SiteNames.AreSame(author, outlet.Value) || SiteNames.IsOf(author, sheet.Url?.Value);

    // Two numbers that could both be the month settle a year alone; what is shown may settle the day.
    private static void FillDate(FactSheet sheet, string html, PageTree tree, IReadOnlyList<Block> blocks, Func<PageNode, bool> isComment)
    {
        if (sheet.Published is { Value.Precision: >= DatePrecision.Day })
            return;
        var shown = MicrodataFacts.LooseDate(tree)
            ?? new ShownDates(tree, blocks, isComment, sheet.Title?.Value, sheet.Language?.Value).Find(sheet.Url?.Value)
            ?? ScriptedDates.Find(html);
        if (shown is not null && (sheet.Published is not { } coarse || shown.Value.Start >= coarse.Value.Start && shown.Value.Start < coarse.Value.End))
            sheet.Published = shown;
    }

    private static Found<string>? PageLanguage(PageTree tree) =>
        FactText.Language(tree.Document.DocumentElement.GetAttribute("lang") ?? tree.Document.DocumentElement.GetAttribute("xml:lang") ?? tree.Root["lang"]) is { } language
            ? new Found<string>(language, "lang", Sureness.Named)
            : null;

    private static Found<string>? Headline(PageTree tree, IReadOnlyList<Block> blocks, string? outlet, string? url)
    {
        var headings = blocks.Where(block => block.Holder.Name is "h1" or "h2" && !block.IsHidden).ToList();
        var first = headings.Find(heading => heading.Holder.Name == "h1") ?? headings.FirstOrDefault();
        if (FactText.Title(tree.Document.Title) is { } title && (first is null || !NamesSiteAlone(title, outlet, url)))
            return new Found<string>(DocumentTitle.Headline(title, outlet, headings.ConvertAll(heading => heading.Text)), "title", Sureness.Marked);
        return first is null ? null : new Found<string>(first.Text, first.Holder.Name, Sureness.Marked);
    }

    private static bool NamesSiteAlone(string title, string? outlet, string? url) =>
        outlet is not null && SiteNames.AreSame(title, outlet) || TitleDividers.BetweenParts().Split(title).All(part => part.Split(' ').Length <= MostWordsOfSite && SiteNames.IsOf(part, url) || Archive().IsMatch(part));

    // Browsers write "<!-- saved from url=(0023)http://example.org/ -->"; others "<!-- Page saved with SingleFile url: https://example.org/".
    private static Found<string>? SavedFrom(string html)
    {
        var head = html.AsSpan(0, Math.Min(html.Length, 4096)).ToString();
        return SavedUrl().Match(head) is { Success: true } match && UrlNormaliser.Normalise(OriginalAddress.Of(match.Groups["url"].Value)) is not null
            ? new Found<string>(OriginalAddress.Of(match.Groups["url"].Value), "saved from", 1)
            : null;
    }

    // What blogs write into the title of every post.
    [GeneratedRegex(@"^(?:blog|blog archive?|archive?|home|start(?:seite)?|news|aktuelles|welcome)$", RegexOptions.IgnoreCase)]
    private static partial Regex Archive();

    [GeneratedRegex(@"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*|Mirrored from\s+)(?<url>\S+)", RegexOptions.IgnoreCase)]
    private static partial Regex SavedUrl();
}
