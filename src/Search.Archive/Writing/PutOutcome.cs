namespace Search.Archive;

/// <summary>What writing a thread did.</summary>
public enum PutOutcome
{
    /// <summary>The article was new.</summary>
    Added,

    /// <summary>The article or its comments changed.</summary>
    Updated,

    /// <summary>The archive already held exactly this.</summary>
    Unchanged,

    /// <summary>It stood for an article that the archive holds; its comments stand beneath that one, whether or not they did before.</summary>
    Joined,

    /// <summary>It was taken down before (<see cref="IArchive.TakeDownAsync"/>), and stays out.</summary>
    Withheld,
}
