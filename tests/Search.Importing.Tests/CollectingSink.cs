using Search.Archive;

namespace Search.Importing.Tests;

/// <summary>Keeps the batches it is given, and answers like an archive that held nothing.</summary>
internal sealed class CollectingSink : IThreadSink
{
    private readonly Dictionary<string, ArticleThread> _held = [];

    public List<IReadOnlyList<ArticleThread>> Batches { get; } = [];

    public List<ArticleThread> Threads => Batches.SelectMany(batch => batch).ToList();

    public Task<IReadOnlyList<PutOutcome>> PutAsync(IReadOnlyList<ArticleThread> threads, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Batches.Add(threads);
        return Task.FromResult<IReadOnlyList<PutOutcome>>(threads.Select(Put).ToList());
    }

    private PutOutcome Put(ArticleThread thread)
    {
        var outcome = _held.ContainsKey(thread.Article.Id) ? PutOutcome.Updated : PutOutcome.Added;
        _held[thread.Article.Id] = thread;
        return outcome;
    }
}
