using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Search.Importing.Html.Text;
using Search.Importing.Pages.Facts;

namespace Search.Importing.Html.Comments;

/// <summary>Reads the text of a comment that has no element for it: what is neither name nor date nor button, nor another comment.</summary>
internal static partial class CommentRest
{
    /// <summary>The text.</summary>
    /// <param name="comment">The comment.</param>
    /// <param name="author">The element of its author's name, where known.</param>
    /// <param name="isOther">Tells other comments.</param>
    public static string Of(IElement comment, IElement? author, Func<IElement, bool> isOther)
    {
        var flow = new TextFlow();
        var open = new Stack<(INode Node, int Next)>();
        open.Push((comment, 0));
        while (open.TryPop(out var at))
        {
            var children = at.Node.ChildNodes;
            if (at.Next == children.Length)
            {
                Part((IElement)at.Node, flow);
                continue;
            }
            open.Push((at.Node, at.Next + 1));
            switch (children[at.Next])
            {
                case IText text:
                    flow.Append(text.Data);
                    break;
                case IElement element when element.LocalName == "br":
                    flow.BreakLine();
                    break;
                case IElement element when element != author && !isOther(element) && IsText(element):
                    Part(element, flow);
                    open.Push((element, 0));
                    break;
            }
        }
        // Marks between a name and a date stand alone once these are gone, and so may a date.
        return string.Join("\n\n", flow.ToString().Split("\n\n").Where(paragraph => paragraph.Any(char.IsLetterOrDigit) && !DateText.TryReadWhen(paragraph, out _)));
    }

    /// <summary>Whether an element's class says that it is no text of a comment.</summary>
    public static bool IsApart(string names) => Apart().IsMatch(names);

    private static bool IsText(IElement element)
    {
        if (HtmlElements.KindOf(element.LocalName) == ElementKind.Skipped || element.LocalName is "time" or "form" or "cite" or "label" || HtmlElements.IsHidden(element))
            return false;
        return !Apart().IsMatch($"{element.ClassName} {element.Id}") && !Named().IsMatch($"{element.ClassName} {element.GetAttribute("rel")}");
    }

    private static void Part(IElement element, TextFlow flow)
    {
        switch (HtmlElements.KindOf(element.LocalName))
        {
            case ElementKind.Block or ElementKind.Preformatted:
                flow.EndParagraph();
                break;
            case ElementKind.Line:
                flow.EndLine();
                break;
            case ElementKind.Cell:
                flow.Space();
                break;
        }
    }

    [GeneratedRegex(@"(?:^|[\s_-])(?:meta|metadata|actions?|footer|tools?|buttons?|links?|link|reply|replies|avatar|votes?|rating|share|report|flag|controls|header|head|hd|info|util|like|likes|respond|children|permalink|gravatar)(?:$|[\s_-])", RegexOptions.IgnoreCase)]
    private static partial Regex Apart();

    [GeneratedRegex(@"(?:^|[\s_-])(?:author|commenter|username|user-?name|fn|vcard|nick(?:name)?|poster|byline|date|time|timestamp|timeago|says|entry-title)(?:$|[\s_-])", RegexOptions.IgnoreCase)]
    private static partial Regex Named();
}
