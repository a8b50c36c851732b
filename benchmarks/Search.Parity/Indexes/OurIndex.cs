using Search.Indexing;
using Search.Parity.Comparing;
using Search.Parity.Corpus;
using Search.Querying;

namespace Search.Parity.Indexes;

/// <summary>The index of this project over a corpus, written and asked through its public face.</summary>
internal sealed class OurIndex : IAsyncDisposable
{
    private const int DocumentsPerBatch = 500;

    private readonly IndexWriter _writer;
    private WriteBatch _batch = new();
    private long _count;

    public OurIndex(string folder) => _writer = IndexWriter.Open(new IndexOptions
    {
        Folder = folder,
        Schema = ParityFields.Schema,
        // Segments end where the corpus says, so that deleted documents stay in the statistics until the merge that is asked for.
        BufferBytes = 512L << 20,
        RefreshInterval = Timeout.InfiniteTimeSpan,
    });

    /// <summary>Adds a document; the first has number 0.</summary>
    public async Task AddAsync(CorpusDocument document)
    {
        var written = new Document(Id(_count)).Add(ParityFields.Number, _count)
            .Add(ParityFields.Outlet, document.Outlet).Add(ParityFields.Day, document.Day).Add(ParityFields.Title, document.Title);
        foreach (var text in document.Texts)
            written.Add(ParityFields.Text, text);
        _batch.Put(written);
        _count++;
        if (_batch.Operations.Count == DocumentsPerBatch)
            await WriteAsync();
    }

    /// <summary>What follows goes to a new segment.</summary>
    public async Task EndSegmentAsync()
    {
        await WriteAsync();
        await _writer.RefreshAsync();
    }

    public async Task DeleteAsync(IEnumerable<int> numbers)
    {
        foreach (var number in numbers)
            _batch.Delete(Id(number));
        await EndSegmentAsync();
    }

    public Task MergeAsync() => _writer.MergeAsync(1);

    /// <summary>The index as it stands now.</summary>
    public OurReader Open() => new(_writer.AcquireSnapshot());

    public ValueTask DisposeAsync() => _writer.DisposeAsync();

    /// <summary>The key under which both engines know the document.</summary>
    public static string Id(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private async Task WriteAsync()
    {
        if (_batch.Operations.Count > 0)
            await _writer.WriteAsync(_batch);
        _batch = new WriteBatch();
    }
}
