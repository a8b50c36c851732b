using AngleSharp.Dom;

namespace Search.Importing.Html.Text;

/// <summary>Walks the nodes of a page in their order and writes their text.</summary>
internal static class HtmlTextWalk
{
    /// <summary>Writes the text of a node and of all beneath it. Without recursion: a page may nest as deeply as it likes.</summary>
    /// <param name="root">The node.</param>
    /// <param name="flow">Where the text goes.</param>
    /// <param name="keepsLines">Whether line breaks in the HTML are line breaks of the text.</param>
    public static void Append(INode root, TextFlow flow, bool keepsLines)
    {
        var open = new Stack<(INode Node, int NextChild)>();
        var preformatted = 0;
        if (Enter(root, flow, ref preformatted, keepsLines))
            open.Push((root, 0));
        while (open.TryPop(out var at))
        {
            // By index: a node finds its next sibling by searching all of them.
            var children = at.Node.ChildNodes;
            if (at.NextChild == children.Length)
            {
                Close(at.Node, flow, ref preformatted);
                continue;
            }
            open.Push((at.Node, at.NextChild + 1));
            var child = children[at.NextChild];
            if (Enter(child, flow, ref preformatted, keepsLines))
                open.Push((child, 0));
        }
    }

    private static bool Enter(INode node, TextFlow flow, ref int preformatted, bool keepsLines)
    {
        if (node is IElement element)
            return Open(element, flow, ref preformatted);
        if (node is IText text)
            AppendText(text.Data, flow, preformatted > 0, keepsLines);
        return node is not ICharacterData;
    }

    private static void AppendText(string text, TextFlow flow, bool isPreformatted, bool keepsLines)
    {
        if (isPreformatted || keepsLines)
            flow.AppendLines(text, keepsSpaces: isPreformatted);
        else
            flow.Append(text);
    }

    private static bool Open(IElement element, TextFlow flow, ref int preformatted)
    {
        var kind = HtmlElements.KindOf(element.LocalName);
        if (kind == ElementKind.Skipped || HtmlElements.IsHidden(element))
            return false;
        switch (kind)
        {
            case ElementKind.Break:
                flow.BreakLine();
                break;
            case ElementKind.Cell:
                flow.Space();
                break;
            default:
                Part(kind, flow);
                break;
        }
        if (kind == ElementKind.Preformatted)
            preformatted++;
        return true;
    }

    private static void Close(INode node, TextFlow flow, ref int preformatted)
    {
        if (node is not IElement element)
            return;
        var kind = HtmlElements.KindOf(element.LocalName);
        if (kind == ElementKind.Preformatted)
            preformatted--;
        Part(kind, flow);
    }

    private static void Part(ElementKind kind, TextFlow flow)
    {
        if (kind is ElementKind.Block or ElementKind.Preformatted)
            flow.EndParagraph();
        else if (kind == ElementKind.Line)
            flow.EndLine();
    }
}
