namespace Search.Archive;

/// <summary>An archive of articles and comments that can be written and searched: the seam between the service and a backend.</summary>
/// <remarks>Safe for use by several threads. Disposing finishes what was begun and lets the folder go.</remarks>
public interface IArchive : IAsyncDisposable
{
    /// <summary>What this backend can do.</summary>
    Capabilities Capabilities { get; }

    /// <summary>Adds or updates threads; completes when all of them are durable.</summary>
    /// <remarks>
    /// A thread replaces the article of its id and those of the article's comments that came from the same source; comments that came another
    /// way (later, through the API) stay. A thread that the archive already holds exactly is left alone.
    /// </remarks>
    /// <returns>What was done, in the order of the threads.</returns>
    Task<IReadOnlyList<PutOutcome>> PutAsync(IReadOnlyList<ArticleThread> threads, CancellationToken cancellation = default);

    /// <summary>Adds or replaces comments beneath an article, without touching it; completes when they are durable.</summary>
    Task<CommentsOutcome> PutCommentsAsync(string articleId, IReadOnlyList<Comment> comments, CancellationToken cancellation = default);

    /// <summary>Makes everything written so far visible to searches that begin from now on.</summary>
    Task RefreshAsync(CancellationToken cancellation = default);

    /// <summary>Answers a question.</summary>
    Task<SearchResponse> SearchAsync(SearchRequest request, CancellationToken cancellation = default);

    /// <summary>Values of a facet among everything in the scope of <paramref name="request"/>, whose words contain <paramref name="contains"/>.</summary>
    Task<FacetResult> FacetAsync(string facet, string contains, SearchRequest request, CancellationToken cancellation = default);

    /// <summary>A thread, comments in the order of the page; <see langword="null"/> when there is no such article.</summary>
    Task<ArticleThread?> FindThreadAsync(string articleId, CancellationToken cancellation = default);

    /// <summary>A thread with the matches of <paramref name="words"/> marked; <see langword="null"/> when there is no such article.</summary>
    Task<HighlightedThread?> FindThreadAsync(string articleId, string words, CancellationToken cancellation = default);

    /// <summary>Every thread, in the order of arrival.</summary>
    IAsyncEnumerable<ArticleThread> ExportAsync(CancellationToken cancellation = default);

    /// <summary>What the archive holds now.</summary>
    Task<ArchiveStatistics> StatisticsAsync(CancellationToken cancellation = default);
}
