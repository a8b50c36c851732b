namespace Search.Archive.Tests;

/// <summary>A temporary archive on disk, removed with the test.</summary>
internal sealed class AnArchive : IAsyncDisposable
{
    private AnArchive(string folder)
    {
        Folder = folder;
        Archive = Open(folder);
    }

    public string Folder { get; }

    public IArchive Archive { get; private set; }

    public static AnArchive Empty() => new(Directory.CreateTempSubdirectory("search-archive-").FullName);

    public static async Task<AnArchive> Of(params ArticleThread[] threads)
    {
        var archive = Empty();
        await archive.PutAsync(threads);
        return archive;
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

    public async Task<IReadOnlyList<ArticleThread>> ExportAsync() =>
        await Archive.ExportAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

    public async Task ReopenAsync()
    {
        await Archive.DisposeAsync();
        Archive = Open(Folder);
    }

    public async ValueTask DisposeAsync()
    {
        await Archive.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private static IArchive Open(string folder) => EmbeddedArchive.Open(new EmbeddedArchiveOptions { Folder = folder });
}
