using System.Collections.Concurrent;
using Search.Archive;
using Search.Backends.Conformance;

[assembly: AssemblyFixture(typeof(SharedArchives))]

namespace Search.Backends.Conformance;

/// <summary>Archives that are made once for all tests that only read them.</summary>
public sealed class SharedArchives : IAsyncDisposable
{
    private readonly ConcurrentDictionary<(string Backend, string Name), Lazy<Task<AnArchive>>> _archives = new();

    /// <summary>The archive of <see cref="News"/>.</summary>
    internal Task<AnArchive> News(string backend) => Of(backend, nameof(News), Conformance.News.All);

    /// <summary>The archive of that name, with these threads.</summary>
    internal Task<AnArchive> Of(string backend, string name, params ArticleThread[] threads) =>
        _archives.GetOrAdd((backend, name), _ => new(() => AnArchive.Of(backend, threads))).Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var archive in _archives.Values)
            await (await archive.Value).DisposeAsync();
    }
}
