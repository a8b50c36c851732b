using System.Threading.Channels;
using Search.Archive;

namespace Search.Importing;

/// <summary>Gathers threads into batches and hands each on as it fills. Used by one thread.</summary>
internal sealed class ThreadBatcher(ImportOptions options, ChannelWriter<IReadOnlyList<ArticleThread>> writer)
{
    private readonly HashSet<string> _ids = [];
    private List<ArticleThread> _batch = [];
    private long _characters;

    public async ValueTask AddAsync(ArticleThread thread, CancellationToken cancellation)
    {
        // Two saves of one article in a batch would leave open which of them the sink takes for the later one.
        if (!_ids.Add(thread.Article.Id))
        {
            await FlushAsync(cancellation).ConfigureAwait(false);
            _ids.Add(thread.Article.Id);
        }
        _batch.Add(thread);
        _characters += CharactersOf(thread);
        if (_batch.Count >= options.BatchThreads || _characters >= options.BatchCharacters)
            await FlushAsync(cancellation).ConfigureAwait(false);
    }

    public async ValueTask FlushAsync(CancellationToken cancellation)
    {
        if (_batch.Count == 0)
            return;
        await writer.WriteAsync(_batch, cancellation).ConfigureAwait(false);
        _batch = [];
        _ids.Clear();
        _characters = 0;
    }

    private static long CharactersOf(ArticleThread thread)
    {
        long characters = thread.Article.Title.Length + thread.Article.Body.Length;
        foreach (var comment in thread.Comments)
            characters += comment.Body.Length;
        return characters;
    }
}
