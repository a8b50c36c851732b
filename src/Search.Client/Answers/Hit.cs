using System.Text.Json.Serialization;

namespace Search.Client;

/// <summary>A hit. Members that were not among the fields asked for are <see langword="null"/>. Highlights are HTML: escaped, matches in mark elements.</summary>
/// <param name="Id">The id; of a comment, unique beneath its article.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ArticleHit), "article")]
[JsonDerivedType(typeof(CommentHit), "comment")]
public abstract record Hit(string Id)
{
    /// <summary>The score; 0 where nothing was scored.</summary>
    public float Score { get; init; }

    /// <summary>When it was published, as far as known.</summary>
    public PublishedDate? Published { get; init; }

    /// <summary>Title and passages with the matches marked.</summary>
    public Highlights? Highlights { get; init; }

    /// <summary>How the score came about, when asked for.</summary>
    public string? Explanation { get; init; }

    /// <summary>The whole text, when asked for.</summary>
    public string? Body { get; init; }
}
