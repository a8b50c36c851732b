namespace Search.Archive;

/// <summary>What an archive is to give up and not take in again.</summary>
public abstract record TakedownTarget
{
    private protected TakedownTarget() { }

    /// <summary>An article and every comment beneath it.</summary>
    /// <param name="ArticleId">The article's id.</param>
    public sealed record OfArticle(string ArticleId) : TakedownTarget;

    /// <summary>The articles that have an address, or have it among their identifiers, and every comment beneath them.</summary>
    /// <param name="Url">The address, however it is spelt (<see cref="UrlNormaliser"/>).</param>
    public sealed record OfAddress(string Url) : TakedownTarget;

    /// <summary>One comment. Answers to it answer what it answered.</summary>
    /// <param name="ArticleId">The id of the article above it.</param>
    /// <param name="CommentId">The comment's id.</param>
    public sealed record OfComment(string ArticleId, string CommentId) : TakedownTarget;

    /// <summary>Every comment of a name, and those that come under it later.</summary>
    /// <param name="Name">The name; case and accents do not matter.</param>
    /// <param name="Outlet">The outlet that is meant; <see langword="null"/> for all of them.</param>
    public sealed record OfCommenter(string Name, string? Outlet = null) : TakedownTarget;
}
