namespace Search.Archive.Storing;

/// <summary>What a writer has to know of a comment that the archive holds.</summary>
/// <param name="Order">Its <see cref="ThreadOrder"/>.</param>
/// <param name="Source">The file it came from.</param>
/// <param name="IsAlone">Whether it was last written alone, not with its whole thread.</param>
/// <param name="Digest">The hash of a comment that was last written alone, where known.</param>
internal readonly record struct CommentState(long Order, string? Source, bool IsAlone, string? Digest = null);
