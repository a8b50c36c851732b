namespace Search.Archive;

/// <summary>An archive of articles and comments that can be written and searched: the seam between the service and a backend.</summary>
/// <remarks>Safe for use by several threads. Disposing finishes what was begun and lets the folder go.</remarks>
public interface IArchive : IAsyncDisposable
{
    /// <summary>What this backend can do.</summary>
    Capabilities Capabilities { get; }

    /// <summary>The generation that a search begun now is answered from, or an earlier one. Costs next to nothing.</summary>
    long Generation { get; }

    /// <summary>Adds or updates threads; completes when all of them are durable.</summary>
    /// <remarks>
    /// What is put before the task of an earlier call completes is stored after it, if one thread makes the calls.
    /// A thread replaces the article of its id and those of the article's comments that came from the same source; comments that came another
    /// way (later, through the API) stay. A thread that the archive already holds exactly is left alone. A stand-in
    /// (<see cref="Article.IsStandIn"/>) adds its comments to those of the article it stands for.
    /// </remarks>
    /// <returns>What was done, in the order of the threads.</returns>
    Task<IReadOnlyList<PutOutcome>> PutAsync(IReadOnlyList<ArticleThread> threads, CancellationToken cancellation = default);

    /// <summary>Adds or replaces comments beneath an article, without touching it; completes when they are durable.</summary>
    Task<CommentsOutcome> PutCommentsAsync(string articleId, IReadOnlyList<Comment> comments, CancellationToken cancellation = default);

    /// <summary>Removes articles and comments; completes when all of it is durable.</summary>
    /// <remarks>All of one call becomes visible together. What is removed twice in one call was not there the second time.</remarks>
    /// <returns>What was removed, in the order of the removals.</returns>
    /// <exception cref="ArgumentException">The backend does not know how to remove such a thing; nothing is removed.</exception>
    Task<IReadOnlyList<RemovalOutcome>> RemoveAsync(IReadOnlyList<Removal> removals, CancellationToken cancellation = default);

    /// <summary>Removes for good: when it completes no file of the archive holds any of it, and what is written later leaves it out.</summary>
    /// <remarks>
    /// <para>
    /// Recognised again is an article by its id, its address or an identifier; a comment beneath its article by its id or by who says what; a commenter by the
    /// name. Each takedown is noted in a log that holds when, what sort of thing, why and how many, and hashes of what is kept out.
    /// </para>
    /// <para>Files with anything of it are made anew, which takes a while for large ones. A file that a search or an export still reads goes when that ends.</para>
    /// </remarks>
    /// <param name="targets">What goes.</param>
    /// <param name="reason">The reason, for the log; it should not say what is removed.</param>
    /// <param name="cancellation">Stops it; what was noted so far is removed all the same.</param>
    /// <returns>
    /// What was done, in the order of the targets; <see langword="null"/> where the archive has no such article or comment, and nothing is noted. A commenter
    /// without comments is noted.
    /// </returns>
    /// <exception cref="ArgumentException">A target cannot be meant; nothing is removed.</exception>
    Task<IReadOnlyList<Takedown?>> TakeDownAsync(IReadOnlyList<TakedownTarget> targets, string? reason = null, CancellationToken cancellation = default);

    /// <summary>Every takedown there was, in the order they were done.</summary>
    Task<IReadOnlyList<Takedown>> TakedownsAsync(CancellationToken cancellation = default);

    /// <summary>Lets what a takedown kept out come in again; it does not come back by itself.</summary>
    /// <returns>The takedown; <see langword="null"/> when there is none of that number.</returns>
    Task<Takedown?> LiftTakedownAsync(long number, string? reason = null, CancellationToken cancellation = default);

    /// <summary>Makes everything written so far visible to searches that begin from now on.</summary>
    Task RefreshAsync(CancellationToken cancellation = default);

    /// <summary>Answers a question.</summary>
    Task<SearchResponse> SearchAsync(SearchRequest request, CancellationToken cancellation = default);

