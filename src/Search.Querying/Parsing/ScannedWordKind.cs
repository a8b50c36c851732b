namespace Search.Querying;

/// <summary>What the wildcards of a word make of it.</summary>
internal enum ScannedWordKind
{
    /// <summary>No wildcard.</summary>
    Plain,

    /// <summary>A star at the end.</summary>
    Prefix,

    /// <summary>Any other pattern.</summary>
    Pattern,

    /// <summary>Nothing but stars.</summary>
    Anything,
}
