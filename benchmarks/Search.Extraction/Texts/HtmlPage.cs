namespace Search.Extraction.Texts;

/// <summary>A page of a collection before a browser has shown it.</summary>
/// <param name="Collection">The collection it is of.</param>
/// <param name="Name">What the collection calls it; fit to be a file's name.</param>
/// <param name="Html">Its bytes.</param>
internal sealed record HtmlPage(string Collection, string Name, Func<byte[]> Html)
{
    /// <summary>The headline, as the collection states it; the same goes for the other facts.</summary>
    public string? Title { get; init; }

    public string? Author { get; init; }

    public string? Published { get; init; }

    public string? Body { get; init; }

    public IReadOnlyList<string> With { get; init; } = [];

    public IReadOnlyList<string> Without { get; init; } = [];
}
