using System.Threading.Channels;
using Search.Archive;
using Search.Importing.Files;

namespace Search.Importing;

/// <summary>Gathers threads into batches and hands each on as it fills. Used by one thread.</summary>
internal sealed class ThreadBatcher(ImportOptions options, ChannelWriter<ThreadBatch> writer)
{
    private readonly HashSet<string> _ids = [];
    private List<ArticleThread> _batch = [];
    private long _characters;
    private FoundFile? _file;
    private long _threadsOfFile, _alreadyStored;

    /// <summary>Begins with the threads of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="alreadyStored">How many of its first threads are stored, and are passed over.</param>
    public void Begin(FoundFile file, long alreadyStored) => (_file, _threadsOfFile, _alreadyStored) = (file, 0, alreadyStored);

    public async ValueTask AddAsync(ArticleThread thread, CancellationToken cancellation)
    {
        if (_threadsOfFile < _alreadyStored)
        {
            _threadsOfFile++;
            return;
        }
        // Two saves of one article in a batch would leave open which of them the sink takes for the later one.
        if (!_ids.Add(thread.Article.Id))
        {
            await FlushAsync(cancellation).ConfigureAwait(false);
            _ids.Add(thread.Article.Id);
        }
        _batch.Add(thread);
        _threadsOfFile++;
        _characters += CharactersOf(thread);
        if (_batch.Count >= options.BatchThreads || _characters >= options.BatchCharacters)
            await FlushAsync(cancellation).ConfigureAwait(false);
    }

    public async ValueTask FlushAsync(CancellationToken cancellation)
    {
        if (_batch.Count == 0)
            return;
        await writer.WriteAsync(new ThreadBatch(_batch, _file!, _threadsOfFile), cancellation).ConfigureAwait(false);
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
