using System.Net;
using System.Text;

namespace Search.Cli.Reporting;

/// <summary>Turns texts of the archive into what may be written to a terminal or a pipe.</summary>
/// <param name="isTerminal">Whether bold and dim are shown; otherwise the text stands plain.</param>
internal sealed class TerminalText(bool isTerminal)
{
    private const string BoldOn = "\u001b[1m", DimOn = "\u001b[2m", Off = "\u001b[0m";

    public string Bold(string text) => isTerminal ? BoldOn + Plain(text) + Off : Plain(text);

    public string Dim(string text) => isTerminal ? DimOn + Plain(text) + Off : Plain(text);

    /// <summary>A passage as the archive gives it, HTML with matches in <c>mark</c> elements, with the matches bold.</summary>
    public string Passage(string html)
    {
        var text = new StringBuilder(html.Length);
        var rest = html.AsSpan();
        while (NextMark(rest, out var start, out var length, out var isOpening))
        {
            text.Append(Plain(WebUtility.HtmlDecode(rest[..start].ToString())));
            if (isTerminal)
                text.Append(isOpening ? BoldOn : Off);
            rest = rest[(start + length)..];
        }

        return text.Append(Plain(WebUtility.HtmlDecode(rest.ToString()))).ToString();
    }

    /// <summary>The text in one line and without control characters: what somebody once wrote must not move the cursor or change colours.</summary>
    public static string Plain(string text) =>
        string.Create(text.Length, text, (line, source) =>
        {
            for (var i = 0; i < source.Length; i++)
                line[i] = char.IsControl(source[i]) ? ' ' : source[i];
        });

    private static bool NextMark(ReadOnlySpan<char> html, out int start, out int length, out bool isOpening)
    {
        const string opening = "<mark>", closing = "</mark>";
        var opens = html.IndexOf(opening, StringComparison.Ordinal);
        var closes = html.IndexOf(closing, StringComparison.Ordinal);
        isOpening = opens >= 0 && (closes < 0 || opens < closes);
        (start, length) = isOpening ? (opens, opening.Length) : (closes, closing.Length);
        return start >= 0;
    }
}
