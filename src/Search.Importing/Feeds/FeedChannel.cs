namespace Search.Importing.Feeds;

/// <summary>What a feed says of itself, as far as it has been read.</summary>
internal sealed class FeedChannel
{
    public string? Title { get; set; }

    /// <summary>The page that the feed belongs to.</summary>
    public string? Link { get; set; }

    public string? Language { get; set; }

    /// <summary>Who writes what names no author (Atom).</summary>
    public List<string> Authors { get; } = [];

    /// <summary>Against which relative addresses are read.</summary>
    public string? Base { get; set; }
}
