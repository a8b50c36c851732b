using System.Buffers;
using System.Text;

namespace Search.Querying;

/// <summary>Writes text as HTML: escaped, with no other element than <c>&lt;mark&gt;</c>.</summary>
internal static class HtmlMarks
{
    private const string Open = "<mark>";
    private const string Close = "</mark>";

    private static readonly SearchValues<char> Escaped = SearchValues.Create("&<>\"'");

    /// <summary>The whole text, character for character.</summary>
    public static string Whole(string text, List<TextRange> marks)
    {
        var html = new StringBuilder(text.Length + marks.Count * (Open.Length + Close.Length));
        Write(html, text, new TextRange(0, text.Length), marks, AppendEscaped);
        return html.ToString();
    }

    /// <summary>A passage, its runs of white space as one space each (what groups the digits of a number stays), with an ellipsis where it begins or ends amid a sentence; the marks lie within it.</summary>
    public static string Passage(string text, in Passage passage, List<TextRange> marks)
    {
        var html = new StringBuilder(passage.Range.Length + 64);
        if (!passage.OpensSentence)
            html.Append("… ");
        Write(html, text, passage.Range, marks, AppendInOneLine);
        if (!passage.ClosesSentence)
            html.Append(" …");
        return html.ToString();
    }

    private static void Write(
        StringBuilder html, string text, TextRange range, List<TextRange> marks, Action<StringBuilder, ReadOnlySpan<char>> append)
    {
        var written = range.Start;
        foreach (var mark in marks)
        {
            append(html, text.AsSpan(written, mark.Start - written));
            html.Append(Open);
            append(html, text.AsSpan(mark.Start, mark.Length));
            html.Append(Close);
            written = mark.End;
        }
        append(html, text.AsSpan(written, range.End - written));
    }

    private static void AppendInOneLine(StringBuilder html, ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            var length = 0;
            while (length < text.Length && (!char.IsWhiteSpace(text[length]) || PassageEdges.GroupsDigits(text, length)))
                length++;
            AppendEscaped(html, text[..length]);
            text = text[length..];
            if (text.Length == 0)
                return;
            html.Append(' ');
            text = text.TrimStart();
        }
    }

    private static void AppendEscaped(StringBuilder html, ReadOnlySpan<char> text)
    {
        while (true)
        {
            var plain = text.IndexOfAny(Escaped);
            if (plain < 0)
            {
                html.Append(text);
                return;
            }
            html.Append(text[..plain]).Append(text[plain] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                _ => "&#39;",
            });
            text = text[(plain + 1)..];
        }
    }
}
