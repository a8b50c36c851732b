namespace Search.Archive.Embedded;

/// <summary>What a writer has to know of a thread that the archive holds. Immutable.</summary>
/// <param name="Number">The thread's number.</param>
/// <param name="Facts">What its comments take over from the article.</param>
/// <param name="Digest">The hash of the thread as it was last written whole.</param>
/// <param name="Comments">Its comments by id.</param>
internal sealed record ThreadState(long Number, ThreadFacts Facts, string Digest, IReadOnlyDictionary<string, CommentState> Comments);
