using Search.Indexing;

namespace Search.Archive.Storing;

/// <summary>Writes that are prepared but not yet handed to the index, and the threads as they will be then.</summary>
internal sealed class PendingWrites
{
    private readonly Dictionary<string, StoredThread?> _threads = new(StringComparer.Ordinal);

    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    public WriteBatch Batch { get; private set; } = new();

    /// <summary>The threads written, by article; <see langword="null"/> for those removed.</summary>
    public IReadOnlyDictionary<string, StoredThread?> Threads => _threads;

    /// <summary>Whether a thread is written here that the article is, or might belong to.</summary>
    /// <param name="article">The article.</param>
    /// <param name="keys">Its keys.</param>
    public bool Holds(Article article, IReadOnlyList<string> keys) => _threads.ContainsKey(article.Id) || _keys.Overlaps(keys);

    public void Note(string articleId, StoredThread? state)
    {
        _threads[articleId] = state;
        _keys.UnionWith(state?.Keys ?? []);
    }

    public void Clear()
    {
        _threads.Clear();
        _keys.Clear();
        Batch = new WriteBatch();
    }
}
