using Search.Archive;
using static Search.Backends.Conformance.Threads;

namespace Search.Backends.Conformance.Writing;

public class ThreadRemovalTests
{
    private static readonly ArticleThread Ferry = Article(
        "ferry", "Ferry returns", "The harbour rejoiced.", "Post", "2014-03-03", ["Ana Ruiz"], ["harbour"], "page.txt",
        Comment("1", "About time.", "Max", "2016-01-01", source: "page.txt"), Comment("2", "Too late.", "Doug", source: "page.txt"));

    private static readonly ArticleThread Tram = Article("tram", "Tram line opens", "The harbour line.", "Times", "2015-01-01");

    [Theory, EveryBackend]
    public async Task A_removed_article_takes_its_comments_along(string backend)
    {
        await using var archive = await AnArchive.Of(backend, Ferry, Tram);
        await archive.PutCommentsAsync("ferry", Comment("late", "Still here?"));
        Assert.Equal([new RemovalOutcome(1, 3)], await archive.RemoveAsync(new Removal.OfArticle("ferry")));
        await AssertTramAlone(archive);
        await archive.ReopenAsync();
        await AssertTramAlone(archive);
    }

    [Theory, EveryBackend]
    public async Task A_removed_comment_leaves_its_thread(string backend)
    {
        await using var archive = await AnArchive.Of(backend, Ferry);
        Assert.Equal([new RemovalOutcome(0, 1)], await archive.RemoveAsync(new Removal.OfComment("ferry", "1")));
        Assert.Equal(["2"], Assert.Single(await archive.ExportAsync()).Comments.Select(c => c.Id));
        Assert.Equal(0, (await archive.SearchAsync("about")).Total.Comments);
        Assert.Equal("2014-03-03", (await archive.SearchAsync("")).State.Newest.ToString());
    }

    [Theory, EveryBackend]
    public async Task What_is_not_there_is_not_removed(string backend)
    {
        await using var archive = await AnArchive.Of(backend, Ferry);
        var outcomes = await archive.RemoveAsync(
            new Removal.OfArticle("none"), new Removal.OfComment("none", "1"), new Removal.OfComment("ferry", "3"), new Removal.OfComment("ferry", "1"),
            new Removal.OfComment("ferry", "1"), new Removal.OfArticle("ferry"), new Removal.OfArticle("ferry"), new Removal.OfComment("ferry", "2"));
        Assert.Equal([default, default, default, new(0, 1), default, new(1, 1), default, default], outcomes);
        Assert.Equal([false, false, false, true, false, true, false, false], outcomes.Select(o => o.WasFound));
        Assert.Empty(await archive.ExportAsync());
    }

    [Theory, EveryBackend]
    public async Task A_removed_thread_put_again_is_added_anew(string backend)
    {
        await using var archive = await AnArchive.Of(backend, Ferry, Tram);
        await archive.Archive.RemoveAsync([new Removal.OfArticle("ferry")], TestContext.Current.CancellationToken);
        Assert.Equal(CommentsOutcome.ArticleNotFound, await archive.Archive.PutCommentsAsync("ferry", [Comment("3", "?")], TestContext.Current.CancellationToken));
        Assert.Equal([PutOutcome.Added], await archive.PutAsync(Ferry));
        await archive.ReopenAsync();
        Assert.Equal(["tram", "ferry"], (await archive.ExportAsync()).Select(t => t.Article.Id));
        Assert.Equivalent(Ferry, (await archive.ExportAsync())[1], strict: true);
    }

    [Theory, EveryBackend]
    public async Task A_comment_that_was_removed_or_replaced_comes_back_with_its_page(string backend)
    {
        await using var archive = await AnArchive.Of(backend, Ferry);
        await archive.RemoveAsync(new Removal.OfComment("ferry", "1"));
        Assert.Equal([PutOutcome.Updated], await archive.PutAsync(Ferry));
        Assert.Equivalent(Ferry, Assert.Single(await archive.ExportAsync()), strict: true);
        await archive.PutCommentsAsync("ferry", Comment("2", "Never too late.", source: "page.txt"));
        await archive.ReopenAsync();
        Assert.Equal([PutOutcome.Updated], await archive.PutAsync(Ferry));
        Assert.Equivalent(Ferry, Assert.Single(await archive.ExportAsync()), strict: true);
        Assert.Equal([PutOutcome.Unchanged], await archive.PutAsync(Ferry));
    }

    [Theory, EveryBackend]
    public async Task An_author_whose_articles_are_gone_is_no_longer_listed(string backend)
    {
        await using var archive = await AnArchive.Of(backend, Ferry, Article("tram", "Tram", authors: ["Li Wei"], comments: [Comment("1", "I wrote that.", "Ana Ruiz")]));
        await archive.RemoveAsync(new Removal.OfArticle("ferry"));
        var facet = (await archive.SearchAsync(new SearchRequest { Facets = ["author"] })).Facets["author"];
        Assert.Equal(["Li Wei"], facet.Values.Select(v => v.Value));
    }

    private static async Task AssertTramAlone(AnArchive archive)
    {
        Assert.Equal(["tram"], (await archive.ExportAsync()).Select(t => t.Article.Id));
        Assert.Equal(new SearchTotal(1, 0), (await archive.SearchAsync("harbour OR late OR here")).Total);
        Assert.Null(await archive.Archive.FindThreadAsync("ferry", TestContext.Current.CancellationToken));
        Assert.Equal("2015-01-01", (await archive.SearchAsync("")).State.Newest.ToString());
    }
}
