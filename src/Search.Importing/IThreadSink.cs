using Search.Archive;

namespace Search.Importing;

/// <summary>Where imported threads go: an archive in this process, or a remote service.</summary>
/// <remarks>Called by one caller at a time; no more batches are offered than may be under way, and those that are stand in the order of the calls.</remarks>
public interface IThreadSink
{
    /// <summary>How many batches may be under way at once, their tasks not completed. More than one only where batches are stored in the order of the calls.</summary>
    int MostUnderWay => 1;

    /// <summary>Takes a batch; completes when it is durable.</summary>
    /// <returns>What was done, one outcome for each thread, in their order.</returns>
    /// <exception cref="Exception">Any exception ends the import: what cannot be stored must not look imported.</exception>
    Task<IReadOnlyList<PutOutcome>> PutAsync(IReadOnlyList<ArticleThread> threads, CancellationToken cancellation);
}
