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
        var length = 0;
        while (length < XmlLimits.NameLength && source.Peek(length) is >= 0 and var letter && !Ends.Contains((char)letter))
            length++;
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
}
