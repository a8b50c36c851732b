using System.Text;

namespace Search.Importing.Html.Parsing;

/// <summary>Takes out of hostile HTML what would cost a parser time or memory out of all proportion to its size. Used by one thread, for one text.</summary>
/// <remarks>
/// A parser searches the open elements at every tag and repeats the open formatting elements in every block, so a megabyte of tags nested as deeply as they
/// come takes hours, and a few dozen unclosed fonts make every paragraph a tree. The guard follows the nesting roughly, drops tags beyond the limits and
/// keeps their text. Ordinary pages come back as they are, without a copy.
/// </remarks>
internal sealed class NestingGuard
{
    // Browsers stop at 512 levels; saved pages seldom reach 60.
    private const int MostOpen = 256;

    // Pages with unclosed <font> or <b> have a handful.
    private const int MostFormatting = 24;

    // What is cut from attributes is data for scripts: a class or an address never takes 64 KB, nor do all attributes of a tag together.
    private const int MostValueLength = 64 << 10;

    // A million elements take about 250 MB; a discussion of ten thousand comments has a third of that.
    private const int MostElements = 1_000_000;

    private readonly string _html;
    private readonly List<Tag> _open = [];
    private readonly List<(int Start, int End)> _longValues = [];
    private StringBuilder? _kept;
    private int _copied;
    private int _formatting;
    private long _elements;

    private NestingGuard(string html) => _html = html;

    /// <summary>How many tags or parts of tags were dropped.</summary>
    public int Dropped { get; private set; }

    /// <summary>The character at which the rest was cut off, for it holds more elements than a page has; <see langword="null"/> when all was read.</summary>
    public int? CutAt { get; private set; }

    /// <summary>Reads a text through.</summary>
    /// <param name="html">The text.</param>
    /// <param name="guard">What was done to it.</param>
    /// <returns>The text to parse: the same string when nothing had to be done.</returns>
    public static string Check(string html, out NestingGuard guard)
    {
        guard = new NestingGuard(html);
        return guard.Run();
    }

    private string Run()
    {
        for (var at = 0; (at = _html.IndexOf('<', at)) >= 0 && at < _html.Length - 1;)
        {
            var end = Read(at);
            if (CutAt is not null)
                return (_kept ?? new StringBuilder()).Append(_html, _copied, at - _copied).ToString();
            at = end;
        }
        return _kept is null ? _html : _kept.Append(_html, _copied, _html.Length - _copied).ToString();
    }

    // Returns the place after what begins with this bracket.
    private int Read(int at)
    {
        var next = _html[at + 1];
        if (next == '!')
            return SkipDeclaration(at);
        var isEnd = next == '/';
        var nameStart = at + (isEnd ? 2 : 1);
        if (nameStart >= _html.Length || !char.IsAsciiLetter(_html[nameStart]))
            return at + 1;
        var nameEnd = nameStart;
        while (nameEnd < _html.Length && _html[nameEnd] is not ('>' or '/' or ' ' or '\t' or '\n' or '\r' or '\f' or '<'))
            nameEnd++;
        var name = _html.AsSpan(nameStart, nameEnd - nameStart);
        var end = EndOfTag(nameEnd);
        var kind = TagKinds.Of(name);
        if (isEnd)
            return ReadEnd(kind, name, at, end);
        return ReadStart(kind, name, at, nameEnd, end);
    }

    private int ReadStart(TagKind kind, ReadOnlySpan<char> name, int at, int nameEnd, int end)
    {
        if (kind == TagKind.Raw)
            return SkipRaw(name, end);
        if (++_elements > MostElements)
        {
            CutAt = at;
            return end;
        }
        if (kind == TagKind.Void)
            return Keep(nameEnd, end);
        if (kind == TagKind.Formatting)
            return ReadFormatting(name, at, nameEnd, end);
        if (kind != TagKind.Container)
            CloseLast(kind, name);
        if (_open.Count >= MostOpen)
        {
            Drop(at, end);
            return end;
        }
        // Each block repeats the formatting that is open.
        _elements += _formatting;
        _open.Add(new Tag(NameOf(kind, name), kind));
        return Keep(nameEnd, end);
    }

    private int ReadFormatting(ReadOnlySpan<char> name, int at, int nameEnd, int end)
    {
        if (_formatting >= MostFormatting || _open.Count >= MostOpen)
        {
            Drop(at, end);
            return end;
        }
        _formatting++;
        _open.Add(new Tag(NameOf(TagKind.Formatting, name), TagKind.Formatting));
        return Keep(nameEnd, end);
    }

