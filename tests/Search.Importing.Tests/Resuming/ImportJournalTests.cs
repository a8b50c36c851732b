using Search.Archive;

namespace Search.Importing.Tests.Resuming;

public sealed class ImportJournalTests : IDisposable
{
    private readonly TemporaryFolder _files = new();
    private readonly TemporaryFolder _data = new();

    public ImportJournalTests()
    {
        foreach (var name in (string[])["a", "b", "c"])
            File.SetLastWriteTimeUtc(_files.Write($"{name}.jsonl", string.Join('\n', Enumerable.Range(0, 10).Select(n => $$"""{"id":"{{name}}{{n}}","title":"T"}"""))), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
    }

    public void Dispose()
    {
        _files.Dispose();
        _data.Dispose();
    }

    [Fact]
    public async Task A_stopped_run_is_gone_on_with_where_it_was()
    {
        Assert.Equal(Ids("a0", 8), await StopAsync(after: 4));

        var (stored, report) = await RunAsync();

        Assert.Equal("a8 a9 b0 b1 b2 b3 b4 b5 b6 b7 b8 b9 c0 c1 c2 c3 c4 c5 c6 c7 c8 c9", string.Join(' ', stored));
        Assert.Equal(0, report.ResumedFiles);
    }

    [Fact]
    public async Task Files_that_were_stored_whole_are_not_read_again()
    {
        await StopAsync(after: 7);

        var (stored, report) = await RunAsync();

        Assert.Equal("b4", stored[0]);
        Assert.Equal((1, 16), (report.ResumedFiles, stored.Count));
    }

    [Fact]
    public async Task A_run_that_was_stopped_twice_goes_on_where_it_was_stopped_last()
    {
        await StopAsync(after: 4);
        await StopAsync(after: 4);

        Assert.Equal("b6", (await RunAsync()).Stored[0]);
    }

    [Fact]
    public async Task A_run_that_came_to_its_end_leaves_nothing_to_go_on_with()
    {
        await RunAsync();
        Assert.Empty(Directory.EnumerateFileSystemEntries(_data.Path));
        Assert.Equal(30, (await RunAsync()).Stored.Count);
    }

    [Fact]
    public async Task What_changed_since_is_read_again()
    {
        await StopAsync(after: 7);
        File.SetLastWriteTimeUtc(Path.Combine(_files.Path, "a.jsonl"), new DateTime(2100, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal("a0", (await RunAsync()).Stored[0]);

        await StopAsync(after: 7);
        _files.Write("b.jsonl", """{"id":"new","title":"T"}""");
        Assert.Equal("a0", (await RunAsync()).Stored[0]);
    }

    [Fact]
    public async Task Another_import_does_not_go_on_with_this_one()
    {
        await StopAsync(after: 7);
        Assert.Equal("a0", (await RunAsync(new ImportOptions { Outlet = "Another" })).Stored[0]);
    }

    [Fact]
    public async Task A_note_that_cannot_be_read_is_as_good_as_none()
    {
        await File.WriteAllTextAsync(Journal, "{\"Import\":", TestContext.Current.CancellationToken);
        Assert.Equal(30, (await RunAsync()).Stored.Count);
    }

    private string Journal => Path.Combine(_data.Path, "journal.json");

    private async Task<List<string>> StopAsync(int after)
    {
        using var stop = new CancellationTokenSource();
        var sink = new StoppingSink(after, stop);
        var stopped = await Assert.ThrowsAsync<ImportStoppedException>(() => new Importer(sink, Options(null)).RunAsync([_files.Path], cancellation: stop.Token));
        Assert.Equal(sink.Stored.Count, stopped.Report.Added);
        return sink.Stored;
    }

    private async Task<(List<string> Stored, ImportReport Report)> RunAsync(ImportOptions? options = null)
    {
        var sink = new StoppingSink(int.MaxValue, null);
        var report = await new Importer(sink, Options(options)).RunAsync([_files.Path], cancellation: TestContext.Current.CancellationToken);
        return (sink.Stored, report);
    }

    private ImportOptions Options(ImportOptions? options) => (options ?? new ImportOptions()) with { BatchThreads = 2, JournalFile = Journal };

    private static List<string> Ids(string first, int count) => [.. Enumerable.Range(first[1] - '0', count).Select(n => $"{first[0]}{n}")];

    // Cancels while it stores a batch; that batch is stored all the same, as an archive would finish what it began.
    private sealed class StoppingSink(int after, CancellationTokenSource? stop) : IThreadSink
    {
        private int _batches;

        public List<string> Stored { get; } = [];

        public async Task<IReadOnlyList<PutOutcome>> PutAsync(IReadOnlyList<ArticleThread> threads, CancellationToken cancellation)
        {
            Stored.AddRange(threads.Select(thread => thread.Article.Id));
            if (++_batches == after)
                await stop!.CancelAsync();
            return [.. threads.Select(_ => PutOutcome.Added)];
        }
    }
}
