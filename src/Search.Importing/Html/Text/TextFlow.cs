using System.Buffers;
using System.Text;

namespace Search.Importing.Html.Text;

/// <summary>Text as it flows into lines and paragraphs: white space collapses, and no line or paragraph is empty. Used by one thread.</summary>
/// <remarks>Hard spaces become plain ones; soft hyphens, marks without width and nulls vanish, so that words are found as they are read.</remarks>
internal sealed class TextFlow
{
    // 64 K characters: no comment and few articles are longer.
    private const int MostHeld = 1 << 16;

    // White space and marks without width, but for the space between words.
    private static readonly SearchValues<char> Specials = SearchValues.Create("\t\n\r\f\v\u00A0\u202F\u2007\u2028\u2029\u200B\u2060\uFEFF\u00AD\0");

    private readonly StringBuilder _text = new();
    private Gap _gap;
    private bool _brokeLine;

    /// <summary>What lies between the last character and the next.</summary>
    private enum Gap : byte
    {
        None,
        Space,
        Line,
        Paragraph,
    }

    /// <summary>The number of characters so far.</summary>
    public int Length => _text.Length;

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        _text.Clear();
        // One long text is no reason to hold its room for all others.
        if (_text.Capacity > MostHeld)
            _text.Capacity = MostHeld;
        (_gap, _brokeLine) = (Gap.None, false);
    }

    /// <summary>Adds words; any white space between them is one space.</summary>
    public void Append(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var special = text.IndexOfAny(Specials) is var found && found < 0 ? text.Length : found;
            AppendPlain(text[..special]);
            text = text[special..];
            if (text.IsEmpty)
                return;
            if (!IsInvisible(text[0]))
                Space();
            text = text[1..];
        }
    }

    /// <summary>Adds text whose line breaks count; an empty line among it parts paragraphs.</summary>
    /// <param name="text">The text.</param>
    /// <param name="keepsSpaces">Whether spaces count, too.</param>
    public void AppendLines(ReadOnlySpan<char> text, bool keepsSpaces)
    {
        var isFirst = true;
        foreach (var line in text.EnumerateLines())
        {
            if (!isFirst)
                BreakLine();
            isFirst = false;
            if (keepsSpaces)
                WriteSpaced(line);
            else
                Append(line);
        }
    }

    /// <summary>Parts the words before from those after.</summary>
    public void Space() => Widen(Gap.Space);

    /// <summary>Ends the line, if it has any words.</summary>
    public void EndLine()
    {
        Widen(Gap.Line);
        _brokeLine = false;
    }

    /// <summary>Ends the paragraph, if it has any words.</summary>
    public void EndParagraph() => Widen(Gap.Paragraph);

    /// <summary>Breaks the line; a second break without a word between them ends the paragraph.</summary>
    public void BreakLine()
    {
        Widen(_brokeLine ? Gap.Paragraph : Gap.Line);
        _brokeLine = true;
    }

    /// <summary>All of it, without white space at either end.</summary>
    public override string ToString() => _text.ToString();

    private static bool IsInvisible(char letter) => letter is '\u200B' or '\u2060' or '\uFEFF' or '\u00AD' or '\0';

    private void Widen(Gap gap)
    {
        if (gap > _gap)
            _gap = gap;
    }

    // Text in which nothing but spaces parts words: single ones go along with them.
    private void AppendPlain(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var words = text.TrimStart(' ');
            if (words.Length < text.Length)
                Space();
            if (words.IsEmpty)
                return;
            var end = words.IndexOf("  ") is var found && found < 0 ? words.Length : found;
            var run = words[..end].TrimEnd(' ');
            Write(run);
            text = words[run.Length..];
        }
    }

    private void WriteSpaced(ReadOnlySpan<char> line)
    {
        var words = line.TrimEnd();
        var indent = words.Length - words.TrimStart().Length;
        if (indent == words.Length)
            return;
        var isStart = _text.Length == 0;
        Write(words[..0]);
        if (!isStart)
            _text.Append(' ', indent);
        foreach (var letter in words[indent..])
        {
            if (!IsInvisible(letter))
                _text.Append(letter is '\u00A0' or '\u202F' or '\t' ? ' ' : letter);
        }
    }

    private void Write(ReadOnlySpan<char> words)
    {
        if (_text.Length > 0)
        {
            _ = _gap switch
            {
                Gap.Space => _text.Append(' '),
                Gap.Line => _text.Append('\n'),
                Gap.Paragraph => _text.Append("\n\n"),
                _ => _text,
            };
        }
        (_gap, _brokeLine) = (Gap.None, false);
        _text.Append(words);
    }
}
