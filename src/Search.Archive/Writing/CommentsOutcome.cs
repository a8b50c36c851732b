namespace Search.Archive;

/// <summary>What adding comments did.</summary>
public enum CommentsOutcome
{
    /// <summary>The comments are in the archive.</summary>
    Accepted,

    /// <summary>The archive has no such article.</summary>
    ArticleNotFound,

    /// <summary>All of them were taken down before (<see cref="IArchive.TakeDownAsync"/>), and stay out.</summary>
    Withheld,
}
