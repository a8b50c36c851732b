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
    public static string Whole(string text, TextRange[] marks)
    {
        var html = new StringBuilder(text.Length + marks.Length * (Open.Length + Close.Length));
        Write(html, text, new TextRange(0, text.Length), marks, AppendEscaped);
        return html.ToString();
    }

    /// <summary>A passage, its runs of white space as one space each, with an ellipsis where it begins or ends amid a sentence.</summary>
    public static string Passage(string text, in Passage passage, TextRange[] marks)
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
        StringBuilder html, string text, TextRange range, TextRange[] marks, Action<StringBuilder, ReadOnlySpan<char>> append)
    {
        var written = range.Start;
        for (var i = FirstEndingAfter(marks, range.Start); i < marks.Length && marks[i].Start < range.End; i++)
        {
            var (start, end) = (Math.Max(marks[i].Start, range.Start), Math.Min(marks[i].End, range.End));
            append(html, text.AsSpan(written, start - written));
            html.Append(Open);
            append(html, text.AsSpan(start, end - start));
            html.Append(Close);
            written = end;
        }
        append(html, text.AsSpan(written, range.End - written));
    }

    private static int FirstEndingAfter(TextRange[] marks, int place)
    {
        var (low, high) = (0, marks.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (marks[middle].End <= place)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private static void AppendInOneLine(StringBuilder html, ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            var length = 0;
            while (length < text.Length && !char.IsWhiteSpace(text[length]))
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
