using System.Runtime.CompilerServices;
using System.Threading.RateLimiting;
using Search.Archive;
using Search.Service.Problems;

namespace Search.Service.Limits;

/// <summary>An archive whose searches keep to the service's limits: in size, in time and in number. Answers are kept until the archive changes.</summary>
/// <remarks>What is beyond a limit throws <see cref="RefusedException"/>. The archive behind it stays its owner's.</remarks>
internal sealed class GuardedArchive : IArchive
{
    private readonly IArchive _archive;
    private readonly SearchLimits _limits;
    private readonly TimeProvider _time;
    private readonly ConcurrencyLimiter _places;
    private readonly KeptAnswers _kept;

    public GuardedArchive(IArchive archive, ServiceOptions options)
    {
        (_archive, _limits, _time, _kept) = (archive, options.Limits, options.Time, new KeptAnswers(options.Limits.Kept));
        _places = new ConcurrencyLimiter(new ConcurrencyLimiterOptions
        {
            PermitLimit = _limits.Concurrent > 0 ? _limits.Concurrent : Environment.ProcessorCount,
            QueueLimit = _limits.Queued,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
    }

    public Capabilities Capabilities => _archive.Capabilities;

    public long Generation => _archive.Generation;

    public async Task<SearchResponse> SearchAsync(SearchRequest request, CancellationToken cancellation = default)
    {
        CheckSize(request.Words);
        var started = _time.GetTimestamp();
        if (_kept.Find(request, _archive.Generation) is { } known)
            return known with { Took = _time.GetElapsedTime(started) };
        var response = await WithinLimitsAsync(token => _archive.SearchAsync(request, token), cancellation);
        _kept.Add(request, response);
        return response;
    }

    public Task<FacetResult> FacetAsync(string facet, string contains, SearchRequest request, CancellationToken cancellation = default)
    {
        CheckSize(request.Words);
        return WithinLimitsAsync(token => _archive.FacetAsync(facet, contains, request, token), cancellation);
    }

    public Task<IReadOnlyList<Suggestion>> SuggestAsync(SuggestRequest request, CancellationToken cancellation = default)
    {
        CheckSize(request.Text);
        return WithinLimitsAsync(token => _archive.SuggestAsync(request, token), cancellation);
    }

    public Task<HighlightedThread?> FindThreadAsync(string articleId, string words, CancellationToken cancellation = default)
    {
        CheckSize(words);
        return WithinLimitsAsync(token => _archive.FindThreadAsync(articleId, words, token), cancellation);
    }

    public Task<IReadOnlyList<SearchHit>> RelatedAsync(string articleId, int count, CancellationToken cancellation = default) =>
        WithinLimitsAsync(token => _archive.RelatedAsync(articleId, count, token), cancellation);

    // A whole result takes as long as its reader takes to read it.
    public async IAsyncEnumerable<SearchHit> StreamAsync(SearchRequest request, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        CheckSize(request.Words);
        await foreach (var hit in _archive.StreamAsync(request, cancellation))
            yield return hit;
    }

    public Task<IReadOnlyList<PutOutcome>> PutAsync(IReadOnlyList<ArticleThread> threads, CancellationToken cancellation = default) => _archive.PutAsync(threads, cancellation);

    public Task<CommentsOutcome> PutCommentsAsync(string articleId, IReadOnlyList<Comment> comments, CancellationToken cancellation = default) =>
        _archive.PutCommentsAsync(articleId, comments, cancellation);

    public Task<IReadOnlyList<RemovalOutcome>> RemoveAsync(IReadOnlyList<Removal> removals, CancellationToken cancellation = default) => _archive.RemoveAsync(removals, cancellation);

    public Task RefreshAsync(CancellationToken cancellation = default) => _archive.RefreshAsync(cancellation);

    public Task<ArticleThread?> FindThreadAsync(string articleId, CancellationToken cancellation = default) => _archive.FindThreadAsync(articleId, cancellation);

    public IAsyncEnumerable<ArticleThread> ExportAsync(CancellationToken cancellation = default) => _archive.ExportAsync(cancellation);

    public Task<ArchiveStatistics> StatisticsAsync(CancellationToken cancellation = default) => _archive.StatisticsAsync(cancellation);

    public ValueTask DisposeAsync()
    {
        _places.Dispose();
        return ValueTask.CompletedTask;
    }

    private void CheckSize(string words)
    {
        if (QuestionSize.Of(words).Refuse(_limits) is { } refusal)
            throw new RefusedException(refusal);
    }

    private async Task<T> WithinLimitsAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        using var place = await _places.AcquireAsync(1, cancellation);
        if (!place.IsAcquired)
            throw new RefusedException(ProblemResult.TooManySearches());
        using var clock = new CancellationTokenSource(_limits.Time, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, clock.Token);
        try
        {
            return await work(either.Token);
        }
        catch (OperationCanceledException) when (clock.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new RefusedException(ProblemResult.SearchTookTooLong(_limits.Time));
        }
    }
}
