namespace Search.Indexing.Tests;

public sealed class CrashTests
{
    [Theory]
    [InlineData(1), InlineData(2)]
    public async Task Whenever_the_process_ends_what_was_acknowledged_is_there_and_every_batch_is_whole(int seed)
    {
        using var folder = new TemporaryFolder();
        var random = new Random(seed);
        var options = News.Options(folder) with { BufferBytes = 150_000, CommitLogBytes = 60_000 };
        await using var writer = IndexWriter.Open(options);
        var acknowledged = new List<int>();
        var writers = Enumerable.Range(0, 4).Select(w => Task.Run(async () =>
        {
            for (var i = 0; i < 25; i++)
            {
                var number = w * 1000 + i;
                await writer.WriteAsync(Batch(number), TestContext.Current.CancellationToken);
                lock (acknowledged)
                    acknowledged.Add(number);
            }
        })).ToList();
        var checks = 0;
        while (!writers.TrueForAll(w => w.IsCompleted) || checks == 0)
        {
            int[] expected;
            lock (acknowledged)
                expected = [.. acknowledged];
            if (CrashCopy(folder) is not { } crashed)
                continue;
            using (crashed)
                await AssertHolds(crashed, expected);
            checks++;
        }
        await Task.WhenAll(writers);
    }

    [Fact]
    public async Task A_log_cut_at_any_byte_loses_nothing_that_was_acknowledged_before()
    {
        using var folder = new TemporaryFolder();
        await using var writer = IndexWriter.Open(News.Options(folder));
        var lengths = new List<long>();
        for (var i = 0; i < 4; i++)
        {
            await writer.WriteAsync(Batch(i), TestContext.Current.CancellationToken);
            lengths.Add(new FileInfo(folder.File("log-00000001")).Length);
        }
        for (var length = 0L; length <= lengths[^1]; length += length % 512 is > 3 and < 509 ? 253 : 1)
        {
            using var crashed = folder.Copy();
            using (var log = File.OpenWrite(crashed.File("log-00000001")))
                log.SetLength(length);
            await AssertHolds(crashed, [.. Enumerable.Range(0, lengths.Count(l => l <= length))]);
        }
    }

    [Fact]
    public async Task Writers_that_wait_together_share_one_flush()
    {
        using var folder = new TemporaryFolder();
        await using var writer = IndexWriter.Open(News.Options(folder));
        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => writer.WriteAsync(Batch(i), TestContext.Current.CancellationToken)));
        var frames = LogReader.Read(folder.File("log-00000001"), 1, isLast: true, _ => { }).Frames;
        Assert.InRange(frames, 1ul, 150ul);
    }

    [Fact]
    public async Task After_a_crash_the_index_goes_on_and_can_crash_again()
    {
        var folder = new TemporaryFolder();
        for (var round = 0; round < 6; round++)
        {
            await using var writer = IndexWriter.Open(News.Options(folder));
            await writer.WriteAsync(Batch(round * 2), TestContext.Current.CancellationToken);
            if (round % 2 == 0)
                await writer.CommitAsync(TestContext.Current.CancellationToken);
            await writer.WriteAsync(Batch(round * 2 + 1), TestContext.Current.CancellationToken);
            var crashed = folder.Copy();
            await writer.DisposeAsync();
            folder.Dispose();
            folder = crashed;
            Assert.Empty(IndexCheck.Run(folder.Path, null, TestContext.Current.CancellationToken).Problems);
        }
        await AssertHolds(folder, [.. Enumerable.Range(0, 12)]);
        folder.Dispose();
    }

    private static async Task AssertHolds(TemporaryFolder crashed, int[] acknowledged)
    {
        await using var writer = IndexWriter.Open(News.Options(crashed));
        using var snapshot = writer.AcquireSnapshot();
        var found = snapshot.Segments.SelectMany(s => Enumerable.Range(0, s.DocumentCount).Where(s.IsLive).Select(d => s.ReadStored(d).Id))
            .GroupBy(id => int.Parse(id.Split('/')[0])).ToDictionary(g => g.Key, g => g.ToHashSet());
        Assert.All(acknowledged, number => Assert.Contains(number, found));
        Assert.All(found.Values, ids => Assert.Equal(3, ids.Count));
    }

    // Three documents come, one of which is written twice, and a fourth comes and goes.
    private static WriteBatch Batch(int number)
    {
        var random = new Random(number);
        var batch = new WriteBatch();
        foreach (var part in (string[])["a", "b", "gone", "b", "c"])
            batch.Put(News.Draw(random, $"{number}/{part}"));
        batch.Delete($"{number}/gone");
        return batch;
    }

    // A crash leaves all files as they are at one moment; a copy takes longer. One during which a commit came to pass is no such moment.
    private static TemporaryFolder? CrashCopy(TemporaryFolder folder)
    {
        var copy = new TemporaryFolder();
        try
        {
            var before = File.ReadAllBytes(folder.File("manifest"));
            var logs = Directory.GetFiles(folder.Path, "log-*");
            foreach (var file in Directory.GetFiles(folder.Path).Where(f => !f.EndsWith(".lock", StringComparison.Ordinal)))
                File.Copy(file, copy.File(Path.GetFileName(file)), overwrite: true);
            if (File.ReadAllBytes(folder.File("manifest")).SequenceEqual(before) && Directory.GetFiles(folder.Path, "log-*").Order().SequenceEqual(logs.Order()))
                return copy;
        }
        catch (IOException)
        {
            // A file went while it was copied: a commit came to pass.
        }
        copy.Dispose();
        return null;
    }
}
