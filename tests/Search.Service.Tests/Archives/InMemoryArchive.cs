using System.Diagnostics;
using System.Runtime.CompilerServices;
using Search.Archive;

namespace Search.Service.Tests.Archives;

/// <summary>A small archive that finds by substring, so that the service can be tested apart from the engine.</summary>
internal sealed class InMemoryArchive : IArchive
{
    private readonly Lock _lock = new();
    private readonly List<ArticleThread> _threads = [];
    private readonly List<Takedown> _takedowns = [];
    private long _generation = 1;

    public InMemoryArchive(params IEnumerable<ArticleThread> threads) => _threads.AddRange(threads);

    /// <summary>What every operation throws, when set.</summary>
    public Exception? Failure { get; set; }

    /// <summary>What every search waits for, when set.</summary>
    public Func<CancellationToken, Task>? Wait { get; set; }

    public int Searches { get; private set; }

    public SearchRequest? LastRequest { get; private set; }

    public Capabilities Capabilities { get; } = new("memory", Histogram: true, Explain: true, Suggest: false, DurableWrites: false, ExactScores: false, Ranking: false, Cursors: false, Synonyms: false);

    public long Generation => _generation;

    public Task<IReadOnlyList<PutOutcome>> PutAsync(IReadOnlyList<ArticleThread> threads, CancellationToken cancellation = default)
    {
        lock (_lock)
        {
            _generation++;
            return Task.FromResult<IReadOnlyList<PutOutcome>>([.. threads.Select(Put)]);
        }
    }

    public Task<CommentsOutcome> PutCommentsAsync(string articleId, IReadOnlyList<Comment> comments, CancellationToken cancellation = default)
    {
        lock (_lock)
        {
            var at = _threads.FindIndex(thread => thread.Article.Id == articleId);
            if (at < 0)
                return Task.FromResult(CommentsOutcome.ArticleNotFound);
            _generation++;
            var kept = _threads[at].Comments.Where(comment => comments.All(added => added.Id != comment.Id));
            _threads[at] = _threads[at] with { Comments = [.. kept, .. comments] };
            return Task.FromResult(CommentsOutcome.Accepted);
        }
    }

    public Task<IReadOnlyList<RemovalOutcome>> RemoveAsync(IReadOnlyList<Removal> removals, CancellationToken cancellation = default)
    {
        lock (_lock)
        {
            _generation++;
            return Task.FromResult<IReadOnlyList<RemovalOutcome>>([.. removals.Select(Remove)]);
        }
    }

    public Task<IReadOnlyList<Takedown?>> TakeDownAsync(IReadOnlyList<TakedownTarget> targets, string? reason = null, CancellationToken cancellation = default)
    {
        lock (_lock)
        {
            _generation++;
            return Task.FromResult<IReadOnlyList<Takedown?>>([.. targets.Select(target => TakeDown(target, reason))]);
        }
    }

    public Task<IReadOnlyList<Takedown>> TakedownsAsync(CancellationToken cancellation = default) => Task.FromResult<IReadOnlyList<Takedown>>([.. _takedowns]);

    public Task<Takedown?> LiftTakedownAsync(long number, string? reason = null, CancellationToken cancellation = default)
    {
        var at = _takedowns.FindIndex(takedown => takedown.Number == number);
        if (at < 0)
            return Task.FromResult<Takedown?>(null);
        _takedowns[at] = _takedowns[at] with { LiftedAt = DateTimeOffset.UnixEpoch, LiftReason = reason };
        return Task.FromResult<Takedown?>(_takedowns[at]);
    }

    public Task RefreshAsync(CancellationToken cancellation = default) => Task.CompletedTask;

