using Search.Indexing;

namespace Search.Archive.Storing;

/// <summary>Writes that are prepared but not yet handed to the index, and the threads as they will be then.</summary>
internal sealed class PendingWrites
{
    private readonly Dictionary<string, StoredThread?> _threads = new(StringComparer.Ordinal);

    public WriteBatch Batch { get; private set; } = new();

    /// <summary>The threads written, by article; <see langword="null"/> for those removed.</summary>
    public IReadOnlyDictionary<string, StoredThread?> Threads => _threads;

    public bool Holds(string articleId) => _threads.ContainsKey(articleId);

    public void Note(string articleId, StoredThread? state) => _threads[articleId] = state;

    public void Clear()
    {
        _threads.Clear();
        Batch = new WriteBatch();
    }
}
