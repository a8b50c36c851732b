using System.Text.RegularExpressions;
using Search.Archive;
using Search.Importing.Dates;
using Search.Importing.Html.Blocks;
using Search.Importing.Html.Text;
using Search.Importing.Html.Tree;

namespace Search.Importing.Html.Facts;

/// <summary>Reads the facts that people see: bylines and dates by how they are marked (<c>rel=author</c>, <c>rel=tag</c>, hAtom, classes, <c>time</c>), then by their words.</summary>
internal static partial class ShownFacts
{
    // A byline is a line: three names and a date.
    private const int LongestByline = 120;

    /// <summary>Adds what a page shows of author, date and tags, where they are not known.</summary>
    /// <param name="sheet">What is known.</param>
    /// <param name="tree">The page.</param>
    /// <param name="blocks">Its text.</param>
    /// <param name="comments">What belongs to comments, whose names and dates are theirs.</param>
    public static void Fill(FactSheet sheet, PageTree tree, IReadOnlyList<Block> blocks, Func<PageNode, bool> comments)
    {
        sheet.Tags ??= Tags(tree, comments);
        foreach (var node in tree.Nodes)
        {
            if (sheet.Authors is not null && sheet.Published is not null)
                return;
            if (node.Element is null || node.IsHidden || comments(node))
                continue;
            var isFact = (node.Hints & (Hints.Facts | Hints.Biography)) != 0;
            if (sheet.Published is null && (node.Name == "time" || isFact && node.Name is "abbr" or "span" or "p" or "div"))
                sheet.Published = Date(node);
            if (sheet.Authors is null && (isFact || node.Name == "a") && MaySign(node))
                sheet.Authors = Signed(node);
        }
        if (sheet.Authors is null || sheet.Published is null)
            ReadWords(blocks, comments, sheet);
    }

    // Microformats: <a rel="tag">, and <a rel="category tag"> of WordPress.
    private static Found<IReadOnlyList<string>>? Tags(PageTree tree, Func<PageNode, bool> comments)
    {
        var links = tree.Nodes.Where(node => node.Name == "a" && !node.IsHidden && IsTag(node["rel"]) && !comments(node) && !node.Ancestors.Any(holder => holder.Name is "nav" or "aside"));
        return FactText.Tags(links.Select(TextOf)) is { Count: > 0 } tags ? new Found<IReadOnlyList<string>>(tags, "rel=tag", Sureness.Marked) : null;
    }

    private static bool IsTag(string? relation) =>
        relation is not null && relation.Split(' ').Contains("tag", StringComparer.OrdinalIgnoreCase);

    private static Found<PartialDate>? Date(PageNode node)
    {
        if (node.Name == "time" && (node.Hints & Hints.Comments) == 0)
        {
            var isUpdate = Update().IsMatch($"{node.Class} {node["itemprop"]}");
            if (!isUpdate && (DateReader.TryRead(node["datetime"], out var date) || DateReader.TryRead(TextOf(node), out date)))
                return new Found<PartialDate>(date, "time", Sureness.Marked);
        }
        // hAtom: class "published" with the date in the title of an abbr, or in words.
        if (node.Class is { } names && DateClass().IsMatch(names) && node.End - node.Index < 30
            && (DateReader.TryRead(node["title"], out var shown) || DateReader.TryRead(DateLabel().Replace(TextOf(node), ""), out shown)))
            return new Found<PartialDate>(shown, "date as marked", Sureness.Marked);
        return null;
    }

    private static bool MaySign(PageNode node) =>
        node.End - node.Index < 40 && (node["rel"] is { } relation && relation.Contains("author", StringComparison.OrdinalIgnoreCase)
            || node["itemprop"] is { } property && property.Contains("author", StringComparison.OrdinalIgnoreCase)
            || node.Class is { } names && Signature().IsMatch(names)
            || node.Id is { } id && Signature().IsMatch(id));

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

    private static void ReadWords(IReadOnlyList<Block> blocks, Func<PageNode, bool> comments, FactSheet sheet)
    {
        foreach (var block in blocks)
        {
            if (block.Text.Length > LongestByline || block.IsHidden || comments(block.Holder))
                continue;
            if (sheet.Authors is null && Byline().Match(block.Text) is { Success: true } byline && AuthorNames.Read([byline.Groups["names"].Value]) is { } names)
                sheet.Authors = new Found<IReadOnlyList<string>>(names, "byline", Sureness.Worded);
            if (sheet.Published is null && DateReader.TryRead(DateLabel().Replace(block.Text, ""), out var date) && date.Precision >= DatePrecision.Day)
                sheet.Published = new Found<PartialDate>(date, "dateline", Sureness.Worded);
        }
    }

    private static string TextOf(PageNode node) => FactText.Line(HtmlText.Of(node.Element!)) ?? "";

    [GeneratedRegex(@"\b(?:updated?|modified|dateModified)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Update();

    [GeneratedRegex(@"(?:^|[\s_-])(?:published|pubdate|pub-date|publish-date|published-date|dateline|timestamp|post-date|postdate|entry-date|article-date|story-date|date|dtreviewed|posted-on|publication-date|date-published)(?:$|[\s_-])", RegexOptions.IgnoreCase)]
    private static partial Regex DateClass();

    [GeneratedRegex(@"(?:^|[\s_-])(?:byline|by-line|author|authors|author-name|authorname|writtenby|written-by|post-author|entry-author|article-author|dtauthor|contributor|p-author|fn)(?:$|[\s_-])", RegexOptions.IgnoreCase)]
    private static partial Regex Signature();

    [GeneratedRegex(@"^(?i:by|written by|posted by|von|par|por)\s*:?\s+(?<names>\p{Lu}[\p{L}\p{M}.'’-]*(?:[\s,&]+(?:and |und |et |y )?\p{L}[\p{L}\p{M}.'’-]*){0,9})(?:$|\s*[|,•·–—-])")]
    private static partial Regex Byline();

    [GeneratedRegex(@"^(?:(?:first )?(?:published|posted|filed|created|date|dated|written|added)(?: (?:on|at))?\s*:?|on)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex DateLabel();
}
