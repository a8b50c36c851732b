using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Search.Indexing;
using IndexWriter = Lucene.Net.Index.IndexWriter;
using Lock = System.Threading.Lock;

namespace Search.LuceneNet;

/// <summary>An index of Lucene's: its folder, its one writer and its searchers, which see what was written within the refresh interval.</summary>
/// <remarks>
/// Files are read through <see cref="NIOFSDirectory"/>. Lucene.Net's own choice on Linux and Windows, the memory-mapped directory, is many times
/// slower when several threads search (apache/lucenenet#1151: 16 to 51 times in the maintainers' table) and can crash the process when a searcher
/// is refreshed while another reads (apache/lucenenet#1013); both are fixed only after 4.8.0-beta00018.
/// </remarks>
internal sealed class LuceneIndex : IAsyncDisposable
{
    private readonly FSDirectory _directory;
    private readonly IndexWriter _writer;
    private readonly SearcherManager _searchers;
    private readonly BatchQueue _batches;
    private readonly ITimer _refreshing;

    // Changes of a batch are applied, and searchers opened, one after the other, so that nobody sees half a batch.
    private readonly Lock _changing = new();

    // By language; guarded by the lock.
    private readonly Dictionary<string, ArchiveAnalyzer> _analyzers = new(StringComparer.Ordinal);

    // Our parser bounds the words of a question; clauses for several fields may be more than Lucene's 1024.
    static LuceneIndex() => BooleanQuery.MaxClauseCount = int.MaxValue;

    private LuceneIndex(FSDirectory directory, IndexWriter writer, LuceneNetArchiveOptions options)
    {
        _directory = directory;
        _writer = writer;
        _searchers = new SearcherManager(writer, applyAllDeletes: true, new ArchiveSearcherFactory());
        _batches = new BatchQueue(Apply, writer.Commit);
        _refreshing = options.Time.CreateTimer(_ => RefreshIfOpen(), null, options.RefreshInterval, options.RefreshInterval);
    }

    /// <summary>Bytes on disk.</summary>
    public long Bytes => _directory.Directory.EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);

    /// <summary>Opens or creates the index of an archive's folder.</summary>
    /// <exception cref="IndexLockedException">Another process holds it.</exception>
    public static LuceneIndex Open(LuceneNetArchiveOptions options)
    {
        var folder = new DirectoryInfo(ArchiveFolder.LuceneNetIndex(options.Folder));
        folder.Create();
        var directory = new NIOFSDirectory(folder);
        var config = new IndexWriterConfig(LuceneVersion.LUCENE_48, new ArchiveAnalyzer(ArchiveFields.Schema))
        {
            Similarity = new BM25Similarity(),
            RAMBufferSizeMB = options.BufferBytes / (1024.0 * 1024.0),
            OpenMode = OpenMode.CREATE_OR_APPEND,
            WriteLockTimeout = 0,
        };
        try
        {
            var writer = new IndexWriter(directory, config);
            writer.Commit();
            return new LuceneIndex(directory, writer, options);
        }
        catch (LockObtainFailedException)
        {
            directory.Dispose();
            throw new IndexLockedException(options.Folder);
        }
    }

    /// <summary>Applies the changes of a batch; completes when they are durable.</summary>
    public Task WriteAsync(WriteBatch batch) => _batches.AddAsync(batch);

    /// <summary>Makes every batch added so far visible.</summary>
    public async Task RefreshAsync(CancellationToken cancellation)
    {
        await _batches.DrainAsync().WaitAsync(cancellation).ConfigureAwait(false);
        Refresh();
    }

    /// <summary>Makes segments anew that hold deleted documents, and lets the old ones go.</summary>
    public async Task PurgeAsync(CancellationToken cancellation)
    {
        await _batches.DrainAsync().WaitAsync(cancellation).ConfigureAwait(false);
        await Task.Run(
            () =>
            {
                _writer.ForceMergeDeletes();
                _writer.Commit();
                Refresh();
                _writer.DeleteUnusedFiles();
            },
            cancellation).ConfigureAwait(false);
    }

    /// <summary>The newest visible state, held until it is disposed.</summary>
    public SearcherLease Acquire() => new(_searchers);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _refreshing.DisposeAsync().ConfigureAwait(false);
        await _batches.DrainAsync().ConfigureAwait(false);
        lock (_changing)
        {
            _searchers.Dispose();
            _writer.Dispose();
            _directory.Dispose();
        }
    }

    private void Apply(WriteBatch batch)
    {
        var made = batch.Operations.Select(operation => operation is WriteOperation.Put put ? DocumentMaker.Make(put.Document) : null).ToList();
        lock (_changing)
        {
            foreach (var (operation, document) in batch.Operations.Zip(made))
            {
                if (operation is WriteOperation.Put put)
                    _writer.UpdateDocument(DocumentMaker.Id(put.Document), document, AnalyzerOf(put.Document));
                else if (operation is WriteOperation.Delete delete)
                    _writer.DeleteDocuments(new Term(delete.Field, delete.Value));
            }
        }
    }

    private ArchiveAnalyzer AnalyzerOf(Indexing.Document document)
    {
        var language = document.ValueOf(Schema.LanguageField) ?? "";
        if (!_analyzers.TryGetValue(language, out var analyzer))
            _analyzers.Add(language, analyzer = new ArchiveAnalyzer(ArchiveFields.Schema, language));
        return analyzer;
    }

    private void Refresh()
    {
        lock (_changing)
            _searchers.MaybeRefreshBlocking();
    }

    private void RefreshIfOpen()
    {
        try
        {
            Refresh();
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            // Searches go on with what they see; a write, or a refresh that somebody asks for, says what is wrong.
        }
    }
}
