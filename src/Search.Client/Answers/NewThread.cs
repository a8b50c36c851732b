namespace Search.Client;

/// <summary>An article to be stored, with its comments; also a line of the export.</summary>
/// <param name="Id">Its id; one that is there already is replaced.</param>
public sealed record NewThread(string Id)
{
    /// <summary>The headline.</summary>
    public string Title { get; init; } = "";

    /// <summary>The address on the web.</summary>
    public string? Url { get; init; }

    /// <summary>The outlet.</summary>
    public string? Outlet { get; init; }

    /// <summary>Who wrote it.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>When: YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ.</summary>
    public string? Published { get; init; }

    /// <summary>Its tags.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The text; paragraphs are separated by an empty line.</summary>
    public string Body { get; init; } = "";

    /// <summary>The comments, in the order of the page.</summary>
    public IReadOnlyList<NewComment> Comments { get; init; } = [];
}
