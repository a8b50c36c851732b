using System.Text.RegularExpressions;
using Search.Importing.Html.Blocks;
using Search.Importing.Html.Text;
using Search.Importing.Html.Tree;

namespace Search.Importing.Html.Facts;

/// <summary>Reads bylines and tags that people see, by how they are marked (<c>rel=author</c>, <c>rel=tag</c>, classes), then by their words.</summary>
internal static partial class ShownFacts
{
    // A byline is a line: three names and a date.
    private const int LongestByline = 120;

    /// <summary>Adds what a page shows of author and tags, where they are not known.</summary>
    /// <param name="sheet">What is known.</param>
    /// <param name="tree">The page.</param>
    /// <param name="blocks">Its text.</param>
    /// <param name="comments">What belongs to comments, whose names are theirs.</param>
    public static void Fill(FactSheet sheet, PageTree tree, IReadOnlyList<Block> blocks, Func<PageNode, bool> comments)
    {
        sheet.Tags ??= Tags(tree, comments);
        sheet.Authors ??= Authors(tree, blocks, comments);
    }

    /// <summary>Who signed the article on the page; <see langword="null"/> when nobody did.</summary>
    public static Found<IReadOnlyList<string>>? Authors(PageTree tree, IReadOnlyList<Block> blocks, Func<PageNode, bool> comments)
    {
        foreach (var node in tree.Nodes)
        {
            if (node.Element is null || node.IsHidden || (node.Hints & (Hints.Facts | Hints.Biography)) == 0 && node.Name != "a" || !MaySign(node) || comments(node) || IsAsked(node))
                continue;
            if (Signed(node) is { } signed)
                return signed;
        }
        return Worded(blocks, comments);
    }

    // Microformats: <a rel="tag">, and <a rel="category tag"> of WordPress.
    private static Found<IReadOnlyList<string>>? Tags(PageTree tree, Func<PageNode, bool> comments)
    {
        var links = tree.Nodes.Where(node => node.Name == "a" && !node.IsHidden && IsTag(node["rel"]) && !comments(node) && !node.Ancestors.Any(holder => holder.Name is "nav" or "aside"));
        return FactText.Tags(links.Select(TextOf)) is { Count: > 0 } tags ? new Found<IReadOnlyList<string>>(tags, "rel=tag", Sureness.Marked) : null;
    }

    private static bool IsTag(string? relation) =>
        relation is not null && relation.Split(' ').Contains("tag", StringComparer.OrdinalIgnoreCase);

    private static bool MaySign(PageNode node) =>
        node.End - node.Index < 40 && (node["rel"] is { } relation && relation.Contains("author", StringComparison.OrdinalIgnoreCase)
            || node["itemprop"] is { } property && property.Contains("author", StringComparison.OrdinalIgnoreCase)
            || node.Class is { } names && Signature().IsMatch(names)
            || node.Id is { } id && Signature().IsMatch(id));

    // A form asks a reader's name.
    private static bool IsAsked(PageNode node) => node.Name == "label" || node.Ancestors.Any(holder => holder.Name is "form" or "label");

    private static Found<IReadOnlyList<string>>? Signed(PageNode node)
    {
        var lines = HtmlText.Of(node.Element!);
        if (lines.Length is < 2 or > LongestByline)
            return null;
        // Below the names may stand what they are and how to reach them.
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (AuthorNames.Read([line]) is { } names)
                return new Found<IReadOnlyList<string>>(names, "byline as marked", Sureness.Marked);
        }
        return null;
    }

    private static Found<IReadOnlyList<string>>? Worded(IReadOnlyList<Block> blocks, Func<PageNode, bool> comments)
    {
        foreach (var block in blocks)
        {
            if (block.Text.Length > LongestByline || block.IsHidden || comments(block.Holder))
                continue;
            if (Byline().Match(block.Text) is { Success: true } byline && AuthorNames.Read([byline.Groups["names"].Value]) is { } names)
                return new Found<IReadOnlyList<string>>(names, "byline", Sureness.Worded);
        }
        return null;
    }

    private static string TextOf(PageNode node) => FactText.Line(HtmlText.Of(node.Element!)) ?? "";

    [GeneratedRegex(@"(?:^|[\s_-])(?:byline|by-line|author|authors|author-name|authorname|writtenby|written-by|post-author|entry-author|article-author|dtauthor|contributor|p-author|fn)(?:$|[\s_-])", RegexOptions.IgnoreCase)]
    private static partial Regex Signature();

    [GeneratedRegex(@"^(?i:by|written by|posted by|(?:text|veröffentlicht|geschrieben)?\s?von|(?:publié )?par|por|autor(?:in)?:|text:|door)\s*:?\s+(?<names>\p{Lu}[\p{L}\p{M}.'’-]*(?:[\s,&]+(?:and |und |et |y )?\p{L}[\p{L}\p{M}.'’-]*){0,9})(?:$|\s*[|,•·–—-])")]
    private static partial Regex Byline();
}
