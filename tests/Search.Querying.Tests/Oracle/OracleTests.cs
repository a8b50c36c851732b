using Search.Indexing;

namespace Search.Querying.Tests.Oracle;

/// <summary>The engine against a search engine too simple to be wrong, on random archives and random questions.</summary>
/// <remarks>SEARCH_ORACLE_ROUNDS asks for a longer campaign: so many further seeds for each shape of archive.</remarks>
public sealed class OracleTests
{
    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("SEARCH_ORACLE_ROUNDS"), out var rounds) ? rounds : 0;

    public static IEnumerable<TheoryDataRow<int>> Seeds => Enumerable.Range(1, 1 + Rounds).Select(seed => new TheoryDataRow<int>(seed));

    [Theory]
    [MemberData(nameof(Seeds))]
    public Task Many_small_segments_with_updates_and_deletes_agree_with_the_oracle(int seed) =>
        RunAsync(seed, vocabulary: 60, batches: [40, 70, 1, 120, 9, 90], updates: 0.3, deletes: 0.1, queries: 250);

    [Theory]
    [MemberData(nameof(Seeds))]
    public Task A_few_large_segments_agree_with_the_oracle(int seed) =>
        RunAsync(seed + 10_000, vocabulary: 150, batches: [1500, 700], updates: 0.02, deletes: 0.02, queries: 180);

    [Theory]
    [MemberData(nameof(Seeds))]
    public Task Lists_of_many_blocks_agree_with_the_oracle(int seed) =>
        RunAsync(seed + 20_000, vocabulary: 25, batches: [2500], updates: 0, deletes: 0, queries: 120);

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Scores_and_order_do_not_depend_on_the_segments(int seed)
    {
        using var one = new TestFolder();
        using var many = new TestFolder();
        var corpora = new[] { new RandomCorpus(new Random(seed), 50), new RandomCorpus(new Random(seed), 50) };
        await using var writerOfOne = IndexWriter.Open(new IndexOptions { Folder = one.Path, Schema = TestSchema.Schema });
        await using var writerOfMany = IndexWriter.Open(new IndexOptions { Folder = many.Path, Schema = TestSchema.Schema });
        foreach (var batch in new[] { 100, 250, 30, 220 })
        {
            await corpora[0].WriteAsync(writerOfOne, batch, updates: 0, deletes: 0);
            await corpora[1].WriteAsync(writerOfMany, batch, updates: 0, deletes: 0);
        }
        await writerOfOne.MergeAsync(1);
        using var snapshotOfOne = writerOfOne.AcquireSnapshot();
        using var snapshotOfMany = writerOfMany.AcquireSnapshot();
        Assert.Single(snapshotOfOne.Segments);
        Assert.True(snapshotOfMany.Segments.Count > 1);

        var corpus = new OracleCorpus(snapshotOfOne, corpora[0].Written);
        var queries = new RandomQueries(new Random(seed), corpora[0].Words, corpus, isIn => throw new InvalidOperationException());
        for (var i = 0; i < 150; i++)
        {
            var query = queries.NextWithoutSets();
            var all = Best(snapshotOfOne, query, 100_000);
            Assert.Equal(all.OrderBy(hit => hit.Version, StringComparer.Ordinal), Best(snapshotOfMany, query, 100_000).OrderBy(hit => hit.Version, StringComparer.Ordinal));
            Assert.Equal(all.Take(20).Select(hit => hit.Score), Best(snapshotOfMany, query, 20).Select(hit => hit.Score));
        }

        static List<(string Version, float Score)> Best(IndexSnapshot snapshot, Query query, int count) =>
            [.. new Searcher(snapshot).Top(query, new TopOptions { Count = count })
                .Select(hit => (snapshot.Segments[hit.Address.Segment].ReadStored(hit.Address.Document).Text(snapshot.Schema[TestSchema.Version])!, hit.Score))];
    }

    private static async Task RunAsync(int seed, int vocabulary, int[] batches, double updates, double deletes, int queries)
    {
        using var folder = new TestFolder();
        var random = new Random(seed);
        var written = new RandomCorpus(random, vocabulary);
        await using var writer = IndexWriter.Open(new IndexOptions { Folder = folder.Path, Schema = TestSchema.Schema });
        foreach (var batch in batches)
            await written.WriteAsync(writer, batch, updates, deletes);
        Ask(writer, written, seed, queries);
        await writer.MergeAsync(1);
        Ask(writer, written, seed, queries);
    }

    private static void Ask(IndexWriter writer, RandomCorpus written, int seed, int count)
    {
        using var snapshot = writer.AcquireSnapshot();
        var corpus = new OracleCorpus(snapshot, written.Written);
        Assert.Equal(
            written.Current.Values.Order(StringComparer.Ordinal), corpus.Live.Select(d => d.Document.Version).Order(StringComparer.Ordinal));
        var random = new Random(seed);
        var queries = new RandomQueries(random, written.Words, corpus, isIn =>
            DocumentSet.Of(snapshot, corpus.Live.Select(d => d.Address).Where(isIn)));
        var check = new OracleCheck(snapshot, corpus, random);
        for (var i = 0; i < count; i++)
        {
            var query = queries.Next();
            try
            {
                check.Check(query);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"Seed {seed}, question {i}, {snapshot.Segments.Count} segments: {query}", e);
            }
        }
    }
}
