using Search.Indexing;

namespace Search.Querying.Tests.Oracle;

/// <summary>Searches that run at the same time over one snapshot, beside the same searches run one after the other.</summary>
public sealed class AtOnceTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public async Task Searches_at_once_give_what_they_give_alone(int threads)
    {
        using var folder = new TestFolder();
        var written = new RandomCorpus(new Random(threads), 120);
        await using var writer = IndexWriter.Open(new IndexOptions { Folder = folder.Path, Schema = TestSchema.Schema });
        foreach (var batch in new[] { 900, 200, 400 })
            await written.WriteAsync(writer, batch, updates: 0.05, deletes: 0.05);
        using var snapshot = writer.AcquireSnapshot();
        var queries = Queries(snapshot, written, 150);
        var alone = queries.Select(query => Answer(snapshot, query)).ToList();

        // Each thread begins elsewhere, so that different searches meet.
        var atOnce = new List<List<string>>();
        await Task.WhenAll(Enumerable.Range(0, threads).Select(thread => Task.Run(() =>
        {
            var answers = new string[queries.Count];
            for (var i = 0; i < 3 * queries.Count; i++)
            {
                var query = (i + thread * queries.Count / threads) % queries.Count;
                answers[query] = Answer(snapshot, queries[query]);
            }
            lock (atOnce)
                atOnce.Add([.. answers]);
        })));

        Assert.Equal(threads, atOnce.Count);
        Assert.All(atOnce, answers => Assert.Equal(alone, answers));
    }

    private static List<Query> Queries(IndexSnapshot snapshot, RandomCorpus written, int count)
    {
        var queries = new RandomQueries(new Random(1), written.Words, new OracleCorpus(snapshot, written.Written), isIn => throw new InvalidOperationException());
        return [.. Enumerable.Range(0, count).Select(_ => queries.NextWithoutSets())];
    }

    // Scores to the bit, in order; the count; the facet's counts.
    private static string Answer(IndexSnapshot snapshot, Query query)
    {
        var searcher = new Searcher(snapshot);
        var top = searcher.Top(query, new TopOptions { Count = 20 })
            .Select(hit => $"{hit.Address.Segment}.{hit.Address.Document}:{BitConverter.SingleToInt32Bits(hit.Score):x}");
        var matches = searcher.Match(query);
        var outlets = FacetCounter.TopValues(snapshot, matches, TestSchema.Outlet, 10, null, null).Select(value => $"{value.Value}={value.Count}");
        return $"{string.Join(' ', top)} | {matches.Count} | {string.Join(' ', outlets)}";
    }
}
