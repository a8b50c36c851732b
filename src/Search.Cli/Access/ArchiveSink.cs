using Search.Archive;
using Search.Importing;

namespace Search.Cli.Access;

/// <summary>Stores imported threads in an archive of this process.</summary>
internal sealed class ArchiveSink(IArchive archive) : IThreadSink
{
    public Task<IReadOnlyList<PutOutcome>> PutAsync(IReadOnlyList<ArticleThread> threads, CancellationToken cancellation) =>
        archive.PutAsync(threads, cancellation);
}
