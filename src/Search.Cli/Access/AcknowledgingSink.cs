using Search.Archive;
using Search.Importing;

namespace Search.Cli.Access;

/// <summary>Writes the id of every article, one a line, once the article is durable and not before.</summary>
internal sealed class AcknowledgingSink(IThreadSink inner, TextWriter acknowledged) : IThreadSink
{
    public async Task<IReadOnlyList<PutOutcome>> PutAsync(IReadOnlyList<ArticleThread> threads, CancellationToken cancellation)
    {
        var outcomes = await inner.PutAsync(threads, cancellation).ConfigureAwait(false);
        foreach (var thread in threads)
            await acknowledged.WriteLineAsync(thread.Article.Id).ConfigureAwait(false);
        await acknowledged.FlushAsync(cancellation).ConfigureAwait(false);
        return outcomes;
    }
}
