using Search.Archive.Takedowns;

namespace Search.Archive.Storing;

/// <summary>Brings comments that came without their article together with it, whichever of them comes first.</summary>
internal sealed class StandIns(ThreadLedger ledger, TakedownFilter filter)
{
    /// <summary>Puts the comments of a stand-in beneath the article it stands for.</summary>
    /// <returns>Whether the archive holds that article, or a thread that stands for it already.</returns>
    public bool TryJoin(ArticleThread thread, IReadOnlyList<string> keys, PendingWrites pending)
    {
        if (FindArticle(thread.Article, keys) is not { } article)
            return false;
        // What came with the article itself stays as it came.
        var allowed = filter.Pass(article.Facts.Id, article.Keys, article.Facts.Outlet, thread.Comments);
        LateComments.Put([.. allowed.Where(c => !article.Comments.TryGetValue(c.Id, out var held) || held.IsAlone)], article, pending);
        // It stood on its own before the article came.
        if (ledger.Find(thread.Article.Id) is { IsStandIn: true })
            Remove(thread.Article.Id, pending);
        return true;
    }

    /// <summary>Puts the comments of those that stand for an article beneath it, and removes them.</summary>
    /// <param name="article">The article, as it is being written.</param>
    /// <param name="keys">Its keys.</param>
    /// <param name="pending">Where it is written, and nothing besides that shares a key with it.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task AbsorbAsync(Article article, IReadOnlyList<string> keys, PendingWrites pending, CancellationToken cancellation)
    {
        if (!ledger.HasStandIns)
            return;
        foreach (var id in Find(keys).Where(id => id != article.Id && ledger.Find(id) is { IsStandIn: true }).ToList())
        {
            if (ledger.IsRemembered(id))
                await ledger.RefreshAsync(cancellation);
            var thread = pending.Threads[article.Id]!;
            var allowed = filter.Pass(article.Id, keys, article.Outlet, ledger.ReadComments(id));
            LateComments.Put([.. allowed.Where(comment => !thread.Comments.ContainsKey(comment.Id))], thread, pending);
            Remove(id, pending);
        }
    }

    private static void Remove(string id, PendingWrites pending)
    {
        pending.Batch.DeleteWhere(ArchiveFields.ArticleId, ArchiveFields.Bounded(id));
        pending.Note(id, null);
    }

    // The article itself if the archive has it; else a stand-in of the same article, unless it is this very one.
    private StoredThread? FindArticle(Article standIn, IReadOnlyList<string> keys)
    {
        StoredThread? other = null;
        var isThere = false;
        foreach (var id in Find(keys))
        {
            if (ledger.Find(id) is not { } found)
                continue;
            if (!found.IsStandIn)
                return found;
            isThere |= id == standIn.Id;
            other ??= found;
        }

        return isThere ? null : other;
    }

    private IEnumerable<string> Find(IReadOnlyList<string> keys) => keys.SelectMany(ledger.FindByKey).Distinct(StringComparer.Ordinal);
}
