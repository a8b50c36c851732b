using System.Buffers;

namespace Search.Importing.Xml;

/// <summary>Reads XML as programs really write it: forward only, in bounded memory, without ever failing on what is written.</summary>
/// <remarks>
/// <para>
/// Control characters are dropped, HTML's entities are known, a lone <c>&amp;</c> or <c>&lt;</c> is text, an end tag closes whatever was left open within
/// it, one without a start is passed over, and prefixes need no declaration. External entities and those a DTD declares are never resolved, so no
/// text can grow. Each kind of damage is told once, with its line.
/// </para>
/// <para>Every start is followed by its end; ends that the text leaves out are supplied. Used by one thread.</para>
/// </remarks>
internal sealed class LenientXmlReader
{
    // What XML 1.0 forbids, and what ends a run of plain text.
    private static readonly SearchValues<char> Special = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Where(c => c is not ('\t' or '\n' or '\r')).Select(c => (char)c), '\uFFFE', '\uFFFF', '<', '&']);

    private static readonly SearchValues<char> White = SearchValues.Create(" \t\r\n");

    private readonly CharacterSource _source;
    private readonly XmlNames _names;
    private readonly Action<string, long> _damaged;
    private readonly XmlNamespaces _namespaces = new();
    private readonly List<(string Name, int Namespaces)> _open = [];
    private readonly List<XmlAttribute> _attributes = [];
    private readonly HashSet<string> _told = [];
    private readonly XmlTextBuilder _text = new(XmlLimits.ContentLength);
    private readonly XmlTextBuilder _value = new(XmlLimits.AttributeLength);
    private int _endsToSupply;
    private long _beyondDepth;

    /// <summary>Reads a text from its beginning.</summary>
    /// <param name="text">What is read; not disposed.</param>
    /// <param name="damaged">Told what is wrong and in which line.</param>
    public LenientXmlReader(TextReader text, Action<string, long> damaged)
    {
        _source = new CharacterSource(text);
        _names = new XmlNames(_source);
        _damaged = damaged;
    }

    /// <summary>What the reader stands on.</summary>
    public XmlNodeKind Kind { get; private set; }

    /// <summary>The element's name as written, prefix included.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The element's name without its prefix.</summary>
    public string LocalName => Name[(Name.IndexOf(':') + 1)..];

    /// <summary>The prefix of the element's name; empty without one.</summary>
    public string Prefix => Name.IndexOf(':') is > 0 and var colon ? Name[..colon] : "";

    /// <summary>The element's namespace; <see langword="null"/> when its prefix is not declared.</summary>
    public string? NamespaceUri { get; private set; }

    /// <summary>The text, entities resolved.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The element's depth, from 1 for the outermost, or the depth of the element that a text stands in.</summary>
    public int Depth { get; private set; }

    /// <summary>The line behind the node, from 1.</summary>
    public long Line => _source.Line;

    /// <summary>Whether the text ended while elements were open; what they hold may be cut off.</summary>
    public bool WasCutOff { get; private set; }

    /// <summary>The attributes of the element, on its start.</summary>
    public IReadOnlyList<XmlAttribute> Attributes => _attributes;

    /// <summary>The value of an attribute by its name as written; <see langword="null"/> without it.</summary>
    public string? Attribute(string name)
    {
        foreach (var attribute in _attributes)
        {
            if (attribute.Name == name)
                return attribute.Value;
        }
        return null;
    }

    /// <summary>The value of an attribute by its name without prefix; <see langword="null"/> without it.</summary>
    public string? AttributeOfAnyPrefix(string localName) =>
        _attributes.FindIndex(attribute => attribute.LocalName == localName) is >= 0 and var found ? _attributes[found].Value : null;

    /// <summary>Moves to the next node.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Read()
    {
        if (_endsToSupply > 0)
            return ReadEnd();
        while (_source.Peek() is >= 0 and var next)
        {
            if (next != '<' || !IsMarkup(_source.Peek(1)))
            {
                if (ReadText())
                    return true;
                continue;
            }
            switch (_source.Peek(1))
            {
                case '/':
                    if (ReadEndTag())
                        return true;
                    break;
                case '?':
                    if (!_source.SkipBehind("?>"))
                        Damaged("a processing instruction has no end");
                    break;
                case '!':
                    if (ReadDeclaration())
                        return true;
                    break;
                default:
                    if (ReadStartTag())
                        return true;
                    break;
            }
        }
        return ReadEndOfText();
    }

    private static bool IsMarkup(int next) => next is '/' or '?' or '!' or '_' or ':' || next > 0 && char.IsLetter((char)next);

    private bool ReadText()
    {
        _text.Clear();
        while (_source.Window is { IsEmpty: false } window)
        {
            var special = window.IndexOfAny(Special);
            var plain = special < 0 ? window.Length : special;
            _text.Append(window[..plain]);
            _source.Advance(plain);
            if (special < 0)
                continue;
            var next = _source.Peek();
            if (next == '<' && IsMarkup(_source.Peek(1)))
                break;
            if (next == '&')
            {
                AppendReference(_text);
                continue;
            }
            Damaged(next == '<' ? "a < that begins no tag is read as text" : $"the character U+{next:X4}, which XML does not allow, was left out");
            if (next == '<')
                _text.Append("<");
            _source.Advance(1);
        }
        return StandOnText();
    }

    private void AppendReference(XmlTextBuilder target)
    {
        var length = 1;
        while (length <= XmlEntities.MaxLength && _source.Peek(length) is var letter && (letter == '#' || letter > 0 && char.IsAsciiLetterOrDigit((char)letter)))
            length++;
        if (_source.Peek(length) == ';' && XmlEntities.Resolve(_source.Window[1..length]) is { } resolved)
        {
            target.AppendResolved(resolved);
            _source.Advance(length + 1);
            return;
        }
        Damaged("a & that begins no known entity is read as text");
        target.Append("&");
        _source.Advance(1);
    }

    private bool StandOnText()
    {
        if (_text.WasCut)
            Damaged($"a text is longer than {XmlLimits.ContentLength} characters; the rest of it was left out");
        if (_text.IsEmpty)
            return false;
        (Kind, Text, Depth) = (XmlNodeKind.Text, _text.ToString(), _open.Count);
        return true;
    }

    private bool ReadDeclaration()
    {
        if (_source.StartsWith("<!--"))
        {
            _source.Advance(4);
            if (!_source.SkipBehind("-->"))
                Damaged("a comment has no end");
            return false;
        }
        if (_source.StartsWith("<![CDATA["))
            return ReadCharacterData();
        SkipDocumentType();
        return false;
    }

    private bool ReadCharacterData()
    {
        _source.Advance(9);
        _text.Clear();
        while (!_source.StartsWith("]]>"))
        {
            var window = _source.Window;
            if (window.IsEmpty)
            {
                Damaged("a CDATA section has no end");
                break;
            }
            var plain = window.IndexOf(']') is >= 0 and var bracket ? Math.Max(bracket, 1) : window.Length;
            AppendAllowed(window[..plain]);
            _source.Advance(plain);
        }
        if (_source.StartsWith("]]>"))
            _source.Advance(3);
        return StandOnText();
    }

    private void AppendAllowed(ReadOnlySpan<char> characters)
    {
        while (characters.IndexOfAny(Special) is >= 0 and var special)
        {
            var isAllowed = characters[special] is '<' or '&';
            _text.Append(characters[..(isAllowed ? special + 1 : special)]);
            if (!isAllowed)
                Damaged($"the character U+{(int)characters[special]:X4}, which XML does not allow, was left out");
            characters = characters[(special + 1)..];
        }
        _text.Append(characters);
    }

    // <!DOCTYPE x [ … ]>: nothing in it is of use here, and entities that it declares are how small files are made to swell.
    private void SkipDocumentType()
    {
        var brackets = 0;
        while (_source.Peek() is >= 0 and var letter)
        {
            _source.Advance(1);
            if (letter == '[')
                brackets++;
            else if (letter == ']')
                brackets--;
            else if (letter == '>' && brackets <= 0)
                return;
        }
    }

    private bool ReadStartTag()
    {
        _source.Advance(1);
        var name = _names.Take();
        _attributes.Clear();
        var before = _namespaces.Count;
        var isEmpty = false;
        while (true)
        {
            _source.SkipAll(White);
            var next = _source.Peek();
            if (next == '>')
            {
                _source.Advance(1);
                break;
            }
            if (next == '/')
            {
                _source.Advance(1);
                isEmpty = _source.Peek() == '>';
                continue;
            }
            if (next is < 0 or '<')
            {
                Damaged($"the tag <{name}> has no end");
                break;
            }
            ReadAttribute();
        }
        if (_open.Count >= XmlLimits.Depth)
        {
            Damaged($"elements stand in one another more than {XmlLimits.Depth} deep; those further in are read as their text");
            if (!isEmpty)
                _beyondDepth++;
            _namespaces.ForgetBeyond(before);
            return false;
        }
        _open.Add((name, before));
        StandOnElement(XmlNodeKind.Start, name);
        _endsToSupply = isEmpty ? 1 : 0;
        return true;
    }

    private void ReadAttribute()
    {
        var name = _names.Take();
        _source.SkipAll(White);
        if (_source.Peek() != '=')
        {
            // HTML's attributes may go without a value; anything else that is no name is stepped over.
            if (name.Length == 0)
                _source.Advance(1);
            return;
        }
        _source.Advance(1);
        _source.SkipAll(White);
        var value = ReadAttributeValue();
        if (name == "xmlns")
            _namespaces.Declare("", value);
        else if (name.StartsWith("xmlns:", StringComparison.Ordinal))
            _namespaces.Declare(name[6..], value);
        if (_attributes.Count < XmlLimits.Attributes)
            _attributes.Add(new XmlAttribute(name, value));
    }

    private string ReadAttributeValue()
    {
        var quote = _source.Peek();
        var isQuoted = quote is '"' or '\'';
        if (isQuoted)
            _source.Advance(1);
        _value.Clear();
        while (_source.Peek() is >= 0 and var next)
        {
            if (isQuoted ? next == quote : next is ' ' or '\t' or '\r' or '\n' or '>')
                break;
            if (next == '&')
            {
                AppendReference(_value);
                continue;
            }
            if (next >= ' ' || next is '\t' or '\n' or '\r')
                _value.Append([(char)next]);
            _source.Advance(1);
        }
        if (isQuoted && _source.Peek() == quote)
            _source.Advance(1);
        return _value.ToString();
    }

    private bool ReadEndTag()
    {
        _source.Advance(2);
        var name = _names.Take();
        if (!_source.SkipBehind(">"))
            Damaged($"the tag </{name}> has no end");
        if (_beyondDepth > 0)
        {
            _beyondDepth--;
            return false;
        }
        var opened = _open.Count - 1;
        while (opened >= 0 && _open[opened].Name != name)
            opened--;
        if (opened < 0)
        {
            Damaged($"</{name}> ends an element that was not begun");
            return false;
        }
        if (opened < _open.Count - 1)
            Damaged($"<{_open[^1].Name}> is not ended before </{name}>");
        _endsToSupply = _open.Count - opened;
        return ReadEnd();
    }

    private bool ReadEnd()
    {
        _endsToSupply--;
        _attributes.Clear();
        StandOnElement(XmlNodeKind.End, _open[^1].Name);
        _namespaces.ForgetBeyond(_open[^1].Namespaces);
        _open.RemoveAt(_open.Count - 1);
        return true;
    }

    private void StandOnElement(XmlNodeKind kind, string name)
    {
        (Kind, Name, Depth) = (kind, name, _open.Count);
        NamespaceUri = _namespaces.Find(Prefix);
    }

    private bool ReadEndOfText()
    {
        Kind = XmlNodeKind.None;
        if (_open.Count == 0)
            return false;
        if (!WasCutOff)
        {
            WasCutOff = true;
            _damaged($"the text ends within <{_open[^1].Name}>{(_source.Failure is { } failure ? $": {failure}" : "")}", Line);
        }
        _endsToSupply = _open.Count;
        return ReadEnd();
    }

    private void Damaged(string what)
    {
        if (_told.Count < XmlLimits.Attributes && _told.Add(what))
            _damaged(what, Line);
    }
}
