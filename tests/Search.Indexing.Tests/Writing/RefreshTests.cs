namespace Search.Indexing.Tests;

public sealed class RefreshTests
{
    [Fact]
    public async Task A_change_is_seen_when_the_refresh_interval_is_over_and_not_before()
    {
        using var folder = new TemporaryFolder();
        var time = new ManualTime();
        await using var writer = IndexWriter.Open(News.Options(folder) with { Time = time, RefreshInterval = TimeSpan.FromSeconds(1) });
        await Put(writer, "a");
        Assert.Equal(0, Count(writer));
        time.Advance(TimeSpan.FromMilliseconds(999));
        Assert.Equal(0, Count(writer));
        time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(1, Count(writer));

        await Put(writer, "b");
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2, Count(writer));
    }

    [Fact]
    public async Task Generations_grow_by_one_with_every_refresh_that_changed_something()
    {
        using var folder = new TemporaryFolder();
        await using var writer = IndexWriter.Open(News.Options(folder));
        var first = Generation(writer);
        await writer.RefreshAsync(TestContext.Current.CancellationToken);
        Assert.Equal(first, Generation(writer));
        await Put(writer, "a");
        Assert.Equal(first, Generation(writer));
        await writer.RefreshAsync(TestContext.Current.CancellationToken);
        Assert.Equal(first + 1, Generation(writer));
        var missing = new WriteBatch();
        missing.Delete("not there");
        await writer.WriteAsync(missing, TestContext.Current.CancellationToken);
        await writer.RefreshAsync(TestContext.Current.CancellationToken);
        Assert.Equal(first + 1, Generation(writer));
    }

    [Fact]
    public async Task Generations_go_on_after_an_orderly_end_and_are_never_given_out_twice_after_a_crash()
    {
        using var folder = new TemporaryFolder();
        long last;
        await using (var writer = IndexWriter.Open(News.Options(folder)))
        {
            await Put(writer, "a");
            await writer.RefreshAsync(TestContext.Current.CancellationToken);
            last = Generation(writer);
        }
        using (var committed = IndexSnapshot.OpenCommitted(folder.Path))
            Assert.Equal(last, committed.Generation);
        TemporaryFolder crashed;
        await using (var writer = IndexWriter.Open(News.Options(folder)))
        {
            Assert.Equal(last, Generation(writer));
            for (var i = 0; i < 5; i++)
            {
                await Put(writer, "b" + i);
                await writer.RefreshAsync(TestContext.Current.CancellationToken);
            }
            last = Generation(writer);
            crashed = folder.Copy();
        }
        using (crashed)
        {
            await using var writer = IndexWriter.Open(News.Options(crashed));
            Assert.True(Generation(writer) > last);
            Assert.Equal(6, Count(writer));
        }
    }

    [Fact]
    public async Task A_batch_is_seen_whole_or_not_at_all_while_it_is_written()
    {
        using var folder = new TemporaryFolder();
        await using var writer = IndexWriter.Open(News.Options(folder) with { BufferBytes = 100_000 });
        var writing = Task.Run(async () =>
        {
            for (var round = 0; round < 30; round++)
            {
                var batch = new WriteBatch();
                for (var i = 0; i < 20; i++)
                    batch.Put(new Document("d" + i).Add("outlet", "round" + round));
                await writer.WriteAsync(batch, TestContext.Current.CancellationToken);
                if (round % 3 == 0)
                    await writer.RefreshAsync(TestContext.Current.CancellationToken);
            }
        }, TestContext.Current.CancellationToken);
        while (!writing.IsCompleted)
        {
            using var snapshot = writer.AcquireSnapshot();
            var outlets = snapshot.Segments.SelectMany(s => Enumerable.Range(0, s.DocumentCount).Where(s.IsLive)
                .Select(d => s.ReadStored(d).Text(News.Schema["outlet"]))).ToList();
            Assert.True(outlets.Count is 0 or 20);
            Assert.True(outlets.Distinct().Count() <= 1);
        }
        await writing;
    }

    [Fact]
    public async Task A_writer_whose_disk_fails_says_so_and_keeps_the_last_snapshot()
    {
        using var folder = new TemporaryFolder();
        var time = new ManualTime();
        await using var writer = IndexWriter.Open(News.Options(folder) with { Time = time, RefreshInterval = TimeSpan.FromSeconds(1) });
        await Put(writer, "a");
        await writer.RefreshAsync(TestContext.Current.CancellationToken);
        await Put(writer, "b");
        Directory.Delete(folder.Path, recursive: true);
        time.Advance(TimeSpan.FromSeconds(1));

        var failure = await Assert.ThrowsAsync<IOException>(() => Put(writer, "c"));
        Assert.Contains("can no longer be written", failure.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<IOException>(() => writer.RefreshAsync(TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<IOException>(() => writer.CommitAsync(TestContext.Current.CancellationToken));
        Assert.Equal(1, Count(writer));
        Directory.CreateDirectory(folder.Path);
    }

    [Fact]
    public async Task A_refresh_that_failed_can_be_asked_for_again()
    {
        using var folder = new TemporaryFolder();
        await using var writer = IndexWriter.Open(News.Options(folder));
        await Put(writer, "a");
        // A folder of that name stands in the way of the segment's last file.
        var obstacle = Directory.CreateDirectory(folder.File("s00000001.stored"));
        await Assert.ThrowsAnyAsync<Exception>(() => writer.RefreshAsync(TestContext.Current.CancellationToken));
        Assert.Equal([obstacle.FullName], Directory.GetFileSystemEntries(folder.Path, "s*"));
        obstacle.Delete();
        await Put(writer, "b");
        await writer.RefreshAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, Count(writer));
    }

    private static Task Put(IndexWriter writer, string id)
    {
        var batch = new WriteBatch();
        batch.Put(new Document(id).Add("title", "a title"));
        return writer.WriteAsync(batch, TestContext.Current.CancellationToken);
    }

    private static int Count(IndexWriter writer)
    {
        using var snapshot = writer.AcquireSnapshot();
        return snapshot.LiveDocumentCount;
    }

    private static long Generation(IndexWriter writer)
    {
        using var snapshot = writer.AcquireSnapshot();
        return snapshot.Generation;
    }
}
