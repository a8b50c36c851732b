using System.Runtime.CompilerServices;
using Search.Archive;
using Search.Cli.CommandLine;
using Search.Service;

namespace Search.Cli.Access;

/// <summary>An archive opened in this process.</summary>
internal sealed class LocalAccess(IArchive archive) : IArchiveAccess
{
    // The archive prepares one batch while it makes the one before durable.
    public int MostUnderWay => 2;

    public Task<IReadOnlyList<PutOutcome>> PutAsync(IReadOnlyList<ArticleThread> threads, CancellationToken cancellation) =>
        archive.PutAsync(threads, cancellation);

    public Task RefreshAsync(CancellationToken cancellation) => archive.RefreshAsync(cancellation);

    public async Task<string> SearchAsync(SearchRequest request, CancellationToken cancellation) =>
        SearchJson.Write(request, await archive.SearchAsync(request, cancellation).ConfigureAwait(false));

    public async Task<string> StatisticsAsync(CancellationToken cancellation) =>
        StatisticsJson.Write(await archive.StatisticsAsync(cancellation).ConfigureAwait(false), archive.Capabilities);

    public async Task<string?> TakeDownAsync(TakedownTarget target, string? reason, CancellationToken cancellation)
    {
        try
        {
            return (await archive.TakeDownAsync([target], reason, cancellation).ConfigureAwait(false))[0] is { } takedown ? TakedownJson.Write(takedown) : null;
        }
        catch (ArgumentException refused)
        {
            throw new CliException(refused.Message.Split(" (Parameter")[0], ExitCode.Usage);
        }
    }

    public async Task<string> TakedownsAsync(CancellationToken cancellation) =>
        TakedownJson.Write(await archive.TakedownsAsync(cancellation).ConfigureAwait(false));

    public async Task<string?> LiftTakedownAsync(long number, string? reason, CancellationToken cancellation) =>
        await archive.LiftTakedownAsync(number, reason, cancellation).ConfigureAwait(false) is { } takedown ? TakedownJson.Write(takedown) : null;

    public async IAsyncEnumerable<string> ExportAsync(bool withProvenance, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var thread in archive.ExportAsync(cancellation).ConfigureAwait(false))
            yield return ThreadJson.Write(thread, withProvenance);
    }

    public ValueTask DisposeAsync() => archive.DisposeAsync();
}
