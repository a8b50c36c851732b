using Search.Analysis;
using Search.Indexing;

namespace Search.Querying.Tests;

/// <summary>A small index of texts, each a document; every batch becomes a segment.</summary>
internal sealed class AnIndex : IDisposable
{
    public static Schema Schema { get; } = new(
        Field.Text("body", TextAnalyzer.Words),
        Field.Keyword("outlet", multiValued: true),
        Field.Number("thread"),
        Field.Number("order"));

    private readonly TestFolder _folder = new();

    private AnIndex(params IEnumerable<Document>[] segments)
    {
        using var written = Task.Run(async () =>
        {
            await using var writer = IndexWriter.Open(new IndexOptions { Folder = _folder.Path, Schema = Schema });
            foreach (var documents in segments)
            {
                var batch = new WriteBatch();
                foreach (var document in documents)
                    batch.Put(document);
                await writer.WriteAsync(batch);
                await writer.RefreshAsync();
            }
            return writer.AcquireSnapshot();
        });
        Snapshot = written.GetAwaiter().GetResult();
        Searcher = new Searcher(Snapshot);
    }

    public IndexSnapshot Snapshot { get; }

    public Searcher Searcher { get; }

    public static AnIndex Of(params string[] texts) => new(texts.Select((text, i) => new Document($"{i}").Add("body", text)));

    public static AnIndex OfSegments(params IEnumerable<Document>[] segments) => new(segments);

    /// <summary>The texts that match, in the order of the index.</summary>
    public IEnumerable<string> Matches(Query query) => Searcher.Match(query).Documents().Select(Text);

    /// <summary>The best texts with their scores.</summary>
    public List<(string Text, float Score)> Best(Query query) =>
        [.. Searcher.Top(query, new TopOptions { Count = 10 }).Select(hit => (Text(hit.Address), hit.Score))];

    public string Id(DocumentAddress address) => Snapshot.Segments[address.Segment].ReadStored(address.Document).Id;

    public void Dispose()
    {
        Snapshot.Dispose();
        _folder.Dispose();
    }

    private string Text(DocumentAddress address) =>
        Snapshot.Segments[address.Segment].ReadStored(address.Document).Text(Schema["body"])!;
}
