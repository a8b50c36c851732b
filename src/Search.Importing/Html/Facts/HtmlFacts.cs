using System.Text.Json;
using System.Text.RegularExpressions;
using Search.Archive;
using Search.Importing.Html.Blocks;
using Search.Importing.Html.Tree;

namespace Search.Importing.Html.Facts;

/// <summary>Gathers the facts of a page: from JSON-LD, then microdata, OpenGraph, meta elements, <c>time</c> and byline, each where the ones before are silent.</summary>
internal static partial class HtmlFacts
{
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
        ShownFacts.Fill(sheet, tree, blocks, isComment);
        sheet.Url = url ?? sheet.Url;
        sheet.Language ??= PageLanguage(tree) ?? meta.Language();
        sheet.Title ??= Headline(tree, blocks, sheet.Outlet?.Value);
        return sheet;
    }

    private static Found<string>? PageLanguage(PageTree tree) =>
        FactText.Language(tree.Document.DocumentElement.GetAttribute("lang") ?? tree.Document.DocumentElement.GetAttribute("xml:lang") ?? tree.Root["lang"]) is { } language
            ? new Found<string>(language, "lang", Sureness.Named)
            : null;

    private static Found<string>? Headline(PageTree tree, IReadOnlyList<Block> blocks, string? outlet)
    {
        var headings = blocks.Where(block => block.Holder.Name is "h1" or "h2" && !block.IsHidden).ToList();
        if (FactText.Title(tree.Document.Title) is { } title)
            return new Found<string>(DocumentTitle.Headline(title, outlet, headings.ConvertAll(heading => heading.Text)), "title", Sureness.Marked);
        var first = headings.Find(heading => heading.Holder.Name == "h1") ?? headings.FirstOrDefault();
        return first is null ? null : new Found<string>(first.Text, first.Holder.Name, Sureness.Marked);
    }

    // Browsers write "<!-- saved from url=(0023)http://example.org/ -->"; others "<!-- Page saved with SingleFile url: https://example.org/".
    private static Found<string>? SavedFrom(string html)
    {
        var head = html.AsSpan(0, Math.Min(html.Length, 4096)).ToString();
        return SavedUrl().Match(head) is { Success: true } match && UrlNormaliser.Normalise(match.Groups["url"].Value) is not null
            ? new Found<string>(match.Groups["url"].Value, "saved from", 1)
            : null;
    }

    [GeneratedRegex(@"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*|Mirrored from\s+)(?<url>\S+)", RegexOptions.IgnoreCase)]
    private static partial Regex SavedUrl();
}
