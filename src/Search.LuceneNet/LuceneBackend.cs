using System.Runtime.CompilerServices;
using Lucene.Net.Search;
using Search.Archive.Takedowns;

namespace Search.LuceneNet;

/// <summary>The archive on Lucene.Net.</summary>
internal sealed class LuceneBackend(LuceneIndex index, LuceneNetArchiveOptions options) : IArchive
{
    private readonly ThreadWriter _threads = new(new LuceneThreads(index), new TakedownLog(options.Folder, options.Time));

    /// <inheritdoc/>
    public Capabilities Capabilities { get; } = new(
        ArchiveFolder.LuceneNet, Histogram: true, Explain: true, Suggest: true, DurableWrites: true, ExactScores: false, Ranking: false, Cursors: false, Synonyms: false);

    /// <inheritdoc/>
    public long Generation
    {
        get
        {
            using var lease = index.Acquire();
            return lease.Searcher.Reader.Version;
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<PutOutcome>> PutAsync(IReadOnlyList<ArticleThread> threads, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(threads);
        return _threads.PutAsync(threads, cancellation);
    }

    /// <inheritdoc/>
    public Task<CommentsOutcome> PutCommentsAsync(string articleId, IReadOnlyList<Comment> comments, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(articleId);
        ArgumentNullException.ThrowIfNull(comments);
        return _threads.PutCommentsAsync(articleId, comments, cancellation);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<RemovalOutcome>> RemoveAsync(IReadOnlyList<Removal> removals, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(removals);
        return _threads.RemoveAsync(removals, cancellation);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Takedown?>> TakeDownAsync(IReadOnlyList<TakedownTarget> targets, string? reason = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(targets);
        return _threads.TakeDownAsync(targets, reason, cancellation);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Takedown>> TakedownsAsync(CancellationToken cancellation = default) => Task.FromResult(_threads.Takedowns.All);

    /// <inheritdoc/>
    public Task<Takedown?> LiftTakedownAsync(long number, string? reason = null, CancellationToken cancellation = default) =>
        Task.FromResult(_threads.Takedowns.Lift(number, reason));

    /// <inheritdoc/>
    public Task RefreshAsync(CancellationToken cancellation = default) => _threads.RefreshAsync(cancellation);

    /// <inheritdoc/>
    public Task<SearchResponse> SearchAsync(SearchRequest request, CancellationToken cancellation = default)
    {
        RequestCheck.Validate(request);
        var started = options.Time.GetTimestamp();
        return OnSearcher(
            searcher => new LuceneSearch(searcher, request, cancellation).Run() with { Took = options.Time.GetElapsedTime(started) }, cancellation);
    }

    /// <inheritdoc/>
    public Task<FacetResult> FacetAsync(string facet, string contains, SearchRequest request, CancellationToken cancellation = default)
    {
        RequestCheck.Validate(request with { Facets = [facet] });
        return OnSearcher(searcher => new LuceneSearch(searcher, request, cancellation).CountFacet(facet, contains), cancellation);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Suggestion>> SuggestAsync(SuggestRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Count, 1, nameof(request));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Count, SuggestRequest.MaxCount, nameof(request));
        return OnSearcher(
            searcher =>
            {
                var translator = new QueryTranslator(new ThreadSets(searcher, cancellation));
                return new Suggester(new LuceneWords(searcher, translator, cancellation)).Suggest(request);
            },
            cancellation);
    }

    /// <inheritdoc/>
    public Task<ArticleThread?> FindThreadAsync(string articleId, CancellationToken cancellation = default) => OnSearcher(
        searcher =>
        {
            var reader = new ThreadReader(searcher);
            return reader.Read(reader.Find(articleId));
        },
        cancellation);

    /// <inheritdoc/>
    public Task<HighlightedThread?> FindThreadAsync(string articleId, SearchRequest asked, CancellationToken cancellation = default) =>
        OnSearcher(searcher => new LuceneSearch(searcher, new SearchRequest { Words = asked.Words }, cancellation).Highlight(articleId), cancellation);

    /// <inheritdoc/>
    public async IAsyncEnumerable<SearchHit> StreamAsync(SearchRequest request, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        RequestCheck.Validate(request with { Page = 1, PageSize = 1 });
        using var lease = index.Acquire();
        var search = new LuceneSearch(lease.Searcher, request with { Page = 1, PageSize = int.MaxValue }, cancellation);
        foreach (var part in await Task.Run(search.RunInParts, cancellation))
        {
            foreach (var hit in await Task.Run(part, cancellation))
                yield return hit;
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<SearchHit>> RelatedAsync(string articleId, int count, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(articleId);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        return OnSearcher<IReadOnlyList<SearchHit>>(
            searcher =>
            {
                var reader = new ThreadReader(searcher);
                if (reader.Read([.. reader.Find(articleId).Take(1)]) is not { } thread)
                    return [];
                var words = new LuceneWords(searcher, new QueryTranslator(new ThreadSets(searcher, cancellation)), cancellation);
                return RelatedArticles.Find(thread.Article, words, request => new LuceneSearch(searcher, request, cancellation).Run(), count);
            },
            cancellation);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ArticleThread> ExportAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        using var lease = index.Acquire();
        var reader = new ThreadReader(lease.Searcher);
        for (var thread = 0L; thread <= lease.Searcher.HighestThread; thread++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (reader.Read(reader.Find(thread)) is { } found)
                yield return found;
        }

        await Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<ArchiveStatistics> StatisticsAsync(CancellationToken cancellation = default) => OnSearcher(
        searcher =>
        {
            var all = searcher.Match(new MatchAllDocsQuery(), cancellation);
            var comments = searcher.Comments.Cardinality;
            var outlets = new FacetCounts(searcher, searcher.Facet(FacetNames.Outlet), byThread: false).Count(all.Except(searcher.Comments));
            return new ArchiveStatistics
            {
                Backend = Capabilities.Name,
                Articles = all.Cardinality - comments,
                Comments = comments,
                Outlets = outlets.Count(o => o.Key != FacetNames.Unknown),
                Oldest = LuceneSearch.Day(searcher.Dates?.Oldest),
                Newest = LuceneSearch.Day(searcher.Dates?.Newest),
                Generation = searcher.Reader.Version,
                Segments = searcher.Leaves.Count,
                Bytes = index.Bytes,
            };
        },
        cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await index.DisposeAsync().ConfigureAwait(false);
        _threads.Dispose();
    }

    private Task<T> OnSearcher<T>(Func<ArchiveSearcher, T> answer, CancellationToken cancellation) => Task.Run(
        () =>
        {
            using var lease = index.Acquire();
            return answer(lease.Searcher);
        },
        cancellation);
}
