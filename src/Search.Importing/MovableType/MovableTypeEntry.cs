using System.Text;

namespace Search.Importing.MovableType;

/// <summary>An entry of an export as it is written.</summary>
internal sealed class MovableTypeEntry
{
    /// <summary>The lines above the sections, by their names; of a name that comes again, all values in order.</summary>
    public Dictionary<string, List<string>> Headers { get; } = new(StringComparer.Ordinal);

    public StringBuilder Body { get; } = new();

    public StringBuilder ExtendedBody { get; } = new();

    public StringBuilder Excerpt { get; } = new();

    public StringBuilder Keywords { get; } = new();

    public List<MovableTypeComment> Comments { get; } = [];

    /// <summary>Mentions by other sites.</summary>
    public int Pings { get; set; }

    /// <summary>The line it begins on, from 1.</summary>
    public long Line { get; init; }

    /// <summary>The first value of a header; <see langword="null"/> without one.</summary>
    public string? Header(string name) => Headers.TryGetValue(name, out var values) && values[0].Length > 0 ? values[0] : null;
}

/// <summary>A comment as it is written, without the e-mail and IP addresses in it.</summary>
internal sealed class MovableTypeComment
{
    public string Author { get; set; } = "";

    public string Date { get; set; } = "";

    public StringBuilder Text { get; } = new();

    /// <summary>The line it begins on, from 1.</summary>
    public long Line { get; init; }
}
