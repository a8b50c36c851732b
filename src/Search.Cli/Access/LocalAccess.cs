using System.Runtime.CompilerServices;
using Search.Archive;
using Search.Service;

namespace Search.Cli.Access;

/// <summary>An archive opened in this process.</summary>
internal sealed class LocalAccess(IArchive archive) : IArchiveAccess
{
    public Task<IReadOnlyList<PutOutcome>> PutAsync(IReadOnlyList<ArticleThread> threads, CancellationToken cancellation) =>
        archive.PutAsync(threads, cancellation);

    public Task RefreshAsync(CancellationToken cancellation) => archive.RefreshAsync(cancellation);

    public async Task<string> SearchAsync(SearchRequest request, CancellationToken cancellation) =>
        SearchJson.Write(request, await archive.SearchAsync(request, cancellation).ConfigureAwait(false));

    public async Task<string> StatisticsAsync(CancellationToken cancellation) =>
        StatisticsJson.Write(await archive.StatisticsAsync(cancellation).ConfigureAwait(false), archive.Capabilities);

    public async IAsyncEnumerable<string> ExportAsync(bool withProvenance, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var thread in archive.ExportAsync(cancellation).ConfigureAwait(false))
            yield return ThreadJson.Write(thread, withProvenance);
    }

    public ValueTask DisposeAsync() => archive.DisposeAsync();
}
