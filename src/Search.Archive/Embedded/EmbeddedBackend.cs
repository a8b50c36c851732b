using System.Runtime.CompilerServices;
using Search.Archive.Takedowns;
using Search.Indexing;
using Search.Querying;

namespace Search.Archive.Embedded;

/// <summary>The archive on the engine in process.</summary>
internal sealed class EmbeddedBackend(IndexWriter writer, EmbeddedArchiveOptions options) : IArchive
{
    private readonly ThreadWriter _threads = new(new EmbeddedThreads(writer), new TakedownLog(options.Folder, options.Time));

    /// <inheritdoc/>
    public Capabilities Capabilities { get; } = new(
        ArchiveFolder.Embedded, Histogram: true, Explain: true, Suggest: true, DurableWrites: true, ExactScores: true, Ranking: true, Cursors: true, Synonyms: true);

    /// <inheritdoc/>
    public long Generation
    {
        get
        {
            using var snapshot = writer.AcquireSnapshot();
            return snapshot.Generation;
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
        return Task.Run(
            () =>
            {
                var started = options.Time.GetTimestamp();
                using var snapshot = writer.AcquireSnapshot();
                var response = new ArchiveSearch(new Searcher(snapshot), request, cancellation).Run();
                return response with { Took = options.Time.GetElapsedTime(started) };
            },
            cancellation);
    }

    /// <inheritdoc/>
    public Task<FacetResult> FacetAsync(string facet, string contains, SearchRequest request, CancellationToken cancellation = default)
    {
        RequestCheck.Validate(request with { Facets = [facet] });
        return Task.Run(
            () =>
            {
                using var snapshot = writer.AcquireSnapshot();
                var searcher = new Searcher(snapshot);
                var question = ArchiveQuestion.Read(request, ArchiveLanguages.Of(snapshot), words => ThreadSets.AnywhereInThread(searcher, words));
                var matches = new FilteredMatches(searcher, question.Query, request.Filters, cancellation);
                return new FacetSearch(searcher, matches, request).Count(facet, contains);
            },
            cancellation);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Suggestion>> SuggestAsync(SuggestRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Count, 1, nameof(request));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Count, SuggestRequest.MaxCount, nameof(request));
        return Task.Run(
            () =>
            {
                using var snapshot = writer.AcquireSnapshot();
                return SuggestionCache.Of(snapshot).Find(
                    request, () => new Suggester(new EmbeddedWords(new Searcher(snapshot), cancellation)).Suggest(request));
            },
            cancellation);
    }

    /// <inheritdoc/>
    public Task<ArticleThread?> FindThreadAsync(string articleId, CancellationToken cancellation = default)
    {
        using var snapshot = writer.AcquireSnapshot();
        return Task.FromResult(ThreadDocuments.Read(snapshot, ThreadDocuments.Find(snapshot, articleId)));
    }

    /// <inheritdoc/>
    public Task<HighlightedThread?> FindThreadAsync(string articleId, SearchRequest asked, CancellationToken cancellation = default) =>
        Task.Run(
            () =>
            {
                using var snapshot = writer.AcquireSnapshot();
                return ThreadHighlighter.Highlight(new Searcher(snapshot), articleId, asked, cancellation);
            },
            cancellation);

    /// <inheritdoc/>
    public async IAsyncEnumerable<SearchHit> StreamAsync(SearchRequest request, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        RequestCheck.Validate(request with { Page = 1, PageSize = 1 });
        using var snapshot = writer.AcquireSnapshot();
        foreach (var part in await Task.Run(() => HitStream.Read(new Searcher(snapshot), request, cancellation), cancellation))
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
        return Task.Run(
            () =>
            {
                using var snapshot = writer.AcquireSnapshot();
                var searcher = new Searcher(snapshot);
                var article = ThreadDocuments.Find(snapshot, articleId);
                return ThreadDocuments.Read(snapshot, [.. article.Take(1)]) is { } thread
                    ? RelatedArticles.Find(thread.Article, new EmbeddedWords(searcher, cancellation), request => new ArchiveSearch(searcher, request, cancellation).Run(), count)
                    : [];
            },
            cancellation);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ArticleThread> ExportAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        using var snapshot = writer.AcquireSnapshot();
        foreach (var thread in ThreadExport.Read(snapshot))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return thread;
        }

        await Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<OutletDays>> DaysAsync(CancellationToken cancellation = default) => Task.Run(
        () =>
        {
            using var snapshot = writer.AcquireSnapshot();
            return PublishingDays.Of(new Searcher(snapshot), cancellation);
        },
        cancellation);

    /// <inheritdoc/>
    public Task<ArchiveStatistics> StatisticsAsync(CancellationToken cancellation = default) => Task.Run(
        () =>
        {
            var index = writer.Statistics;
            using var snapshot = writer.AcquireSnapshot();
            var searcher = new Searcher(snapshot);
            var articles = searcher.Match(new TermQuery(ArchiveFields.Kind, ArchiveFields.ArticleKind), cancellation);
            var outlets = FacetCounter.CountValues(snapshot, articles, FacetNames.Outlet, null, ArchiveFields.KeyOf);
            var dates = FacetCounter.Range(snapshot, searcher.Match(new MatchAllQuery(), cancellation), ArchiveFields.DateStart);
            return new ArchiveStatistics
            {
                Backend = Capabilities.Name,
                Articles = articles.Count,
                Comments = snapshot.LiveDocumentCount - articles.Count,
                Outlets = outlets.Count(o => o.Key != FacetNames.Unknown),
                Oldest = Day(dates?.Min),
                Newest = Day(dates?.Max),
                Generation = snapshot.Generation,
                Segments = snapshot.Segments.Count,
                Bytes = new DirectoryInfo(options.Folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length),
                LastCommit = index.LastCommit,
                LogBytes = index.LogBytes,
            };
        },
        cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await writer.DisposeAsync();
        _threads.Dispose();
    }

    private static PartialDate? Day(long? seconds) =>
        seconds is { } s && UnixTime.Moment(s) is var day ? PartialDate.OfDay(day.Year, day.Month, day.Day) : null;
}
