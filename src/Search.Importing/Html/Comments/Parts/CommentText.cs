using System.Text.RegularExpressions;
using Search.Importing.Html.Comments.Words;
using Search.Importing.Html.Text;
using Search.Importing.Html.Tree;

namespace Search.Importing.Html.Comments.Parts;

/// <summary>Writes the text of nodes of a comment without buttons, and without what stands around a text.</summary>
internal static partial class CommentText
{
    // A button has few nodes: an icon, a word, a count.
    private const int MostNodesOfControl = 8;
    private const int LettersOfControl = 60;

    /// <summary>The text of an element of a comment, such as its text or its author's name.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="node">The element.</param>
    /// <param name="isLeftOut">Tells elements that are no part of it.</param>
    public static string Of(PageTree tree, PageNode node, Func<PageNode, bool> isLeftOut) => Of(tree.Nodes.Skip(node.Index).Take(node.End - node.Index), isLeftOut, 0);

    /// <summary>The text of nodes.</summary>
    /// <param name="nodes">The nodes, in the order of the page.</param>
    /// <param name="isLeftOut">Tells elements that are left out with all that is in them, among them buttons if they are no part of it.</param>
    /// <param name="firstEnd">The end of a part to be left out that began before.</param>
    public static string Of(IEnumerable<PageNode> nodes, Func<PageNode, bool> isLeftOut, int firstEnd)
    {
        var flow = new TextFlow();
        var open = new Stack<PageNode>();
        var (skippedTo, preformatted) = (firstEnd, 0);
        foreach (var node in nodes)
        {
            while (open.TryPeek(out var last) && last.End <= node.Index)
                Break(open.Pop(), flow, ref preformatted, -1);
            if (node.Index < skippedTo)
                continue;
            if (node.Text is { } text)
            {
                if (preformatted > 0)
                    flow.AppendLines(text, keepsSpaces: true);
                else
                    flow.Append(text);
                continue;
            }
            if (node.Kind == ElementKind.Skipped && node.Name != "button" || isLeftOut(node))
            {
                // Words on both sides of a button are not one word.
                flow.Space();
                skippedTo = node.End;
                continue;
            }
            Break(node, flow, ref preformatted, 1);
            open.Push(node);
        }
        return flow.ToString();
    }

    /// <summary>Whether an element is but a button or a link of the page.</summary>
    public static bool IsControl(PageTree tree, PageNode node)
    {
        if (node.End - node.Index > MostNodesOfControl || node.Name is not ("a" or "span" or "div" or "li" or "ul" or "p" or "small" or "label" or "em" or "i" or "b" or "strong" or "sup" or "footer"))
            return false;
        var text = string.Join(' ', tree.Nodes.Skip(node.Index).Take(node.End - node.Index).Select(one => one.Text).Where(text => text is not null));
        return text.Length <= LettersOfControl + 40 && CommentWords.BuiltIn.IsControl(text.Trim());
    }

    /// <summary>Whether an element's names say that it is no text of a comment, though it may stand within one.</summary>
    public static bool IsTool(PageNode node) => Tool().IsMatch($"{node.Class} {node.Id}");

    /// <summary>Whether an element's names say that it is a part of a comment other than its text.</summary>
    public static bool IsPart(PageNode node) => Part().IsMatch($"{node.Class} {node.Id}") || Fact().IsMatch($"{node.Class} {node["rel"]}");

    private static void Break(PageNode node, TextFlow flow, ref int preformatted, int preformattedStep)
    {
        switch (node.Kind)
        {
            case ElementKind.Block:
                flow.EndParagraph();
                break;
            case ElementKind.Preformatted:
                flow.EndParagraph();
                preformatted += preformattedStep;
                break;
            case ElementKind.Line:
                flow.EndLine();
                break;
            case ElementKind.Break when preformattedStep > 0:
                flow.BreakLine();
                break;
            case ElementKind.Cell when preformattedStep > 0:
                flow.Space();
                break;
        }
    }

    [GeneratedRegex(@"(?:^|[\s_-])(?:actions?|tools?|toolbar|buttons?|btn|reply|replies|avatar|gravatar|votes?|voting|rating|share|sharing|report|flag|controls|likes?|respond|permalink|wpulike|likebtn|screen-?reader-?text|sr-?only|visually-?hidden|assistive-text|sourcejump|attribution|quote-?(?:author|title|header|controls)|quotetitle|postedby|comment-?(?:reply|actions|footer|links|likes|tools)(?:-link)?)(?:$|[\s_-])", RegexOptions.IgnoreCase)]
    private static partial Regex Tool();

    [GeneratedRegex(@"(?:^|[\s_-])(?:meta|metadata|actions?|footer|tools?|buttons?|links?|link|reply|replies|avatar|votes?|rating|share|report|flag|controls|header|head|hd|info|util|like|likes|respond|children|permalink|gravatar|badge|badges|toolbar|number|counter|floor)(?:$|[\s_-])", RegexOptions.IgnoreCase)]
    private static partial Regex Part();

    [GeneratedRegex(@"(?:^|[\s_-])(?:author|commenter|username|user-?name|fn|vcard|nick(?:name)?|poster|byline|date|time|timestamp|timeago|says|entry-title)(?:$|[\s_-])", RegexOptions.IgnoreCase)]
    private static partial Regex Fact();
}
