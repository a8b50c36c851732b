namespace Search.Archive.Takedowns;

/// <summary>What a takedown removes from the archive as it is, and what it keeps out from then on.</summary>
internal sealed class TakedownPlan
{
    private readonly TakedownKeys _keys;
    private readonly ThreadLedger _ledger;
    private readonly List<StoredThread> _articles = [];
    private readonly List<(StoredThread Thread, ArticleThread Content, IReadOnlySet<string> Gone)> _threads = [];
    private readonly HashSet<string> _kept = new(StringComparer.Ordinal);

    private TakedownPlan(string kind, TakedownKeys keys, ThreadLedger ledger) => (Kind, _keys, _ledger) = (kind, keys, ledger);

    /// <summary>What sort of takedown it is.</summary>
    public string Kind { get; }

    /// <summary>Articles that go.</summary>
    public int Articles => _articles.Count;

    /// <summary>Comments that go.</summary>
    public int Comments => _articles.Sum(thread => thread.Comments.Count) + _threads.Sum(thread => thread.Gone.Count);

    /// <summary>What is kept out.</summary>
    public IReadOnlyList<string> Keys => [.. _kept];

    /// <summary>Refuses what cannot be meant.</summary>
    /// <exception cref="ArgumentException">It is no address, or no name.</exception>
    public static void Check(TakedownTarget target)
    {
        if (target is TakedownTarget.OfAddress { Url: var url } && UrlNormaliser.Normalise(url) is null)
            throw new ArgumentException($"'{url}' is no address.", nameof(target));
        if (target is TakedownTarget.OfCommenter { Name: var name } && ArchiveFields.Key(name) is "" or FacetNames.Unknown)
            throw new ArgumentException("Comments without a name are many people's; name them one by one.", nameof(target));
    }

    /// <summary>Makes the plan.</summary>
    /// <param name="target">What goes.</param>
    /// <param name="keys">How it is named in the log.</param>
    /// <param name="ledger">The threads, refreshed.</param>
    /// <param name="store">Where they are kept.</param>
    /// <returns>The plan; <see langword="null"/> when the archive has no such article or comment.</returns>
    public static TakedownPlan? Make(TakedownTarget target, TakedownKeys keys, ThreadLedger ledger, IThreadStore store)
    {
        switch (target)
        {
            case TakedownTarget.OfArticle article:
                return ledger.Find(article.ArticleId) is { } thread ? new TakedownPlan("article", keys, ledger).AddArticle(thread) : null;
            case TakedownTarget.OfAddress address:
                var key = UrlNormaliser.Normalise(address.Url)!;
                var found = ledger.FindByKey(key).Select(ledger.Find).OfType<StoredThread>().ToList();
                return found.Count == 0 ? null : found.Aggregate(new TakedownPlan("article", keys, ledger).Keep(keys.OfKnownBy(key)), (plan, thread) => plan.AddArticle(thread));
            case TakedownTarget.OfComment comment:
                return ledger.Find(comment.ArticleId) is { } around && around.Comments.ContainsKey(comment.CommentId)
                    ? new TakedownPlan("comment", keys, ledger).AddComments(around, store, id => id == comment.CommentId, areKept: true)
                    : null;
            case TakedownTarget.OfCommenter commenter:
                var plan = new TakedownPlan("commenter", keys, ledger).Keep(keys.OfCommenter(commenter.Name, commenter.Outlet));
                foreach (var (articleId, ids) in store.FindByCommenter(ArchiveFields.Key(commenter.Name)))
                {
                    if (ledger.Find(articleId) is { } above && (commenter.Outlet is null || ArchiveFields.Key(above.Facts.Outlet ?? "") == ArchiveFields.Key(commenter.Outlet)))
                        plan.AddComments(above, store, ids.Contains, areKept: false);
                }

                return plan;
            default:
                throw new ArgumentException($"The archive does not know how to take down a {target.GetType().Name}.", nameof(target));
        }
    }

    /// <summary>Writes what the plan removes.</summary>
    public void WriteTo(PendingWrites pending)
    {
        foreach (var thread in _articles)
        {
            pending.Batch.DeleteWhere(ArchiveFields.ArticleId, ArchiveFields.Bounded(thread.Facts.Id));
            pending.Note(thread.Facts.Id, null);
        }

        foreach (var (thread, (article, comments), gone) in _threads)
        {
            foreach (var id in gone)
                pending.Batch.Delete(ArchiveFields.DocumentId(thread.Facts.Id, id));
            foreach (var comment in Answers.Without(comments, gone).Except(comments))
                pending.Batch.Put(DocumentWriter.Write(comment, thread.Facts, thread.Number, thread.Comments[comment.Id]));
            // The hash of the whole thread would still be one of what it said, and would call the same import, without it, a change.
            var digest = ThreadDigest.Of(new ArticleThread(article, Answers.Without(WrittenWith(thread, article, comments), gone)));
            if (digest != thread.Digest)
                pending.Batch.Put(DocumentWriter.Write(article, thread.Keys, thread.Number, digest));
            pending.Note(thread.Facts.Id, thread with { Digest = digest, Comments = thread.Comments.Where(c => !gone.Contains(c.Key)).ToDictionary(StringComparer.Ordinal) });
        }
    }

    // The comments that were last written with the article, of which its digest is one; those that were kept from another file may stand among them.
    private static IReadOnlyList<Comment> WrittenWith(StoredThread thread, Article article, IReadOnlyList<Comment> comments)
    {
        var together = comments.Where(comment => !thread.Comments[comment.Id].IsAlone).ToList();
        return ThreadDigest.Of(new ArticleThread(article, together)) == thread.Digest ? together : together.FindAll(comment => comment.Source == article.Source);
    }

    private TakedownPlan Keep(string key)
    {
        _kept.Add(key);
        return this;
    }

    private TakedownPlan AddArticle(StoredThread thread)
    {
        _articles.Add(thread);
        _kept.Add(_keys.OfArticle(thread.Facts.Id));
        // What another article has too names neither of them.
        foreach (var key in thread.Keys.Where(key => _ledger.FindByKey(key).All(id => id == thread.Facts.Id)))
            _kept.Add(_keys.OfKnownBy(key));
        return this;
    }

    private TakedownPlan AddComments(StoredThread thread, IThreadStore store, Func<string, bool> isMeant, bool areKept)
    {
        var content = store.ReadThread(thread.Facts.Id)!;
        var gone = content.Comments.Where(comment => isMeant(comment.Id)).ToList();
        _threads.Add((thread, content, gone.Select(comment => comment.Id).ToHashSet(StringComparer.Ordinal)));
        foreach (var comment in areKept ? gone : [])
            _kept.UnionWith(_keys.OfComment(thread.Facts.Id, thread.Keys, comment));
        return this;
    }
}
