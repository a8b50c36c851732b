using Search.Archive;

namespace Search.Backends.Conformance;

/// <summary>A temporary archive on disk, removed with the test.</summary>
internal sealed class AnArchive : IAsyncDisposable
{
    private readonly string _backend;

    private AnArchive(string backend, string folder)
    {
        (_backend, Folder) = (backend, folder);
        Archive = Backends.Open(backend, folder);
    }

    public string Folder { get; }

    public IArchive Archive { get; private set; }

    public static AnArchive Empty(string backend) => new(backend, Directory.CreateTempSubdirectory("search-conformance-").FullName);

    public static async Task<AnArchive> Of(string backend, params ArticleThread[] threads)
    {
        var archive = Empty(backend);
        await archive.PutAsync(threads);
        return archive;
    }

    /// <summary>An archive of the files as they are now, while this one stays open: all but the lock, which dies with its process.</summary>
    public AnArchive Copy()
    {
        var folder = Directory.CreateTempSubdirectory("search-conformance-").FullName;
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) != "write.lock"))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return new AnArchive(_backend, folder);
    }

    public async Task<IReadOnlyList<PutOutcome>> PutAsync(params ArticleThread[] threads)
    {
        var outcomes = await Archive.PutAsync(threads, TestContext.Current.CancellationToken);
        await Archive.RefreshAsync(TestContext.Current.CancellationToken);
        return outcomes;
    }

    public async Task<CommentsOutcome> PutCommentsAsync(string articleId, params Comment[] comments)
    {
        var outcome = await Archive.PutCommentsAsync(articleId, comments, TestContext.Current.CancellationToken);
        await Archive.RefreshAsync(TestContext.Current.CancellationToken);
        return outcome;
    }

    public async Task<IReadOnlyList<RemovalOutcome>> RemoveAsync(params Removal[] removals)
    {
        var outcomes = await Archive.RemoveAsync(removals, TestContext.Current.CancellationToken);
        await Archive.RefreshAsync(TestContext.Current.CancellationToken);
        return outcomes;
    }

    public Task<SearchResponse> SearchAsync(string words, SearchScope scope = SearchScope.All, params FacetFilter[] filters) =>
        SearchAsync(new SearchRequest { Words = words, Scope = scope, Filters = filters });

    public Task<SearchResponse> SearchAsync(SearchRequest request) => Archive.SearchAsync(request, TestContext.Current.CancellationToken);

    /// <summary>Every thread, without what the archive found out for itself.</summary>
    public async Task<IReadOnlyList<ArticleThread>> ExportAsync() => [.. (await ExportAllAsync()).Select(Threads.AsGiven)];

    public async Task<IReadOnlyList<ArticleThread>> ExportAllAsync() =>
        await Archive.ExportAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

    public async Task ReopenAsync()
    {
        await Archive.DisposeAsync();
        Archive = Backends.Open(_backend, Folder);
    }

    public async ValueTask DisposeAsync()
    {
        await Archive.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
