namespace Search.Cli.Watching;

/// <summary>What a request came to.</summary>
internal enum FetchKind
{
    /// <summary>Something that was not there before.</summary>
    Fetched,

    /// <summary>What was there before.</summary>
    Unchanged,

    /// <summary>Nothing, this time.</summary>
    Failed,

    /// <summary>The server says that it is gone for good.</summary>
    Gone,
}
