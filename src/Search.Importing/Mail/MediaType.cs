using System.Text.RegularExpressions;

namespace Search.Importing.Mail;

/// <summary>A media type or disposition with its parameters (RFC 2045, section 5.1).</summary>
internal sealed partial class MediaType
{
    private readonly Dictionary<string, string>? _parameters;

    /// <summary>Reads a field's value; <see langword="null"/> is plain text.</summary>
    public MediaType(string? field)
    {
        field ??= "text/plain";
        var end = field.IndexOf(';', StringComparison.Ordinal);
        Name = (end < 0 ? field : field[..end]).Trim().ToLowerInvariant();
        if (end < 0)
            return;
        _parameters = new(StringComparer.OrdinalIgnoreCase);
        foreach (Match match in ParameterRegex().Matches(field))
            _parameters.TryAdd(match.Groups["name"].Value, match.Groups["quoted"].Success ? match.Groups["quoted"].Value.Replace("\\", "", StringComparison.Ordinal) : match.Groups["bare"].Value);
    }

    /// <summary>The type in lower case, such as <c>multipart/mixed</c>, or the disposition.</summary>
    public string Name { get; }

    /// <summary>The value of a parameter; <see langword="null"/> without it.</summary>
    public string? this[string parameter] => _parameters?.GetValueOrDefault(parameter);

    [GeneratedRegex("""; *(?<name>[A-Za-z0-9*_-]+)\s*=\s*(?:"(?<quoted>(?:[^"\\]|\\.)*)"|(?<bare>[^\s;"]+))""", RegexOptions.CultureInvariant)]
    private static partial Regex ParameterRegex();
}
