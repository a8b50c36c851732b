using Search.Archive;
using Search.Cli.Access;
using Search.Cli.CommandLine;
using Search.Cli.Measuring;
using Search.Cli.Reporting;

namespace Search.Cli.Tests.Measuring;

public sealed class ComparisonTests : IAsyncDisposable
{
    private static readonly BenchQuery[] Queries = [new("barrier", ["one"]), new("boar", ["one"]), new("flood barrier", ["two"])];

    private readonly ACommandLine _search = new();
    private readonly List<IArchive> _opened = [];

    [Fact]
    public async Task Every_query_is_timed_on_both_in_every_round()
    {
        var report = await CompareAsync(await OriginalAsync(), await OriginalAsync(), rounds: 4);

        Assert.Empty(report.Mismatches);
        Assert.Equal(4, report.Rounds);
        Assert.Equal([("one", 2, 8), ("two", 1, 4)], report.Classes.Select(row => (row.Class, row.Queries, row.Runs)));
        Assert.All(report.Classes, row => Assert.True(row.LeastRatio > 0 && row.LeastRatio <= row.MostRatio));
    }

    [Fact]
    public async Task Nothing_is_timed_when_the_totals_differ()
    {
        var (original, other) = (await OriginalAsync(), await OriginalAsync());
        await other.RemoveAsync([new Removal.OfArticle("boar")], TestContext.Current.CancellationToken);
        await other.RefreshAsync(TestContext.Current.CancellationToken);

        var report = await CompareAsync(original, other, rounds: 1);

        Assert.Empty(report.Classes);
        Assert.Equal(0, report.Rounds);
        Assert.Equal(["'barrier'", "'boar'", "'flood"], report.Mismatches.Select(sentence => sentence.Split(' ')[0]));
    }

    [Fact]
    public async Task The_table_is_Markdown_with_a_row_for_each_class()
    {
        using var text = new StringWriter();

        ComparisonTable.Write(text, await CompareAsync(await OriginalAsync(), await OriginalAsync(), rounds: 1));

        var lines = text.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        Assert.Equal("3 articles, 3 comments, 1 round; milliseconds.", lines[0]);
        Assert.Equal(["class", "---", "one", "two"], lines.Skip(2).Select(line => line.Split('|')[1].Trim(' ')).Select(cell => cell.StartsWith('-') ? "---" : cell));
        Assert.Single(lines.Skip(2).Select(line => line.Length).Distinct());
    }

    [Fact]
    public async Task A_copy_has_all_threads_and_is_made_once()
    {
        var original = await OriginalAsync();
        var folder = new DataFolder(Path.Combine(_search.Folder, "copy"), IsDefault: false);

        var (made, said) = await CopyAsync(original, folder);
        Assert.Equal(await ExportAsync(original), await ExportAsync(made));
        Assert.StartsWith($"Copying the archive to '{folder.Path}'", said);
        await made.DisposeAsync();

        var (found, nothing) = await CopyAsync(original, folder);
        Assert.Equal(await ExportAsync(original), await ExportAsync(found));
        Assert.Equal("", nothing);
    }

    [Fact]
    public async Task A_copy_with_other_content_is_refused_and_let_go()
    {
        var original = await OriginalAsync();
        var folder = new DataFolder(Path.Combine(_search.Folder, "copy"), IsDefault: false);
        await (await CopyAsync(original, folder)).Archive.DisposeAsync();
        await original.RemoveAsync([new Removal.OfArticle("boar")], TestContext.Current.CancellationToken);
        await original.RefreshAsync(TestContext.Current.CancellationToken);

        var refused = await Assert.ThrowsAsync<CliException>(() => CopyAsync(original, folder));

        Assert.Contains("holds 3 articles and 3 comments, not the 2 and 2 of the archive", refused.Message);
        await LocalArchive.Open(folder).DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var archive in _opened)
            await archive.DisposeAsync();
        _search.Dispose();
    }

    private static Task<ComparisonReport> CompareAsync(IArchive one, IArchive other, int rounds) =>
        new ComparisonRunner(one, other, new SearchRequest(), TimeProvider.System).RunAsync(Queries, rounds, TimeSpan.Zero, TestContext.Current.CancellationToken);

    private static async Task<IReadOnlyList<string>> ExportAsync(IArchive archive) =>
        [.. (await archive.ExportAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken))
            .Select(thread => $"{thread.Article.Id}: {string.Join(' ', thread.Comments.Select(comment => comment.Body))}").Order(StringComparer.Ordinal)];

    private async Task<(IArchive Archive, string Said)> CopyAsync(IArchive original, DataFolder folder)
    {
        using var said = new StringWriter();
        var archive = await ArchiveCopy.OpenAsync(original, folder, _search.Environment(TextWriter.Null, said), TestContext.Current.CancellationToken);
        _opened.Add(archive);
        return (archive, said.ToString());
    }

    private async Task<IArchive> OriginalAsync()
    {
        var folder = Path.Combine(_search.Folder, $"archive-{_opened.Count}");
        await _search.RunHereAsync("import", _search.File("threads.jsonl", SampleThreads.Lines), "--data", folder);
        var archive = LocalArchive.Open(new DataFolder(folder, IsDefault: false));
        _opened.Add(archive);
        return archive;
    }
}
