using Search.Archive;

namespace Search.Importing;

/// <summary>Where imported threads go: an archive in this process, or a remote service.</summary>
/// <remarks>Called by one caller at a time; the next batch is not offered before the last one is taken.</remarks>
public interface IThreadSink
{
    /// <summary>Takes a batch; completes when it is durable.</summary>
    /// <returns>What was done, one outcome for each thread, in their order.</returns>
    /// <exception cref="Exception">Any exception ends the import: what cannot be stored must not look imported.</exception>
    Task<IReadOnlyList<PutOutcome>> PutAsync(IReadOnlyList<ArticleThread> threads, CancellationToken cancellation);
}
