using Search.Archive;

namespace Search.Importing.JsonLines;

/// <summary>A comment as it stands in a line, before ids are given and parents looked up.</summary>
internal sealed class JsonComment
{
    public string? Id { get; set; }

    /// <summary>The id that the comment names as the one it answers.</summary>
    public string? Parent { get; set; }

    /// <summary>The comment within which it stood.</summary>
    public JsonComment? Enclosing { get; init; }

    public string? Author { get; set; }

    public string? Published { get; set; }

    public string Body { get; set; } = "";

    public int? Votes { get; set; }

    public string? Source { get; set; }

    public string? Language { get; set; }

    public Provenance? Provenance { get; set; }
}
