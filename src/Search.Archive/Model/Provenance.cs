namespace Search.Archive;

/// <summary>Where an article or a comment was read, and how what is known of it was found. Immutable.</summary>
/// <remarks>The file is the <see cref="Article.Source"/>. A comment without a provenance has that of its article. It is no part of what makes two versions of
/// a thread differ.</remarks>
public sealed record Provenance
{
    /// <summary>What the file's format is called: <c>WordPress WXR</c>, <c>saved web page</c>, ….</summary>
    public string? Format { get; init; }

    /// <summary>The line of the file on which it begins, from 1, for formats that are read by lines.</summary>
    public long? Line { get; init; }

    /// <summary>The byte of the file, or of what is packed in it, with which it begins, from 0, for formats that are read by bytes.</summary>
    public long? Offset { get; init; }

    /// <summary>How facts were found. Those not named were stated by the file.</summary>
    public IReadOnlyList<FactOrigin> Facts { get; init; } = [];
}
