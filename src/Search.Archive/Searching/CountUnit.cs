namespace Search.Archive;

/// <summary>What facets and the histogram count.</summary>
public enum CountUnit
{
    /// <summary>Articles: each once, however many of its comments match.</summary>
    Articles,

    /// <summary>Comments.</summary>
    Comments,
}
