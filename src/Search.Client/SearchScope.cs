namespace Search.Client;

/// <summary>What is searched, and so what a hit is.</summary>
public enum SearchScope
{
    /// <summary>Articles and comments: a hit is an article that matches itself or through its comments.</summary>
    All,

    /// <summary>Articles alone.</summary>
    Articles,

    /// <summary>Comments alone: a hit is a comment.</summary>
    Comments,
}
