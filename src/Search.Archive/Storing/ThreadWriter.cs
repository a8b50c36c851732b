using Search.Archive.Takedowns;
using Search.Indexing;

namespace Search.Archive.Storing;

/// <summary>Turns threads and comments into batches for the store. Writes are prepared one at a time and made durable together.</summary>
internal sealed class ThreadWriter : IDisposable
{
    private readonly SemaphoreSlim _preparing = new(1, 1);
    private readonly IThreadStore _store;
    private readonly ThreadLedger _ledger;
    private readonly StandIns _standIns;
    private readonly TakedownLog _takedowns;
    private readonly TakedownFilter _filter;

    public ThreadWriter(IThreadStore store, TakedownLog takedowns)
    {
        _store = store;
        _takedowns = takedowns;
        _filter = new TakedownFilter(takedowns);
        _ledger = new ThreadLedger(store);
        _standIns = new StandIns(_ledger, _filter);
    }

    /// <summary>What was taken down so far.</summary>
    public TakedownLog Takedowns => _takedowns;

    public async Task<IReadOnlyList<PutOutcome>> PutAsync(IReadOnlyList<ArticleThread> threads, CancellationToken cancellation)
    {
        var outcomes = new PutOutcome[threads.Count];
        var durable = new List<Task>();
        await _preparing.WaitAsync(cancellation);
        try
        {
            var pending = new PendingWrites();
            for (var i = 0; i < threads.Count; i++)
            {
                var keys = ArticleKeys.Of(threads[i].Article);
                if (pending.Holds(threads[i].Article, keys))
                    durable.Add(Send(pending, cancellation));
                outcomes[i] = await PrepareAsync(threads[i], keys, pending, cancellation);
            }

            durable.Add(Send(pending, cancellation));
            if (_ledger.IsFull)
                await _ledger.RefreshAsync(cancellation);
        }
        finally
        {
            _preparing.Release();
        }

        await Task.WhenAll(durable);
        return outcomes;
    }

    public async Task<CommentsOutcome> PutCommentsAsync(string articleId, IReadOnlyList<Comment> comments, CancellationToken cancellation)
    {
        Task durable;
        await _preparing.WaitAsync(cancellation);
        try
        {
            if (_ledger.Find(articleId) is not { } state)
                return CommentsOutcome.ArticleNotFound;
            var allowed = _filter.Pass(articleId, state.Keys, state.Facts.Outlet, comments);
            if (allowed.Count == 0 && comments.Count > 0)
                return CommentsOutcome.Withheld;
            var pending = new PendingWrites();
            LateComments.Put(allowed, state, pending);
            durable = Send(pending, cancellation);
            if (_ledger.IsFull)
                await _ledger.RefreshAsync(cancellation);
        }
        finally
        {
            _preparing.Release();
        }

        await durable;
        return CommentsOutcome.Accepted;
    }

    public async Task<IReadOnlyList<RemovalOutcome>> RemoveAsync(IReadOnlyList<Removal> removals, CancellationToken cancellation)
    {
        var outcomes = new RemovalOutcome[removals.Count];
        Task durable;
        await _preparing.WaitAsync(cancellation);
        try
        {
            var pending = new PendingWrites();
            for (var i = 0; i < removals.Count; i++)
                outcomes[i] = Prepare(removals[i], pending);
            durable = Send(pending, cancellation);
            if (_ledger.IsFull)
                await _ledger.RefreshAsync(cancellation);
        }
        finally
        {
            _preparing.Release();
        }

        await durable;
        return outcomes;
    }

    /// <summary>Removes for good: each target is noted, then removed, and no file holds any of it in the end.</summary>
    /// <returns>The takedowns, in the order of the targets; <see langword="null"/> where the archive has no such article or comment.</returns>
    public async Task<IReadOnlyList<Takedown?>> TakeDownAsync(IReadOnlyList<TakedownTarget> targets, string? reason, CancellationToken cancellation)
    {
        foreach (var target in targets)
            TakedownPlan.Check(target);
        var done = new List<Takedown?>();
        await _preparing.WaitAsync(cancellation);
        try
        {
            foreach (var target in targets)
            {
                await _ledger.RefreshAsync(cancellation);
                done.Add(await TakeDownAsync(target, reason, cancellation));
            }
        }
        finally
        {
            _preparing.Release();
        }

        if (done.Exists(takedown => takedown is not null))
            await _store.PurgeAsync(cancellation);
        return done;
    }

    public async Task RefreshAsync(CancellationToken cancellation)
    {
        await _preparing.WaitAsync(cancellation);
        try
        {
            await _ledger.RefreshAsync(cancellation);
        }
        finally
        {
            _preparing.Release();
        }
    }

    public void Dispose() => _preparing.Dispose();

    /// <summary>Hands the writes to the store; the ledger knows of them from here on, as the store does.</summary>
    private Task Send(PendingWrites pending, CancellationToken cancellation)
    {
        if (pending.Batch.Operations.Count == 0)
            return Task.CompletedTask;
        cancellation.ThrowIfCancellationRequested();
        var durable = _store.WriteAsync(pending.Batch);
        _ledger.Remember(pending.Threads, durable);
        pending.Clear();
        return durable.WaitAsync(cancellation);
    }

