namespace Search.Archive.Storing;

/// <summary>Knows the threads of the archive as they are after every write so far, visible to searches or not. One thread at a time.</summary>
/// <remarks>What was written since the last refresh is remembered here; the rest is read from the store when asked for.</remarks>
internal sealed class ThreadLedger(IThreadStore store)
{
    // A thread takes some four hundred bytes and each of its comments some hundred: 20 MB at most, but for one batch. Then a refresh lets them go.
    private const int MostRemembered = 20_000;
    private const int MostRememberedComments = 120_000;

    private readonly Dictionary<string, StoredThread?> _remembered = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _rememberedByKey = new(StringComparer.Ordinal);
    private Task _lastWrite = Task.CompletedTask;
    private int _rememberedComments;
    private long _nextNumber = store.HighestThread + 1;

    /// <summary>A number no thread has had.</summary>
    public long TakeNumber() => _nextNumber++;

    /// <summary>The thread of an article; <see langword="null"/> when the archive has no such article.</summary>
    public StoredThread? Find(string articleId) => _remembered.TryGetValue(articleId, out var state) ? state : store.Find(articleId);

    /// <summary>Whether the archive holds a thread just as it was written whole; false also where that cannot be told at little cost.</summary>
    public bool Holds(ArticleThread thread, string digest) => !_remembered.ContainsKey(thread.Article.Id) && store.Holds(thread, digest);

    /// <summary>The ids of the articles that have a key (<see cref="ArticleKeys"/>).</summary>
    public IEnumerable<string> FindByKey(string key) => store.FindByKey(key)
        .Where(id => !_remembered.ContainsKey(id))
        .Concat(_rememberedByKey.GetValueOrDefault(key, []).Where(id => _remembered[id]?.Keys.Contains(key) == true));

    /// <summary>Whether there may be articles that only stand for others.</summary>
    public bool HasStandIns { get; private set; } = store.FindByKey(ArticleKeys.StandInMark).Count > 0;

    /// <summary>The comments of a thread as of the last refresh.</summary>
    public IReadOnlyList<Comment> ReadComments(string articleId) => store.ReadComments(articleId);

    /// <summary>Whether the thread was written since the last refresh.</summary>
    public bool IsRemembered(string articleId) => _remembered.ContainsKey(articleId);

    /// <summary>Notes the threads being written, by article; <see langword="null"/> for those removed.</summary>
    /// <param name="threads">The threads as they will be.</param>
    /// <param name="written">Completes when the store has applied them.</param>
    public void Remember(IReadOnlyDictionary<string, StoredThread?> threads, Task written)
    {
        foreach (var (id, state) in threads)
        {
            _remembered[id] = state;
            _rememberedComments += state?.Comments.Count ?? 0;
            HasStandIns |= state?.IsStandIn == true;
            foreach (var key in state?.Keys ?? [])
            {
                if (!_rememberedByKey.TryGetValue(key, out var ids))
                    _rememberedByKey.Add(key, ids = []);
                if (!ids.Contains(id))
                    ids.Add(id);
            }
        }

        _lastWrite = written;
    }

    /// <summary>Whether so much is remembered that a refresh is due.</summary>
    public bool IsFull => _remembered.Count >= MostRemembered || _rememberedComments >= MostRememberedComments;

    /// <summary>Makes everything written visible and forgets what was remembered.</summary>
    public async Task RefreshAsync(CancellationToken cancellation)
    {
        // A write that is still on its way would be neither visible nor remembered. One that fails tells its own caller.
        await _lastWrite.WaitAsync(cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellation.ThrowIfCancellationRequested();
        await store.RefreshAsync(cancellation);
        _remembered.Clear();
        _rememberedByKey.Clear();
        _rememberedComments = 0;
    }
}