    private int ReadEnd(TagKind kind, ReadOnlySpan<char> name, int at, int end)
    {
        if (kind is TagKind.Void or TagKind.Raw)
            return end;
        var wanted = NameOf(kind, name);
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i].Name != wanted)
                continue;
            Close(i, kind);
            return end;
        }
        // An end without a beginning makes an empty paragraph at most, but searches all that is open.
        if (_open.Count >= MostOpen)
            Drop(at, end);
        return end;
    }

    // Formatting ends alone, and outlives the blocks around it; a block takes everything in it along.
    private void Close(int at, TagKind kind)
    {
        if (kind == TagKind.Formatting)
        {
            _formatting--;
            _open.RemoveAt(at);
            return;
        }
        var kept = at;
        for (var i = at + 1; i < _open.Count; i++)
        {
            if (_open[i].Kind == TagKind.Formatting)
                _open[kept++] = _open[i];
        }
        _open.RemoveRange(kept, _open.Count - kept);
    }

    // A <p> ends the <p> before it, an <li> the <li>. Parts of tables end whatever is open within them; the others only a paragraph.
    private void CloseLast(TagKind kind, ReadOnlySpan<char> name)
    {
        var wanted = NameOf(kind, name);
        for (var i = _open.Count - 1; i >= 0 && _open[i].Kind != TagKind.Container; i--)
        {
            if (_open[i].Name == wanted)
            {
                Close(i, kind);
                return;
            }
            if (kind != TagKind.TablePart && _open[i].Kind is not (TagKind.Paragraph or TagKind.Formatting))
                return;
        }
    }

    // Quoted values may hold brackets; a tag that never ends is the end of the page.
    private int EndOfTag(int at)
    {
        _longValues.Clear();
        while (at < _html.Length)
        {
            var step = _html.AsSpan(at).IndexOfAny('>', '"', '\'');
            if (step < 0)
                return _html.Length;
            at += step;
            if (_html[at] == '>')
                return at + 1;
            // A quote opens a value only behind an equals sign; elsewhere it is a letter of a name.
            var quote = _html[at];
            var before = _html.AsSpan(0, at).TrimEnd();
            if (before is not [.., '='])
            {
                at++;
                continue;
            }
            var close = _html.IndexOf(quote, at + 1);
            if (close < 0)
                return _html.Length;
            if (close - at > MostValueLength)
                _longValues.Add((at + 1, close));
            at = close + 1;
        }
        return _html.Length;
    }

    // The tag stays, without values that no reader wants.
    private int Keep(int nameEnd, int end)
    {
        var length = end - nameEnd;
        foreach (var (start, valueEnd) in _longValues)
            length -= valueEnd - start;
        if (length > MostValueLength)
        {
            Drop(nameEnd, end - 1);
            return end;
        }
        foreach (var (start, valueEnd) in _longValues)
            Drop(start, valueEnd);
        return end;
    }

    private int SkipDeclaration(int at)
    {
        var isComment = _html.AsSpan(at).StartsWith("<!--");
        var end = isComment ? _html.IndexOf("-->", at + 2, StringComparison.Ordinal) : _html.IndexOf('>', at);
        return end < 0 ? _html.Length : end + (isComment ? 3 : 1);
    }

    // Nothing within a script, a style or a title is a tag but its own end.
    private int SkipRaw(ReadOnlySpan<char> name, int at)
    {
        while (at < _html.Length)
        {
            var step = _html.AsSpan(at).IndexOf("</");
            if (step < 0)
                return _html.Length;
            at += step + 2;
            if (_html.AsSpan(at).StartsWith(name, StringComparison.OrdinalIgnoreCase))
                return at;
        }
        return at;
    }

    private void Drop(int start, int end)
    {
        _kept ??= new StringBuilder(_html.Length);
        _kept.Append(_html, _copied, start - _copied);
        _copied = end;
        Dropped++;
    }

    // Terms and descriptions end each other, and so do options and their groups.
    private static int NameOf(TagKind kind, ReadOnlySpan<char> name) =>
        kind is TagKind.Description or TagKind.Option ? (int)kind : string.GetHashCode(name, StringComparison.OrdinalIgnoreCase);

    private readonly record struct Tag(int Name, TagKind Kind);
}
