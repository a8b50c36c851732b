using System.Text;
using System.Text.Unicode;
using Search.Importing.Encodings;

namespace Search.Importing.Headers;

/// <summary>Named fields, as WARC records, HTTP answers and mail have them: a name, a colon, a value that may go on in lines that begin with a blank.</summary>
internal sealed class HeaderFields
{
    // A record or message of more fields than this has been damaged.
    private const int MaxFields = 1_000;

    private readonly List<(string Name, string Value)> _fields = [];

    /// <summary>The first value of a name, whatever its case; <see langword="null"/> without one.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var (fieldName, value) in _fields)
            {
                if (fieldName.Equals(name, StringComparison.OrdinalIgnoreCase))
                    return value;
            }
            return null;
        }
    }

    /// <summary>Takes up a line.</summary>
    /// <returns>Whether it is a field, or goes on with the one before.</returns>
    public bool TryAdd(ReadOnlySpan<byte> line)
    {
        // Bytes beyond ASCII are UTF-8 (RFC 6532), or of older mailers that said nothing of them.
        var text = (Utf8.IsValid(line) ? Encoding.UTF8 : TextEncodings.Windows1252).GetString(line);
        if (text.Length > 0 && text[0] is ' ' or '\t')
        {
            if (_fields.Count == 0)
                return false;
            var (name, value) = _fields[^1];
            // Mail may fold a long list into many lines; what no list needs is not gathered.
            if (value.Length < 1 << 16)
                _fields[^1] = (name, $"{value} {text.Trim()}");
            return true;
        }
        var colon = text.IndexOf(':');
        if (colon <= 0 || _fields.Count >= MaxFields)
            return false;
        _fields.Add((text[..colon].Trim(), text[(colon + 1)..].Trim()));
        return true;
    }
}
