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

    /// <summary>The comment that it answers, once that is known.</summary>
    public JsonComment? Answered { get; private set; }

    public string? Author { get; set; }

    public string? Published { get; set; }

    public string Body { get; set; } = "";

    public int? Votes { get; set; }

    public string? Source { get; set; }

    public string? Language { get; set; }

    public Provenance? Provenance { get; set; }

    // A comment further up; null while it answers nothing.
    private JsonComment? Above { get; set; }

    /// <summary>The comment where a walk upwards from this one ends.</summary>
    public JsonComment Top()
    {
        var at = this;
        while (at.Above is { } above)
        {
            // Each walk halves the way for the next (R. E. Tarjan, J. van Leeuwen, "Worst-case analysis of set union algorithms", 1984).
            at.Above = above.Above ?? above;
            at = above;
        }
        return at;
    }

    /// <summary>Has it answer another comment.</summary>
    /// <param name="parent">The comment, from which no walk upwards leads here.</param>
    /// <param name="top">Where a walk upwards from there ends.</param>
    public void Answer(JsonComment parent, JsonComment top) => (Answered, Above) = (parent, top);
}
