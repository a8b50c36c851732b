using System.Runtime.CompilerServices;
using System.Threading.RateLimiting;
using Search.Archive;
using Search.Service.Problems;
using Search.Service.Synonyms;
using Search.Service.Telemetry;

namespace Search.Service.Limits;

/// <summary>
/// An archive whose searches keep to the service's limits: in size, in time and in number, and know its synonyms. Answers are kept until the archive or the
/// synonyms change.
/// </summary>
/// <remarks>What is beyond a limit throws <see cref="RefusedException"/>. The archive behind it stays its owner's.</remarks>
internal sealed class GuardedArchive : IArchive
{
    private readonly IArchive _archive;
    private readonly SearchLimits _limits;
    private readonly TimeProvider _time;
    private readonly ConcurrencyLimiter _places;
    private readonly KeptAnswers _kept;
    private readonly SynonymSource _synonyms;
    private readonly ServiceTelemetry _telemetry;

    public GuardedArchive(IArchive archive, ServiceOptions options, SynonymSource synonyms, ServiceTelemetry telemetry)
    {
        (_synonyms, _telemetry) = (synonyms, telemetry);
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
        request = WithSynonyms(request);
        var started = _time.GetTimestamp();
        if (_kept.Find(request, _archive.Generation) is { } known)
        {
            var took = _time.GetElapsedTime(started);
            _telemetry.Answered("search", kept: true, took);
            return known with { Took = took };
        }
        var response = await WithinLimitsAsync("search", token => _archive.SearchAsync(request, token), cancellation);
        _kept.Add(request, response);
        return response;
    }

    public Task<FacetResult> FacetAsync(string facet, string contains, SearchRequest request, CancellationToken cancellation = default)
    {
        CheckSize(request.Words);
        return WithinLimitsAsync("facet", token => _archive.FacetAsync(facet, contains, WithSynonyms(request), token), cancellation);
    }

    public Task<IReadOnlyList<Suggestion>> SuggestAsync(SuggestRequest request, CancellationToken cancellation = default)
    {
        CheckSize(request.Text);
        return WithinLimitsAsync("suggest", token => _archive.SuggestAsync(request, token), cancellation);
    }

    public Task<HighlightedThread?> FindThreadAsync(string articleId, SearchRequest asked, CancellationToken cancellation = default)
    {
        CheckSize(asked.Words);
        return WithinLimitsAsync("thread", token => _archive.FindThreadAsync(articleId, WithSynonyms(asked), token), cancellation);
    }

    public Task<IReadOnlyList<SearchHit>> RelatedAsync(string articleId, int count, CancellationToken cancellation = default) =>
        WithinLimitsAsync("related", token => _archive.RelatedAsync(articleId, count, token), cancellation);

    // A whole result takes as long as its reader takes to read it.
    public async IAsyncEnumerable<SearchHit> StreamAsync(SearchRequest request, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        CheckSize(request.Words);
        await foreach (var hit in _archive.StreamAsync(WithSynonyms(request), cancellation))
            yield return hit;
    }

    public async Task<IReadOnlyList<PutOutcome>> PutAsync(IReadOnlyList<ArticleThread> threads, CancellationToken cancellation = default)
    {
        var outcomes = await _archive.PutAsync(threads, cancellation);
        _telemetry.Written(threads.Count, threads.Sum(thread => thread.Comments.Count));
        return outcomes;
    }

    public async Task<CommentsOutcome> PutCommentsAsync(string articleId, IReadOnlyList<Comment> comments, CancellationToken cancellation = default)
    {
        var outcome = await _archive.PutCommentsAsync(articleId, comments, cancellation);
        if (outcome == CommentsOutcome.Accepted)
            _telemetry.Written(0, comments.Count);
        return outcome;
    }

    public Task<IReadOnlyList<RemovalOutcome>> RemoveAsync(IReadOnlyList<Removal> removals, CancellationToken cancellation = default) => _archive.RemoveAsync(removals, cancellation);

    public Task<IReadOnlyList<Takedown?>> TakeDownAsync(IReadOnlyList<TakedownTarget> targets, string? reason = null, CancellationToken cancellation = default) =>
        _archive.TakeDownAsync(targets, reason, cancellation);

    public Task<IReadOnlyList<Takedown>> TakedownsAsync(CancellationToken cancellation = default) => _archive.TakedownsAsync(cancellation);

    public Task<Takedown?> LiftTakedownAsync(long number, string? reason = null, CancellationToken cancellation = default) =>
        _archive.LiftTakedownAsync(number, reason, cancellation);

    public Task RefreshAsync(CancellationToken cancellation = default) => _archive.RefreshAsync(cancellation);

    public Task<ArticleThread?> FindThreadAsync(string articleId, CancellationToken cancellation = default) => _archive.FindThreadAsync(articleId, cancellation);

    public IAsyncEnumerable<ArticleThread> ExportAsync(CancellationToken cancellation = default) => _archive.ExportAsync(cancellation);

    public Task<IReadOnlyList<OutletDays>> DaysAsync(CancellationToken cancellation = default) => _archive.DaysAsync(cancellation);

    public Task<ArchiveStatistics> StatisticsAsync(CancellationToken cancellation = default) => _archive.StatisticsAsync(cancellation);

    public ValueTask DisposeAsync()
    {
        _places.Dispose();
        return ValueTask.CompletedTask;
    }

    private SearchRequest WithSynonyms(SearchRequest request) =>
        request.Synonyms is null && _archive.Capabilities.Synonyms ? request with { Synonyms = _synonyms.Current } : request;

    private void CheckSize(string words)
    {
        if (QuestionSize.Of(words).Refuse(_limits) is { } refusal)
        {
            _telemetry.Refused("too-large");
            throw new RefusedException(refusal);
        }
    }

    private async Task<T> WithinLimitsAsync<T>(string operation, Func<CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        using var place = await _places.AcquireAsync(1, cancellation);
        if (!place.IsAcquired)
        {
            _telemetry.Refused("busy");
            throw new RefusedException(ProblemResult.TooManySearches());
        }
        using var trace = _telemetry.Begin(operation);
        var started = _time.GetTimestamp();
        using var clock = new CancellationTokenSource(_limits.Time, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, clock.Token);
        try
        {
            var answer = await work(either.Token);
            _telemetry.Answered(operation, kept: false, _time.GetElapsedTime(started));
            return answer;
        }
        catch (OperationCanceledException) when (clock.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            _telemetry.Refused("too-long");
            throw new RefusedException(ProblemResult.SearchTookTooLong(_limits.Time));
        }
    }
}
