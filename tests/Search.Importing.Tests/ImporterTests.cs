using Search.Archive;

namespace Search.Importing.Tests;

public sealed class ImporterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CollectingSink _sink = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Files_of_a_folder_are_read_in_ordinal_order_and_named_as_the_folder_was()
    {
        _folder.Write("b.jsonl", """{"id":"b","title":"B"}""");
        _folder.Write("a/z.jsonl", """{"id":"z","title":"Z","comments":[{"body":"x"}]}""");
        _folder.Write("C.jsonl", """{"id":"c","title":"C"}""");

        var report = await Import();

        Assert.Equal(["c", "z", "b"], _sink.Threads.Select(thread => thread.Article.Id));
        Assert.Equal($"{_folder.Path}/a/z.jsonl", _sink.Threads[1].Article.Source);
        Assert.Equal($"{_folder.Path}/a/z.jsonl", _sink.Threads[1].Comments[0].Source);
        Assert.Equal((3, 3L, 1L), (report.Files, report.Added, report.Comments));
        Assert.Empty(report.Problems);
    }

    [Fact]
    public async Task What_is_hidden_about_the_folder_empty_or_unknown_is_skipped_with_the_reason()
    {
        _folder.Write(".git/config", "x");
        _folder.Write("README.md", "# Words");
        _folder.Write("expected.json", "{}");
        _folder.Write("picture.png", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 0]);
        _folder.Write("nothing.txt", "");
        _folder.Write("unknown.bin", [1, 2, 0, 0, 0, 0]);

        var report = await Import();

        Assert.Equal(
            [".git: hidden", "README.md: describes the folder, holds no article", "expected.json: describes the folder, holds no article",
             "nothing.txt: empty, or no ordinary file", "picture.png: a picture", "unknown.bin: of no known format"],
            report.Skipped.Select(skipped => $"{Path.GetFileName(skipped.File)}: {skipped.Reason}"));
        Assert.Equal(0, report.Files);
    }

    [Fact]
    public async Task A_pipe_is_not_waited_for()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only on Linux a test makes a pipe so easily");
        using (var mkfifo = System.Diagnostics.Process.Start("mkfifo", Path.Combine(_folder.Path, "pipe")))
            await mkfifo.WaitForExitAsync(TestContext.Current.CancellationToken);
        _folder.Write("z.jsonl", """{"id":"z","title":"Z"}""");

        await Import().WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        Assert.Equal("z", Assert.Single(_sink.Threads).Article.Id);
    }

    [Fact]
    public async Task Line_ends_in_the_name_of_a_file_do_not_break_the_report()
    {
        _folder.Write("a\nb.jsonl", """{"id":"z","title":"Z"}""");

        await Import();

        Assert.EndsWith("a?b.jsonl", Assert.Single(_sink.Threads).Article.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_gives_nothing_says_so()
    {
        _folder.Write("table.csv", "id,title,body\n");

        var report = await Import();

        Assert.Equal("read as table, it holds no article", Assert.Single(report.Problems).Reason);
    }

    [Fact]
    public async Task A_broken_file_does_not_stop_the_run()
    {
        var lines = string.Join('\n', Enumerable.Range(0, 5000).Select(n => $$"""{"id":"{{n}}","title":"{{n * 7919}}"}"""));
        _folder.Write("a.jsonl.gz", TemporaryFolder.Gzip(lines)[..20_000]);
        _folder.Write("b.jsonl", """{"id":"b","title":"B"}""");

        var report = await Import();

        Assert.Equal("b", _sink.Threads[^1].Article.Id);
        Assert.InRange(_sink.Threads.Count, 500, 4999);
        Assert.All(report.Problems, problem => Assert.EndsWith("a.jsonl.gz", problem.File, StringComparison.Ordinal));
        Assert.Contains(report.Problems, problem => problem.Reason.Contains("cut off", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_path_that_is_not_there_is_a_problem()
    {
        var report = await new Importer(_sink).RunAsync([_folder.Path + "/missing"], cancellation: TestContext.Current.CancellationToken);

        Assert.Equal("there is no such file or folder", Assert.Single(report.Problems).Reason);
    }

    [Fact]
    public async Task Gzip_is_looked_into_whatever_the_file_is_called()
    {
        _folder.Write("a.jsonl.gz", TemporaryFolder.Gzip("""{"id":"a","title":"A"}"""));
        _folder.Write("b.dat", TemporaryFolder.Gzip("""{"id":"b","title":"B"}"""));

        await Import();

        Assert.Equal(["a", "b"], _sink.Threads.Select(thread => thread.Article.Id));
    }

    [Fact]
    public async Task Batches_end_at_their_count_and_at_their_characters()
    {
        var lines = Enumerable.Range(0, 10).Select(n => $$"""{"id":"{{n}}","title":"","body":"{{new string('x', n == 4 ? 900 : 10)}}"}""");
        _folder.Write("a.jsonl", string.Join('\n', lines));

        await Import(new ImportOptions { BatchThreads = 4, BatchCharacters = 500 });

        Assert.Equal([4, 1, 4, 1], _sink.Batches.Select(batch => batch.Count));
    }

    [Fact]
    public async Task Two_saves_of_one_article_never_share_a_batch()
    {
        _folder.Write("a.jsonl", "{\"id\":\"a\",\"title\":\"A\"}\n{\"id\":\"a\",\"title\":\"A, later\"}");

        var report = await Import();

        Assert.Equal(2, _sink.Batches.Count);
        Assert.Equal((1L, 1L), (report.Added, report.Updated));
    }

    [Fact]
    public async Task Progress_ends_at_the_totals()
    {
        _folder.Write("a.jsonl", """{"id":"a","title":"A","comments":[{"body":"x"},{"body":"y"}]}""");
        _folder.Write("b.bin", [0, 1, 2]);
        var progress = new ProgressList();

        await new Importer(_sink).RunAsync([_folder.Path], progress, TestContext.Current.CancellationToken);

        var last = progress.Seen[^1];
        Assert.Equal((2, 2, 1L, 2L), (last.FilesDone, last.FilesTotal, last.Articles, last.Comments));
        Assert.Equal(last.BytesTotal, last.BytesDone);
        Assert.True(progress.Seen.Zip(progress.Seen.Skip(1)).All(pair => pair.First.BytesDone <= pair.Second.BytesDone));
    }

    [Fact]
    public async Task A_sink_that_fails_ends_the_run()
    {
        _folder.Write("a.jsonl", """{"id":"a","title":"A"}""");

        await Assert.ThrowsAsync<IOException>(() => new Importer(new FullSink()).RunAsync([_folder.Path], cancellation: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_cancelled_run_says_so()
    {
        _folder.Write("a.jsonl", """{"id":"a","title":"A"}""");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new Importer(_sink).RunAsync([_folder.Path], cancellation: new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task The_outlet_given_is_that_of_articles_that_state_none()
    {
        _folder.Write("a.jsonl", "{\"id\":\"a\",\"title\":\"A\"}\n{\"id\":\"b\",\"title\":\"B\",\"outlet\":\"The Tide\"}");

        await Import(new ImportOptions { Outlet = "The Ebb" });

        Assert.Equal(["The Ebb", "The Tide"], _sink.Threads.Select(thread => thread.Article.Outlet));
    }

    private Task<ImportReport> Import(ImportOptions? options = null) =>
        new Importer(_sink, options).RunAsync([_folder.Path], cancellation: TestContext.Current.CancellationToken);

    private sealed class ProgressList : IProgress<ImportProgress>
    {
        public List<ImportProgress> Seen { get; } = [];

        public void Report(ImportProgress value) => Seen.Add(value);
    }

    private sealed class FullSink : IThreadSink
    {
        public Task<IReadOnlyList<PutOutcome>> PutAsync(IReadOnlyList<ArticleThread> threads, CancellationToken cancellation) =>
            Task.FromException<IReadOnlyList<PutOutcome>>(new IOException("the disk is full"));
    }
}
