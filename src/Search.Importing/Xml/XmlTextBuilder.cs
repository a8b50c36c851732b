using System.Text;

namespace Search.Importing.Xml;

/// <summary>Gathers a text up to a limit, and makes sure in the end that it is valid Unicode.</summary>
/// <param name="limit">How many characters are kept.</param>
internal sealed class XmlTextBuilder(int limit)
{
    private readonly StringBuilder _text = new();
    private bool _hasHalves;

    /// <summary>Whether nothing was gathered.</summary>
    public bool IsEmpty => _text.Length == 0;

    /// <summary>Whether the limit was reached, and what came behind it dropped.</summary>
    public bool WasCut { get; private set; }

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        _text.Clear();
        (_hasHalves, WasCut) = (false, false);
    }

    /// <summary>Adds characters.</summary>
    public void Append(ReadOnlySpan<char> characters)
    {
        var room = Math.Max(0, Math.Min(characters.Length, limit - _text.Length));
        WasCut |= room < characters.Length;
        _text.Append(characters[..room]);
    }

    /// <summary>Adds what a reference stands for: half of a surrogate pair may be waiting for its other half.</summary>
    public void AppendResolved(string resolved)
    {
        _hasHalves |= resolved is [var half] && char.IsSurrogate(half);
        Append(resolved);
    }

    /// <summary>The text; halves of surrogate pairs that found no other half are U+FFFD.</summary>
    public override string ToString()
    {
        var text = _text.ToString();
        if (!_hasHalves)
            return text;
        var mended = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            mended.Append(rune.ToString());
        return mended.ToString();
    }
}
