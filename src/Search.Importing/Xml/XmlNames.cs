using System.Buffers;

namespace Search.Importing.Xml;

/// <summary>Takes names of elements and attributes from a text, keeping each as one string.</summary>
internal sealed class XmlNames(CharacterSource source)
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\r\n/>=<\"'");

    private readonly Dictionary<string, string> _kept = [];

    /// <summary>The name that comes next; empty when none does.</summary>
    public string Take()
    {
        var length = source.Window.IndexOfAny(Ends);
        if (length is < 0 or > XmlLimits.NameLength)
            length = LengthBeyondWindow();
        var written = source.Window[..length];
        if (!_kept.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(written, out var name))
        {
            name = written.ToString();
            if (_kept.Count < XmlLimits.KeptNames)
                _kept.Add(name, name);
        }
        source.Advance(length);
        return name;
    }

    // Of a name that goes on behind what is at hand, or for ever.
    private int LengthBeyondWindow()
    {
        var length = 0;
        while (length < XmlLimits.NameLength && source.Peek(length) is >= 0 and var letter && !Ends.Contains((char)letter))
            length++;
        return length;
    }
}
