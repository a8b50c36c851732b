using Search.Archive;
using Search.Importing;

namespace Search.Cli.Access;

/// <summary>An archive as commands use it: opened in this process, or reached through the service that holds it. Answers are the API's JSON.</summary>
internal interface IArchiveAccess : IThreadSink, IAsyncDisposable
{
    /// <summary>Told how far the import has come that stores here, for whoever asks the service; without effect in this process's own archive.</summary>
    void Note(ImportProgress progress)
    {
    }

    /// <summary>Makes everything stored so far visible to searches that begin from now on.</summary>
    Task RefreshAsync(CancellationToken cancellation);

    /// <summary>Answers a search.</summary>
    Task<string> SearchAsync(SearchRequest request, CancellationToken cancellation);

    /// <summary>What the archive holds.</summary>
    Task<string> StatisticsAsync(CancellationToken cancellation);

    /// <summary>Removes for good.</summary>
    /// <returns>The takedown; <see langword="null"/> when the archive has no such article or comment.</returns>
    Task<string?> TakeDownAsync(TakedownTarget target, string? reason, CancellationToken cancellation);

    /// <summary>Everything removed for good so far.</summary>
    Task<string> TakedownsAsync(CancellationToken cancellation);

    /// <summary>Lets in again what a takedown keeps out.</summary>
    /// <returns>The takedown; <see langword="null"/> when there is none of that number.</returns>
    Task<string?> LiftTakedownAsync(long number, string? reason, CancellationToken cancellation);

    /// <summary>Every thread, one a line.</summary>
    /// <param name="withProvenance">Whether to say where everything was found.</param>
    /// <param name="cancellation">Stops it.</param>
    IAsyncEnumerable<string> ExportAsync(bool withProvenance, CancellationToken cancellation);
}
