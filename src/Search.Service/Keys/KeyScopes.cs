namespace Search.Service;

/// <summary>What a key allows. Whoever may write may read, and whoever administers may do all.</summary>
[Flags]
public enum KeyScopes
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Searching and reading, where that needs a key (<see cref="ServiceOptions.ReadingNeedsKey"/>).</summary>
    Read = 1,

    /// <summary>Adding and replacing articles and comments.</summary>
    Write = 2,

    /// <summary>Everything.</summary>
    Admin = 4,
}
