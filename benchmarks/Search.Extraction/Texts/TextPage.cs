using Search.Archive;

namespace Search.Extraction.Texts;

/// <summary>A page as plain text, and what a careful reader takes from it.</summary>
/// <param name="Collection">The collection it is of.</param>
/// <param name="Name">What the collection calls it.</param>
/// <param name="Text">What a browser shows of it.</param>
internal sealed record TextPage(string Collection, string Name, string Text)
{
    /// <summary>The headline; <see langword="null"/> when nobody says it. The same goes for the other facts.</summary>
    public string? Title { get; init; }

    /// <summary>Who wrote it; none when nobody says, or the text does not show it.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The day on which it was published.</summary>
    public PartialDate? Published { get; init; }

    /// <summary>The article's text.</summary>
    public string? Body { get; init; }

    /// <summary>What the reader of HTML takes for the article's text, where the collection does not state it: to learn from, not to measure by.</summary>
    public string? LikelyBody { get; init; }

    /// <summary>Pieces that the article's text has.</summary>
    public IReadOnlyList<string> With { get; init; } = [];

    /// <summary>Pieces of the page that the article's text has not.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>Whether it belongs to the half that rules were made on; the other half only checks them.</summary>
    public bool IsForDeveloping => new Pages.ExpectedPage(Name, "", "").IsForDeveloping;
}
