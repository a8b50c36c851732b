namespace Search.Archive;

/// <summary>What is searched, and so what a hit is.</summary>
public enum SearchScope
{
    /// <summary>Articles and comments: a hit is an article that matches itself or through its comments.</summary>
    All,

    /// <summary>Articles' own titles and texts: a hit is an article.</summary>
    Articles,

    /// <summary>Comments: a hit is a comment.</summary>
    Comments,
}