    private async Task<Takedown?> TakeDownAsync(TakedownTarget target, string? reason, CancellationToken cancellation)
    {
        if (TakedownPlan.Make(target, _takedowns.Keys, _ledger, _store) is not { } plan)
            return null;
        var takedown = _takedowns.Add(plan.Kind, reason, plan.Articles, plan.Comments, plan.Keys);
        var pending = new PendingWrites();
        plan.WriteTo(pending);
        await Send(pending, cancellation);
        return takedown;
    }

    private async Task<PutOutcome> PrepareAsync(ArticleThread thread, IReadOnlyList<string> keys, PendingWrites pending, CancellationToken cancellation)
    {
        var batch = pending.Batch;
        if (_filter.Holds(thread.Article, keys))
            return PutOutcome.Withheld;
        thread = thread with { Comments = _filter.Pass(thread.Article.Id, keys, thread.Article.Outlet, thread.Comments) };
        var (article, comments) = thread;
        if (article.IsStandIn && _standIns.TryJoin(thread, keys, pending))
            return PutOutcome.Joined;
        var digest = ThreadDigest.Of(thread);
        if (_ledger.Holds(thread, digest))
            return PutOutcome.Unchanged;
        var before = _ledger.Find(article.Id);
        if (before?.Digest == digest && comments.All(c => before.Comments.TryGetValue(c.Id, out var held) && !held.IsAlone))
            return PutOutcome.Unchanged;

        var number = before?.Number ?? _ledger.TakeNumber();
        article = TextLanguage.Find(article);
        var facts = new ThreadFacts(article);
        // Beneath an article that the archive does not have, it has no comments either.
        Action<Document> put = before is null ? batch.Add : batch.Put;
        put(DocumentWriter.Write(article, keys, number, digest));
        var after = new Dictionary<string, CommentState>(comments.Count, StringComparer.Ordinal);
        foreach (var comment in comments)
        {
            var order = ThreadOrder.Of(number, after.Count + 1);
            var state = new CommentState(order, comment.Source, IsAlone: false);
            if (after.TryAdd(comment.Id, state))
                put(DocumentWriter.Write(comment, facts, number, state));
        }

        if (before is not null)
            await KeepOrDropAsync(before, article, facts, after, batch, cancellation);
        pending.Note(article.Id, new StoredThread(number, facts, digest, after, keys, article.IsStandIn));
        if (!article.IsStandIn)
            await _standIns.AbsorbAsync(article, keys, pending, cancellation);
        return before is null ? PutOutcome.Added : PutOutcome.Updated;
    }

    /// <summary>Comments that the new version does not have: dropped when they came from its source, kept when they came another way.</summary>
    private async Task KeepOrDropAsync(
        StoredThread before, Article article, ThreadFacts facts, Dictionary<string, CommentState> after, WriteBatch batch, CancellationToken cancellation)
    {
        var others = before.Comments.Where(c => !after.ContainsKey(c.Key)).ToList();
        foreach (var (id, _) in others.Where(c => c.Value.Source == article.Source))
            batch.Delete(ArchiveFields.DocumentId(article.Id, id));
        var kept = others.Where(c => c.Value.Source != article.Source).ToDictionary();
        foreach (var (id, state) in kept)
            after.Add(id, state);
        if (kept.Count == 0 || facts.SaysTheSameAs(before.Facts))
            return;

        // Their outlet, tags or date changed with the article's, so they are written again from what is stored.
        if (_ledger.IsRemembered(article.Id))
            await _ledger.RefreshAsync(cancellation);
        foreach (var comment in _ledger.ReadComments(article.Id).Where(c => kept.ContainsKey(c.Id)))
            batch.Put(DocumentWriter.Write(comment, facts, before.Number, kept[comment.Id]));
    }

    private RemovalOutcome Prepare(Removal removal, PendingWrites pending)
    {
        var articleId = removal switch
        {
            Removal.OfArticle article => article.ArticleId,
            Removal.OfComment comment => comment.ArticleId,
            _ => throw new ArgumentException($"The archive does not know how to remove a {removal.GetType().Name}.", nameof(removal)),
        };
        if ((pending.Threads.TryGetValue(articleId, out var state) ? state : _ledger.Find(articleId)) is not { } thread)
            return default;
        if (removal is not Removal.OfComment { CommentId: var commentId })
        {
            pending.Batch.DeleteWhere(ArchiveFields.ArticleId, ArchiveFields.Bounded(articleId));
            pending.Note(articleId, null);
            return new RemovalOutcome(1, thread.Comments.Count);
        }

        if (!thread.Comments.ContainsKey(commentId))
            return default;
        pending.Batch.Delete(ArchiveFields.DocumentId(articleId, commentId));
        pending.Note(articleId, thread with { Comments = thread.Comments.Where(c => c.Key != commentId).ToDictionary(StringComparer.Ordinal) });
        return new RemovalOutcome(0, 1);
    }
}
