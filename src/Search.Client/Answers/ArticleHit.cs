namespace Search.Client;

/// <summary>An article with its best comments.</summary>
public sealed record ArticleHit(string Id) : Hit(Id)
{
    /// <summary>The headline.</summary>
    public string? Title { get; init; }

    /// <summary>The outlet.</summary>
    public string? Outlet { get; init; }

    /// <summary>Who wrote it.</summary>
    public IReadOnlyList<string>? Authors { get; init; }

    /// <summary>Its tags.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>The language of the text, when known.</summary>
    public Language? Language { get; init; }

    /// <summary>Its address on the web.</summary>
    public string? Url { get; init; }

    /// <summary>The best matching comments, and how many there are.</summary>
    public BestComments? Comments { get; init; }
}
