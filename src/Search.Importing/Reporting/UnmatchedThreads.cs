using Search.Archive;

namespace Search.Importing.Reporting;

/// <summary>Keeps account of discussions whose article has not come. Used under a lock.</summary>
internal sealed class UnmatchedThreads
{
    // A hundred thousand take some 50 MB; an archive of comments alone has more, and a list of them helps nobody.
    private const int MostKept = 100_000;

    private readonly Dictionary<string, UnmatchedThread> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _idByKey = new(StringComparer.Ordinal);

    /// <summary>How many there are that are not in <see cref="ToList"/>.</summary>
    public long Unlisted { get; private set; }

    public IReadOnlyList<UnmatchedThread> ToList() => [.. _byId.Values];

    /// <summary>Takes up what became of a thread.</summary>
    public void Add(ArticleThread thread, PutOutcome outcome)
    {
        var article = thread.Article;
        if (!article.IsStandIn)
        {
            if (_byId.Count > 0)
                Forget(article);
            return;
        }
        if (outcome is PutOutcome.Joined or PutOutcome.Withheld)
            return;
        if (_byId.Count == MostKept)
        {
            Unlisted++;
            return;
        }
        _byId[article.Id] = new UnmatchedThread(article.Id, article.Source ?? "", article.Url, article.Title, thread.Comments.Count);
        foreach (var key in ArticleKeys.Of(article))
            _idByKey.TryAdd(key, article.Id);
    }

    private void Forget(Article article)
    {
        foreach (var key in ArticleKeys.Of(article))
        {
            if (_idByKey.Remove(key, out var id))
                _byId.Remove(id);
        }
    }
}
