using Search.Archive;

namespace Search.Service.Tests.Pages;

/// <summary>A service over an archive of the engine's in a folder of its own, for what the archive in memory is too small for.</summary>
internal sealed class AnEngine : IAsyncDisposable
{
    private readonly string _folder;

    private AnEngine(string folder, IArchive archive, RunningService service) => (_folder, Archive, Service) = (folder, archive, service);

    public IArchive Archive { get; }

    public RunningService Service { get; }

    public static async Task<AnEngine> Of(Func<ServiceOptions, ServiceOptions>? configure, params ArticleThread[] threads)
    {
        var folder = Directory.CreateTempSubdirectory("search-pages-").FullName;
        var archive = EmbeddedArchive.Open(new EmbeddedArchiveOptions { Folder = folder });
        await archive.PutAsync(threads, TestContext.Current.CancellationToken);
        await archive.RefreshAsync(TestContext.Current.CancellationToken);
        return new AnEngine(folder, archive, await RunningService.OverAsync(archive, configure));
    }

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        await Archive.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