    public async Task<SearchResponse> SearchAsync(SearchRequest request, CancellationToken cancellation = default)
    {
        if (Wait is { } wait)
            await wait(cancellation);
        var clock = Stopwatch.StartNew();
        Searches++;
        LastRequest = request;
        var query = new InMemoryQuery(request.Words);
        var found = Matches(request, query);
        var passing = found.Where(document => document.Passes(request)).ToList();
        var hits = request.Scope == SearchScope.Comments
            ? [.. passing.Select(document => CommentHit(document, query))]
            : passing.GroupBy(document => document.Thread).Select(group => ArticleHit(group, query, request)).ToList();
        var unit = request.Count ?? (request.Scope == SearchScope.Comments ? CountUnit.Comments : CountUnit.Articles);
        return new SearchResponse
        {
            State = new ArchiveState(_generation, Newest()),
            Total = new SearchTotal(request.Scope == SearchScope.Comments ? 0 : hits.Count, passing.Count(document => document.Comment is not null)),
            PageCount = (int)((hits.Count + (long)request.PageSize - 1) / request.PageSize),
            Hits = [.. Sort(hits, request, query.IsEmpty).Skip((request.Page - 1) * request.PageSize).Take(request.PageSize)],
            Facets = request.Facets.ToDictionary(facet => facet, facet => Count(facet, "", found, request, unit)),
            Histogram = request.Histogram ? Histogram(passing, unit) : null,
            Warnings = query.Warnings,
            Took = clock.Elapsed,
        };
    }

    public Task<FacetResult> FacetAsync(string facet, string contains, SearchRequest request, CancellationToken cancellation = default)
    {
        var unit = request.Count ?? (request.Scope == SearchScope.Comments ? CountUnit.Comments : CountUnit.Articles);
        return Task.FromResult(Count(facet, contains, Matches(request, new InMemoryQuery(request.Words)), request, unit));
    }

    public Task<IReadOnlyList<Suggestion>> SuggestAsync(SuggestRequest request, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<Suggestion>>([]);

    public Task<ArticleThread?> FindThreadAsync(string articleId, CancellationToken cancellation = default) =>
        Task.FromResult(Snapshot().FirstOrDefault(thread => thread.Article.Id == articleId));

    public async Task<HighlightedThread?> FindThreadAsync(string articleId, SearchRequest asked, CancellationToken cancellation = default)
    {
        if (await FindThreadAsync(articleId, cancellation) is not { } thread)
            return null;
        var query = new InMemoryQuery(asked.Words);
        return new HighlightedThread(
            thread, query.Mark(thread.Article.Title), query.Paragraphs(thread.Article.Body),
            [.. thread.Comments.Select(comment => query.Paragraphs(comment.Body))],
            query.IsEmpty ? new HashSet<string>() : thread.Comments.Where(comment => query.Score(comment.Body) > 0).Select(comment => comment.Id).ToHashSet());
    }

    public async IAsyncEnumerable<SearchHit> StreamAsync(SearchRequest request, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (var hit in (await SearchAsync(request with { Page = 1, PageSize = int.MaxValue }, cancellation)).Hits)
            yield return hit;
    }

    // Alike is what has a tag in common.
    public Task<IReadOnlyList<SearchHit>> RelatedAsync(string articleId, int count, CancellationToken cancellation = default)
    {
        var threads = Snapshot();
        var tags = threads.FirstOrDefault(thread => thread.Article.Id == articleId)?.Article.Tags ?? [];
        return Task.FromResult<IReadOnlyList<SearchHit>>([.. threads
            .Where(thread => thread.Article.Id != articleId && thread.Article.Tags.Intersect(tags).Any())
            .Select(thread => new SearchHit { Article = thread.Article with { Body = "" }, Score = 1, TitleHtml = "", CommentCount = thread.Comments.Count })
            .Take(count)]);
    }

    public async IAsyncEnumerable<ArticleThread> ExportAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (var thread in Snapshot())
        {
            await Task.Yield();
            cancellation.ThrowIfCancellationRequested();
            yield return thread;
        }
    }