    /// <summary>Values of a facet among everything in the scope of <paramref name="request"/>, whose words contain <paramref name="contains"/>.</summary>
    Task<FacetResult> FacetAsync(string facet, string contains, SearchRequest request, CancellationToken cancellation = default);

    /// <summary>Completes what a person types: words of texts, titles, authors, outlets and tags.</summary>
    /// <remarks>
    /// <para>
    /// Suggested is what has every word typed: the last one as the beginning of a word, the others whole, in any order (words of texts: in one
    /// article or comment). Text without a word has no completions.
    /// </para>
    /// <para>
    /// First come suggestions that begin with what was typed, last the words that more than a quarter of all articles and comments have, which narrow
    /// nothing; of these the more frequent first, then outlets, authors, tags, titles and words, then by text. When there are more than asked for, each
    /// kind has its best on a fifth of the places, as far as it has any, and the rest goes to the best of all. Of titles the fifty with the most
    /// comments beneath them (of equals the newest, then those that came first) are considered, and a title is suggested once; of words the
    /// thirty-two most frequent that begin so.
    /// </para>
    /// </remarks>
    /// <returns>The suggestions, most useful first; none when <see cref="Capabilities.Suggest"/> says that the backend does not complete words.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="SuggestRequest.Count"/> is out of its range.</exception>
    Task<IReadOnlyList<Suggestion>> SuggestAsync(SuggestRequest request, CancellationToken cancellation = default);

    /// <summary>A thread, comments in the order of the page; <see langword="null"/> when there is no such article.</summary>
    Task<ArticleThread?> FindThreadAsync(string articleId, CancellationToken cancellation = default);

    /// <summary>A thread with the matches of some words marked; <see langword="null"/> when there is no such article.</summary>
    /// <param name="articleId">The article.</param>
    /// <param name="asked">The words and their synonyms; of a request nothing else counts.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<HighlightedThread?> FindThreadAsync(string articleId, SearchRequest asked, CancellationToken cancellation = default);

    /// <summary>Every hit of a question in its order, however many there are, all of one state of the archive.</summary>
    /// <remarks>Facets, the histogram and the page are not heeded. Hits are made as they are taken; the state is held until the last one is, or the walk ends.</remarks>
    IAsyncEnumerable<SearchHit> StreamAsync(SearchRequest request, CancellationToken cancellation = default);

    /// <summary>Articles about the same matter as an article, the most alike first: those that have many of the words that tell it apart.</summary>
    /// <returns>At most <paramref name="count"/> articles, itself never among them; none when there is no such article, or none is alike.</returns>
    Task<IReadOnlyList<SearchHit>> RelatedAsync(string articleId, int count, CancellationToken cancellation = default);

    /// <summary>Every thread, in the order of arrival.</summary>
    IAsyncEnumerable<ArticleThread> ExportAsync(CancellationToken cancellation = default);

    /// <summary>On which days each outlet published, in no order of outlets.</summary>
    /// <remarks>A backend that cannot look it up reads the whole archive for it.</remarks>
    async Task<IReadOnlyList<OutletDays>> DaysAsync(CancellationToken cancellation = default)
    {
        var days = new Dictionary<string, SortedSet<DateOnly>>(StringComparer.Ordinal);
        await foreach (var thread in ExportAsync(cancellation).ConfigureAwait(false))
        {
            if (thread.Article is not { Outlet: { } outlet, Published: { Precision: >= DatePrecision.Day } published })
                continue;
            if (!days.TryGetValue(outlet, out var known))
                days.Add(outlet, known = []);
            known.Add(DateOnly.FromDateTime(published.Start));
        }

        return [.. days.Select(outlet => new OutletDays(outlet.Key, [.. outlet.Value]))];
    }

    /// <summary>What the archive holds now.</summary>
    Task<ArchiveStatistics> StatisticsAsync(CancellationToken cancellation = default);
}
