namespace Search.Archive;

/// <summary>The order of the hits.</summary>
public enum SearchSort
{
    /// <summary>Best match first; newest first when there are no words to match.</summary>
    Relevance,

    /// <summary>Newest first; unknown dates last.</summary>
    Newest,

    /// <summary>Oldest first; unknown dates last.</summary>
    Oldest,

    /// <summary>Articles with the most comments first.</summary>
    MostCommented,
}
