using Search.Archive;
using Search.Indexing;
using static Search.Backends.Conformance.Threads;

namespace Search.Backends.Conformance.Writing;

public class DurabilityTests
{
    [Theory, EveryBackend]
    public async Task What_was_acknowledged_survives_a_killed_process_or_where_writes_are_not_durable_a_closed_archive(string backend)
    {
        await using var archive = AnArchive.Empty(backend);
        await archive.Archive.PutAsync([Article("a", "harbour", comments: [Comment("1", "mud")]), Article("b", "gone")], TestContext.Current.CancellationToken);
        await AssertHolds(archive, ["a", "b"], ["1"]);
        await archive.Archive.PutCommentsAsync("a", [Comment("2", "late")], TestContext.Current.CancellationToken);
        await AssertHolds(archive, ["a", "b"], ["1", "2"]);
        await archive.Archive.RemoveAsync([new Removal.OfArticle("b"), new Removal.OfComment("a", "1")], TestContext.Current.CancellationToken);
        await AssertHolds(archive, ["a"], ["2"]);
    }

    [Theory, EveryBackend]
    public async Task One_archive_holds_its_folder(string backend)
    {
        await using var archive = await AnArchive.Of(backend, Article("a", "harbour"));
        Assert.Throws<IndexLockedException>(() => Backends.Open(backend, archive.Folder));
        Assert.Equal(1, (await archive.SearchAsync("harbour")).Total.Articles);
        await archive.ReopenAsync();
        Assert.Equal(1, (await archive.SearchAsync("harbour")).Total.Articles);
    }

    [Theory, EveryBackend]
    public async Task A_folder_of_another_backend_is_refused(string backend)
    {
        await using var archive = await AnArchive.Of(backend, Article("a", "harbour"));
        Assert.Equal(backend, ArchiveFolder.BackendOf(archive.Folder));
        Assert.All(Backends.Names.Where(other => other != backend), other => Assert.Throws<OtherBackendException>(() => Backends.Open(other, archive.Folder)));
        Assert.Throws<OtherBackendException>(() => ArchiveFolder.MustBeOf(archive.Folder, "another"));
    }

    // A copy of the files as they are now is what a process that was killed now would leave.
    private static async Task AssertHolds(AnArchive archive, string[] articles, string[] comments)
    {
        if (!archive.Archive.Capabilities.DurableWrites)
            await archive.ReopenAsync();
        await using var copy = archive.Copy();
        var threads = await copy.ExportAsync();
        Assert.Equal(articles, threads.Select(t => t.Article.Id));
        Assert.Equal(comments, threads[0].Comments.Select(c => c.Id));
        Assert.Equal(new SearchTotal(articles.Length, comments.Length), (await copy.SearchAsync("")).Total);
    }
}
