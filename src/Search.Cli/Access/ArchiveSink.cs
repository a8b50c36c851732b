using Search.Archive;
using Search.Importing;

namespace Search.Cli.Access;

/// <summary>Stores imported threads in an archive of this process.</summary>
internal sealed class ArchiveSink(IArchive archive) : IThreadSink
{
    // The archive prepares one batch while it makes the one before durable.
    public int MostUnderWay => 2;

    public Task<IReadOnlyList<PutOutcome>> PutAsync(IReadOnlyList<ArticleThread> threads, CancellationToken cancellation) =>
        archive.PutAsync(threads, cancellation);
}
