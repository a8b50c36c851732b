using Search.Archive;

namespace Search.Importing.Tests.KnownItems;

/// <summary>A temporary archive of imported files, and what stands in it.</summary>
internal sealed class KnownItemArchive : IThreadSink, IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly IArchive _archive;
    private readonly Dictionary<string, ArticleThread> _threads = new(StringComparer.Ordinal);

    private KnownItemArchive() => _archive = EmbeddedArchive.Open(new EmbeddedArchiveOptions { Folder = _folder.Path });

    /// <summary>The threads, each as it was imported last.</summary>
    public IReadOnlyCollection<ArticleThread> Threads => _threads.Values;

    public static async Task<KnownItemArchive> Of(params string[] paths)
    {
        var archive = new KnownItemArchive();
        await new Importer(archive).RunAsync(paths, cancellation: TestContext.Current.CancellationToken);
        await archive._archive.RefreshAsync(TestContext.Current.CancellationToken);
        return archive;
    }

    /// <summary>The hit that leads the answer to an item's query; <see langword="null"/> where nothing answers it.</summary>
    public async Task<SearchHit?> First(KnownItem item, SearchScope scope)
    {
        var request = new SearchRequest { Words = item.Query, Scope = scope, PageSize = 1 };
        return (await _archive.SearchAsync(request, TestContext.Current.CancellationToken)).Hits is [var first, ..] ? first : null;
    }

    public Task<IReadOnlyList<PutOutcome>> PutAsync(IReadOnlyList<ArticleThread> threads, CancellationToken cancellation)
    {
        foreach (var thread in threads)
            _threads[thread.Article.Id] = thread;
        return _archive.PutAsync(threads, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _archive.DisposeAsync();
        _folder.Dispose();
    }
}
