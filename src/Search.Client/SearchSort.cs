namespace Search.Client;

/// <summary>The order of the hits.</summary>
public enum SearchSort
{
    /// <summary>Best match first; newest first without words.</summary>
    Relevance,

    /// <summary>Newest first; unknown dates last.</summary>
    Newest,

    /// <summary>Oldest first; unknown dates last.</summary>
    Oldest,

    /// <summary>Articles with the most comments first.</summary>
    MostCommented,
}
