namespace Search.Archive;

/// <summary>What a <see cref="Suggestion"/> completes to.</summary>
public enum SuggestionKind
{
    /// <summary>An outlet.</summary>
    Outlet,

    /// <summary>Somebody who wrote articles or comments.</summary>
    Author,

    /// <summary>A tag.</summary>
    Tag,

    /// <summary>The title of an article.</summary>
    Title,

    /// <summary>Words of titles, texts and comments.</summary>
    Word,
}