    public Task<ArchiveStatistics> StatisticsAsync(CancellationToken cancellation = default)
    {
        var threads = Snapshot();
        return Task.FromResult(new ArchiveStatistics
        {
            Backend = Capabilities.Name,
            Articles = threads.Count,
            Comments = threads.Sum(thread => thread.Comments.Count),
            Outlets = threads.Select(thread => thread.Article.Outlet).OfType<string>().Distinct().Count(),
            Newest = Newest(),
            Generation = _generation,
            Segments = 1,
            Bytes = 0,
        });
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static SearchHit CommentHit(InMemoryDocument document, InMemoryQuery query) => new()
    {
        Article = document.Thread.Article with { Body = "" },
        Comment = new CommentHit(document.Comment!, document.Score, query.Snippets(document.Comment!.Body)),
        Score = document.Score,
        TitleHtml = query.Mark(document.Thread.Article.Title),
        CommentCount = document.Thread.Comments.Count,
    };

    private static SearchHit ArticleHit(IGrouping<ArticleThread, InMemoryDocument> group, InMemoryQuery query, SearchRequest request)
    {
        var comments = group.Where(document => document.Comment is not null).OrderByDescending(document => document.Score).ToList();
        var score = group.Max(document => document.Score);
        return new SearchHit
        {
            Article = group.Key.Article with { Body = "" },
            Score = score,
            TitleHtml = query.Mark(group.Key.Article.Title),
            BodyHtml = query.Snippets(group.Key.Article.Body),
            CommentCount = group.Key.Comments.Count,
            MatchingCommentCount = query.IsEmpty ? 0 : comments.Count,
            BestComments = query.IsEmpty ? [] : [.. comments.Take(request.CommentsPerHit)
                .Select(document => new CommentHit(document.Comment!, document.Score, query.Snippets(document.Comment!.Body)))],
            Explanation = request.Explain ? $"{score} occurrences" : null,
        };
    }

    private static IEnumerable<SearchHit> Sort(List<SearchHit> hits, SearchRequest request, bool isBrowsing)
    {
        static DateTime? DateOf(SearchHit hit) => hit.Comment is { } comment ? comment.Comment.Published?.Start : hit.Article.Published?.Start;
        var sort = request.Sort == SearchSort.Relevance && isBrowsing ? SearchSort.Newest : request.Sort;
        return sort switch
        {
            SearchSort.Newest => hits.OrderByDescending(hit => DateOf(hit) ?? DateTime.MinValue),
            SearchSort.Oldest => hits.OrderBy(hit => DateOf(hit) ?? DateTime.MaxValue),
            SearchSort.MostCommented => hits.OrderByDescending(hit => hit.CommentCount),
            _ => hits.OrderByDescending(hit => hit.Score),
        };
    }

    private static FacetResult Count(string facet, string contains, List<InMemoryDocument> found, SearchRequest request, CountUnit unit)
    {
        var counts = new Dictionary<string, HashSet<object>>(StringComparer.Ordinal);
        foreach (var document in found.Where(document => document.Passes(request, setAside: facet)))
        {
            if (unit == CountUnit.Comments && document.Comment is null)
                continue;
            foreach (var value in document.Values(facet).Where(value => value.Contains(contains, StringComparison.OrdinalIgnoreCase)))
            {
                if (!counts.TryGetValue(value, out var units))
                    counts.Add(value, units = []);
                units.Add(unit == CountUnit.Articles ? document.Thread : document);
            }
        }
        var filters = request.Filters.Where(filter => filter.Facet == facet).ToList();
        foreach (var filter in filters.Where(filter => !counts.Keys.Contains(filter.Value, StringComparer.OrdinalIgnoreCase)))
            counts.Add(filter.Value, []);
        var values = counts
            .Select(count => new FacetValue(
                count.Key, count.Value.Count,
                filters.Any(filter => !filter.Exclude && filter.Value.Equals(count.Key, StringComparison.OrdinalIgnoreCase)),
                filters.Any(filter => filter.Exclude && filter.Value.Equals(count.Key, StringComparison.OrdinalIgnoreCase))))
            .OrderByDescending(value => value.Count).ThenBy(value => value.Value, StringComparer.Ordinal).ToList();
        var shown = values.Where((value, i) => i < request.FacetSize || value.Selected || value.Excluded).ToList();
        return new FacetResult(unit, shown, values.Count - shown.Count);
    }

    private static DateHistogram Histogram(List<InMemoryDocument> passing, CountUnit unit)
    {
        var documents = passing.Where(document => document.Comment is null == (unit == CountUnit.Articles)).ToList();
        var years = documents.Where(document => document.Date is not null).Select(document => document.Date!.Value.Start.Year).ToList();
        var buckets = years.Count == 0 ? [] : Enumerable.Range(years.Min(), years.Max() - years.Min() + 1)
            .Select(year => new DateBucket(PartialDate.OfYear(year), years.Count(other => other == year)));
        return new DateHistogram(unit, DatePrecision.Year, [.. buckets], documents.Count - years.Count);
    }

    private PutOutcome Put(ArticleThread thread)
    {
        var at = _threads.FindIndex(held => held.Article.Id == thread.Article.Id);
        if (at < 0)
        {
            _threads.Add(thread);
            return PutOutcome.Added;
        }
        var isSame = ThreadJson.Write(_threads[at]) == ThreadJson.Write(thread);
        _threads[at] = thread;
        return isSame ? PutOutcome.Unchanged : PutOutcome.Updated;
    }

    private Takedown? TakeDown(TakedownTarget target, string? reason)
    {
        var (kind, removals) = target switch
        {
            TakedownTarget.OfArticle article => ("article", [new Removal.OfArticle(article.ArticleId)]),
            TakedownTarget.OfAddress address => ("article", [.. _threads.Where(t => t.Article.Url == address.Url).Select(t => new Removal.OfArticle(t.Article.Id))]),
            TakedownTarget.OfComment comment => ("comment", [new Removal.OfComment(comment.ArticleId, comment.CommentId)]),
            TakedownTarget.OfCommenter { Name: "" } => throw new ArgumentException("That is no name.", nameof(target)),
            TakedownTarget.OfCommenter commenter => ("commenter", (List<Removal>)[.. _threads.SelectMany(t => t.Comments
                .Where(c => c.Author == commenter.Name && (commenter.Outlet is null || commenter.Outlet == t.Article.Outlet))
                .Select(c => new Removal.OfComment(t.Article.Id, c.Id)))]),
            _ => throw new ArgumentException("That is unknown.", nameof(target)),
        };
        var outcomes = removals.ConvertAll(Remove);
        if (kind != "commenter" && !outcomes.Exists(outcome => outcome.WasFound))
            return null;
        _takedowns.Add(new Takedown(_takedowns.Count + 1, DateTimeOffset.UnixEpoch, kind, reason, outcomes.Sum(o => o.Articles), outcomes.Sum(o => o.Comments)));
        return _takedowns[^1];
    }

    private RemovalOutcome Remove(Removal removal)
    {
        switch (removal)
        {
            case Removal.OfArticle article when _threads.FindIndex(held => held.Article.Id == article.ArticleId) is >= 0 and var at:
                var comments = _threads[at].Comments.Count;
                _threads.RemoveAt(at);
                return new RemovalOutcome(1, comments);
            case Removal.OfComment comment when _threads.FindIndex(held => held.Article.Id == comment.ArticleId) is >= 0 and var at:
                var kept = _threads[at].Comments.Where(held => held.Id != comment.CommentId).ToList();
                var removed = _threads[at].Comments.Count - kept.Count;
                _threads[at] = _threads[at] with { Comments = kept };
                return new RemovalOutcome(0, removed);
            default:
                return default;
        }
    }

    private List<InMemoryDocument> Matches(SearchRequest request, InMemoryQuery query)
    {
        var documents = Snapshot().SelectMany(thread => thread.Comments
            .Select(comment => new InMemoryDocument(thread, comment, query.Score(comment.Body)))
            .Prepend(new InMemoryDocument(thread, null, query.Score(thread.Article.Title + "\n\n" + thread.Article.Body))));
        return [.. documents.Where(document => document.Score > 0 && request.Scope switch
        {
            SearchScope.Articles => document.Comment is null,
            SearchScope.Comments => document.Comment is not null,
            _ => true,
        })];
    }

    private List<ArticleThread> Snapshot()
    {
        if (Failure is { } failure)
            throw failure;
        lock (_lock)
            return [.. _threads];
    }

    private PartialDate? Newest() => Snapshot()
        .SelectMany(thread => thread.Comments.Select(comment => comment.Published).Prepend(thread.Article.Published))
        .Where(date => date is not null).OrderBy(date => date!.Value.Start).LastOrDefault();
}
