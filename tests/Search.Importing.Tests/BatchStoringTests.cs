using Search.Archive;

namespace Search.Importing.Tests;

public sealed class BatchStoringTests : IDisposable
{
    private readonly TemporaryFolder _files = new();
    private readonly TemporaryFolder _data = new();

    public BatchStoringTests() => _files.Write("a.jsonl", string.Join('\n', Enumerable.Range(0, 10).Select(n => $$"""{"id":"{{n}}","title":"T"}""")));

    public void Dispose()
    {
        _files.Dispose();
        _data.Dispose();
    }

    [Fact]
    public async Task No_more_batches_are_under_way_than_the_sink_takes_and_they_are_offered_in_order()
    {
        var sink = new SlowSink(mostUnderWay: 3);
        var import = RunAsync(sink, TestContext.Current.CancellationToken);
        for (var batch = 0; batch < 10; batch++)
        {
            await sink.OfferedAsync(Math.Min(batch + 3, 10));
            Assert.InRange(sink.Offered.Count - batch, 1, 3);
            sink.Store(batch);
        }

        Assert.Equal(10, (await import).Added);
        Assert.Equal("0123456789", string.Concat(sink.Offered));
    }

    [Fact]
    public async Task A_batch_that_is_stored_before_an_earlier_one_is_not_taken_for_a_place_to_go_on_from()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var sink = new SlowSink(mostUnderWay: 2);
        var import = RunAsync(sink, stop.Token);
        await sink.OfferedAsync(2);
        sink.Store(0);
        await sink.OfferedAsync(3);
        sink.Store(2);
        await stop.CancelAsync();
        sink.Cancel(1);

        var stopped = await Assert.ThrowsAsync<ImportStoppedException>(() => import);
        Assert.Equal(1, stopped.Report.Added);
        var next = new CollectingSink();
        await RunAsync(next, TestContext.Current.CancellationToken);
        Assert.Equal("123456789", string.Concat(next.Threads.Select(thread => thread.Article.Id)));
    }

    [Fact]
    public async Task What_was_under_way_when_the_run_was_stopped_counts_once_it_is_stored()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var sink = new SlowSink(mostUnderWay: 2);
        var import = RunAsync(sink, stop.Token);
        await sink.OfferedAsync(2);
        await stop.CancelAsync();
        sink.Store(1);
        sink.Store(0);

        var stopped = await Assert.ThrowsAsync<ImportStoppedException>(() => import);
        Assert.Equal(2, stopped.Report.Added);
    }

    [Fact]
    public async Task A_batch_that_fails_ends_the_run_and_what_was_stored_before_it_is_gone_on_from()
    {
        var sink = new SlowSink(mostUnderWay: 2);
        var import = RunAsync(sink, TestContext.Current.CancellationToken);
        await sink.OfferedAsync(2);
        sink.Store(0);
        await sink.OfferedAsync(3);
        sink.Fail(1);
        sink.Store(2);

        await Assert.ThrowsAsync<IOException>(() => import);
        var next = new CollectingSink();
        await RunAsync(next, TestContext.Current.CancellationToken);
        Assert.Equal("1", next.Threads[0].Article.Id);
    }

    private Task<ImportReport> RunAsync(IThreadSink sink, CancellationToken cancellation) =>
        new Importer(sink, new ImportOptions { BatchThreads = 1, JournalFile = Path.Combine(_data.Path, "journal.json") }).RunAsync([_files.Path], cancellation: cancellation);

    /// <summary>Stores a batch when it is told to.</summary>
    private sealed class SlowSink(int mostUnderWay) : IThreadSink
    {
        private readonly TaskCompletionSource<IReadOnlyList<PutOutcome>>[] _stored =
            [.. Enumerable.Range(0, 10).Select(_ => new TaskCompletionSource<IReadOnlyList<PutOutcome>>(TaskCreationOptions.RunContinuationsAsynchronously))];

        private readonly TaskCompletionSource[] _offered = [.. Enumerable.Range(0, 10).Select(_ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously))];
        private readonly List<string> _ids = [];

        public int MostUnderWay => mostUnderWay;

        public IReadOnlyList<string> Offered
        {
            get
            {
                lock (_ids)
                    return [.. _ids];
            }
        }

        public Task<IReadOnlyList<PutOutcome>> PutAsync(IReadOnlyList<ArticleThread> threads, CancellationToken cancellation)
        {
            int batch;
            lock (_ids)
            {
                batch = _ids.Count;
                _ids.Add(Assert.Single(threads).Article.Id);
            }

            _offered[batch].SetResult();
            return _stored[batch].Task;
        }

        /// <summary>Waits until so many batches were offered.</summary>
        public Task OfferedAsync(int count) => _offered[count - 1].Task.WaitAsync(TestContext.Current.CancellationToken);

        public void Store(int batch) => _stored[batch].SetResult([PutOutcome.Added]);

        public void Cancel(int batch) => _stored[batch].SetCanceled(TestContext.Current.CancellationToken);

        public void Fail(int batch) => _stored[batch].SetException(new IOException("the disk is full"));
    }
}
