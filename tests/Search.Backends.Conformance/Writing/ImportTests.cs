using Search.Archive;
using Search.Importing;

namespace Search.Backends.Conformance.Writing;

/// <summary>The sample archive's saved pages, imported into every backend.</summary>
public class ImportTests
{
    private static string Sample { get; } = Path.Combine(AppContext.BaseDirectory, "sample");

    [Theory, EveryBackend]
    public async Task An_import_puts_every_page_in_and_again_changes_nothing(string backend)
    {
        await using var archive = AnArchive.Empty(backend);
        var sink = new Sink(archive.Archive);
        var first = await ImportAsync(sink);
        await archive.Archive.RefreshAsync(TestContext.Current.CancellationToken);
        Assert.Equal(sink.Threads.Count, first.Added);
        var held = await archive.ExportAsync();
        Assert.Equal(sink.Threads.Select(t => t.Article.Id), held.Select(t => t.Article.Id));
        Assert.Equivalent(sink.Threads, held, strict: true);
        await archive.ReopenAsync();
        var again = await ImportAsync(new Sink(archive.Archive));
        Assert.Equal((0, 0, first.Added), (again.Added, again.Updated, again.Unchanged));
        Assert.Equal(first.Comments, (await archive.Archive.StatisticsAsync(TestContext.Current.CancellationToken)).Comments);
    }

    [Theory, EveryBackend]
    public async Task Of_imported_pages_each_is_found_by_its_own_title_and_each_comment_by_its_own_words(string backend)
    {
        await using var archive = AnArchive.Empty(backend);
        var sink = new Sink(archive.Archive);
        await ImportAsync(sink);
        await archive.Archive.RefreshAsync(TestContext.Current.CancellationToken);
        foreach (var thread in sink.Threads)
        {
            var titled = await archive.SearchAsync($"title:{Quoted(thread.Article.Title)}");
            Assert.Contains(titled.Hits, h => h.Article.Id == thread.Article.Id);
            Assert.All(titled.Hits, h => Assert.StartsWith("<mark>", h.TitleHtml, StringComparison.Ordinal));
            if (thread.Comments is not [var comment, ..])
                continue;
            var beneath = await archive.SearchAsync(Quoted(string.Join(' ', comment.Body.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(8))));
            Assert.Contains(beneath.Hits, h => h.BestComments.Any(c => Threads.AsGiven(c.Comment) == comment));
        }
    }

    private static string Quoted(string words) => $"\"{words.Replace("\\", " ", StringComparison.Ordinal).Replace("\"", " ", StringComparison.Ordinal)}\"";

    private static async Task<ImportReport> ImportAsync(Sink sink)
    {
        var report = await new Importer(sink).RunAsync([Sample], cancellation: TestContext.Current.CancellationToken);
        Assert.True(report.Articles > 30 && report.Comments > 100);
        return report;
    }

    private sealed class Sink(IArchive archive) : IThreadSink
    {
        public List<ArticleThread> Threads { get; } = [];

        public Task<IReadOnlyList<PutOutcome>> PutAsync(IReadOnlyList<ArticleThread> threads, CancellationToken cancellation)
        {
            Threads.AddRange(threads);
            return archive.PutAsync(threads, cancellation);
        }
    }
}
