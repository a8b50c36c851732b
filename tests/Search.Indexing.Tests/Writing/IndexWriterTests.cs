namespace Search.Indexing.Tests;

public sealed class IndexWriterTests
{
    [Fact]
    public async Task Empty_index_has_no_documents_before_and_after_reopening()
    {
        using var folder = new TemporaryFolder();
        for (var round = 0; round < 2; round++)
        {
            await using var writer = IndexWriter.Open(News.Options(folder));
            using var snapshot = writer.AcquireSnapshot();
            Assert.Empty(snapshot.Segments);
            Assert.Equal(0, snapshot.LiveDocumentCount);
        }
    }

    [Theory]
    [InlineData(1, 1), InlineData(2, 50), InlineData(3, 700)]
    public async Task Everything_written_is_read_back_by_every_way_of_reading(int seed, int documents)
    {
        using var folder = new TemporaryFolder();
        var random = new Random(seed);
        var model = new Model();
        await using (var writer = IndexWriter.Open(News.Options(folder)))
        {
            var batch = new WriteBatch();
            for (var i = 0; i < documents; i++)
                batch.Put(News.Draw(random, $"d{i}"));
            model.Apply(batch);
            await writer.WriteAsync(batch, TestContext.Current.CancellationToken);
            await writer.RefreshAsync(TestContext.Current.CancellationToken);
            using var snapshot = writer.AcquireSnapshot();
            model.AssertEquals(snapshot);
        }
        using var committed = IndexSnapshot.OpenCommitted(folder.Path);
        model.AssertEquals(committed);
        Assert.Null(committed.Schema.DifferenceFrom(News.Schema));
    }

    [Fact]
    public async Task A_document_added_as_new_is_replaced_and_deleted_like_any_other()
    {
        using var folder = new TemporaryFolder();
        await using (var writer = IndexWriter.Open(News.Options(folder)))
        {
            var batch = new WriteBatch();
            for (var i = 0; i < 4; i++)
                batch.Add(new Document($"d{i}").Add("title", "first"));
            await writer.WriteAsync(batch, TestContext.Current.CancellationToken);
            await writer.RefreshAsync(TestContext.Current.CancellationToken);
            var next = new WriteBatch();
            next.Put(new Document("d1").Add("title", "second"));
            next.Delete("d2");
            next.Add(new Document("d4").Add("title", "fifth"));
            await writer.WriteAsync(next, TestContext.Current.CancellationToken);
            await writer.RefreshAsync(TestContext.Current.CancellationToken);
            using var snapshot = writer.AcquireSnapshot();
            Assert.Equal(4, snapshot.LiveDocumentCount);
        }
        await using var again = IndexWriter.Open(News.Options(folder));
        using var reopened = again.AcquireSnapshot();
        Assert.Equal(4, reopened.LiveDocumentCount);
    }

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3)]
    public async Task Random_histories_of_puts_deletes_refreshes_commits_merges_and_reopenings_agree_with_the_model(int seed)
    {
        using var folder = new TemporaryFolder();
        var random = new Random(seed);
        var model = new Model();
        var options = News.Options(folder) with { BufferBytes = seed % 2 == 0 ? 200_000 : 64 << 20, CommitLogBytes = 100_000 };
        var writer = IndexWriter.Open(options);
        var held = new Queue<(IndexSnapshot Snapshot, Model Model)>();
        for (var step = 0; step < 50; step++)
        {
            await writer.WriteAsync(Draw(random, model), TestContext.Current.CancellationToken);
            switch (random.Next(20))
            {
                case 0:
                    await writer.CommitAsync(TestContext.Current.CancellationToken);
                    break;
                case 1:
                    await writer.MergeAsync(random.Next(1, 4), TestContext.Current.CancellationToken);
                    break;
                case 2:
                    await writer.DisposeAsync();
                    writer = IndexWriter.Open(options);
                    break;
                case < 12:
                    await writer.RefreshAsync(TestContext.Current.CancellationToken);
                    held.Enqueue((writer.AcquireSnapshot(), model.Copy()));
                    break;
            }
            if (held.Count > 6)
                Check(held.Dequeue());
        }
        await writer.DisposeAsync();
        foreach (var old in held)
            Check(old);
        using var last = IndexSnapshot.OpenCommitted(folder.Path);
        model.AssertEquals(last);

        static void Check((IndexSnapshot Snapshot, Model Model) held)
        {
            held.Model.AssertEquals(held.Snapshot);
            held.Snapshot.Dispose();
        }
    }

    private static WriteBatch Draw(Random random, Model model)
    {
        var batch = new WriteBatch();
        for (var operations = random.Next(1, 15); operations > 0; operations--)
        {
            switch (random.Next(12))
            {
                case 0:
                    batch.DeleteWhere("tag", "tag" + random.Next(20));
                    break;
                case 1:
                    batch.DeleteWhere("outlet", "outlet 9");
                    break;
                case 2:
                    batch.Delete("d" + random.Next(300));
                    break;
                default:
                    batch.Put(News.Draw(random, "d" + random.Next(300)));
                    break;
            }
        }
        model.Apply(batch);
        return batch;
    }
}
