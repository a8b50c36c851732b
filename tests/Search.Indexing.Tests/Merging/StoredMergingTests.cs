namespace Search.Indexing.Tests;

public sealed class StoredMergingTests
{
    [Fact]
    public async Task Stored_values_survive_merging_with_and_without_deleted_documents_in_their_block()
    {
        using var folder = new TemporaryFolder();
        var random = new Random(21);
        var model = new Model();
        await using (var writer = IndexWriter.Open(News.Options(folder)))
        {
            // Segments of several blocks each; the second keeps all its documents, of the others a few go.
            for (var segment = 0; segment < 3; segment++)
            {
                var batch = new WriteBatch();
                for (var i = 0; i < 100; i++)
                    batch.Put(News.Draw(random, $"{segment}-{i}").Add("body", News.Words(random, 250)));
                model.Apply(batch);
                await writer.WriteAsync(batch, TestContext.Current.CancellationToken);
                await writer.RefreshAsync(TestContext.Current.CancellationToken);
            }
            var deletes = new WriteBatch();
            foreach (var id in new[] { "0-3", "0-4", "2-99" })
                deletes.Delete(id);
            model.Apply(deletes);
            await writer.WriteAsync(deletes, TestContext.Current.CancellationToken);
            await writer.MergeAsync(1, TestContext.Current.CancellationToken);
            using var snapshot = writer.AcquireSnapshot();
            Assert.Single(snapshot.Segments);
            model.AssertEquals(snapshot);
        }
        Assert.Empty(IndexCheck.Run(folder.Path, null, TestContext.Current.CancellationToken).Problems);
    }
}
