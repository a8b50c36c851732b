namespace Search.Archive;

/// <summary>The facets of the archive.</summary>
public static class FacetNames
{
    /// <summary>The outlet; comments have their article's.</summary>
    public const string Outlet = "outlet";

    /// <summary>Who wrote the document: the article's authors, or the comment's. Lists the names that sign articles, except when comments alone are searched.</summary>
    public const string Author = "author";

    /// <summary>Who wrote the comment; articles have none.</summary>
    public const string Commenter = "commenter";

    /// <summary>Tags; comments have their article's.</summary>
    public const string Tag = "tag";

    /// <summary>The year of the document's own date.</summary>
    public const string Year = "year";

    /// <summary>The language of the document's own text, given or found, as a BCP 47 primary tag.</summary>
    public const string Language = "language";

    /// <summary>The value that stands for "none is known".</summary>
    public const string Unknown = "unknown";

    /// <summary>All facets in the order they are shown.</summary>
    public static IReadOnlyList<string> All { get; } = [Outlet, Author, Commenter, Tag, Language, Year];
}
