using Search.Archive;
using static Search.Backends.Conformance.Threads;

namespace Search.Backends.Conformance.Writing;

/// <summary>Comments that come apart from their article.</summary>
public class StandInTests
{
    private static readonly ArticleThread Eels = Known(
        Article("eels", "Eels return", "The river is full of them.", "The Tide", "2012-03-04", null, ["rivers"], "posts.xml", Comment("1", "Lovely.", source: "posts.xml")),
        "http://www.tide.example/2012/03/eels/", "http://tide.example/?p=12");

    private static readonly ArticleThread Discussion = StandIn(
        "forum/7", "https://tide.example/2012/03/eels?utm_source=x", Comment("d1", "Slippery customers.", "Ida", source: "forum.xml"), Comment("d2", "Quite.", parent: "d1", source: "forum.xml"));

    [Theory, EveryBackend]
    public async Task Comments_join_the_article_that_their_address_names(string backend)
    {
        await using var archive = await AnArchive.Of(backend, Eels);
        Assert.Equal([PutOutcome.Joined], await archive.PutAsync(Discussion));
        await ExpectTogetherAsync(archive);
    }

    [Theory, EveryBackend]
    public async Task Comments_join_the_article_that_a_site_identifier_names(string backend)
    {
        await using var archive = await AnArchive.Of(backend, Eels);
        var moved = Known(StandIn("forum/7", "http://old-tide.example/eels", [.. Discussion.Comments]), "http://old-tide.example/eels", "http://tide.example/?p=12");
        Assert.Equal([PutOutcome.Joined], await archive.PutAsync(moved));
        await ExpectTogetherAsync(archive);
    }

    [Theory, EveryBackend]
    public async Task An_article_that_comes_later_takes_its_comments(string backend)
    {
        await using var archive = AnArchive.Empty(backend);
        Assert.Equal([PutOutcome.Added], await archive.PutAsync(Discussion));
        Assert.True(Assert.Single(await archive.ExportAsync()).Article.IsStandIn);
        await archive.ReopenAsync();
        Assert.Equal([PutOutcome.Added], await archive.PutAsync(Eels));
        await ExpectTogetherAsync(archive);
    }

    [Theory, EveryBackend]
    public async Task Both_may_come_in_one_call_in_either_order(string backend)
    {
        await using var archive = AnArchive.Empty(backend);
        Assert.Equal([PutOutcome.Added, PutOutcome.Joined], await archive.PutAsync(Eels, Discussion));
        await ExpectTogetherAsync(archive);

        await using var other = AnArchive.Empty(backend);
        Assert.Equal([PutOutcome.Added, PutOutcome.Added], await other.PutAsync(Discussion, Eels));
        await ExpectTogetherAsync(other);
    }

    [Theory, EveryBackend]
    public async Task The_same_again_changes_nothing_and_a_new_comment_is_added(string backend)
    {
        await using var archive = await AnArchive.Of(backend, Eels, Discussion);
        await archive.ReopenAsync();
        var generation = (await archive.SearchAsync("")).State.Generation;
        Assert.Equal([PutOutcome.Joined, PutOutcome.Unchanged], await archive.PutAsync(Discussion, Eels));
        Assert.Equal(generation, (await archive.SearchAsync("")).State.Generation);

        Assert.Equal([PutOutcome.Joined], await archive.PutAsync(Discussion with { Comments = [.. Discussion.Comments, Comment("d3", "More!", source: "forum.xml")] }));
        Assert.Equal(["1", "d1", "d2", "d3"], Assert.Single(await archive.ExportAsync()).Comments.Select(c => c.Id));
    }

    [Theory, EveryBackend]
    public async Task Several_discussions_of_one_article_stand_together_with_it_or_without(string backend)
    {
        var second = StandIn("forum/8", "http://tide.example/2012/03/eels/amp/", Comment("d9", "Smoked, please.", source: "forum.xml"));
        await using var archive = AnArchive.Empty(backend);
        Assert.Equal([PutOutcome.Added, PutOutcome.Joined], await archive.PutAsync(Discussion, second));
        Assert.Equal(["d1", "d2", "d9"], Assert.Single(await archive.ExportAsync()).Comments.Select(c => c.Id));
        Assert.Equal([PutOutcome.Unchanged, PutOutcome.Joined], await archive.PutAsync(Discussion, second));

        await archive.PutAsync(Eels);
        Assert.Equal(["1", "d1", "d2", "d9"], Assert.Single(await archive.ExportAsync()).Comments.Select(c => c.Id));
    }

    [Theory, EveryBackend]
    public async Task An_article_imported_again_keeps_what_joined_it(string backend)
    {
        await using var archive = await AnArchive.Of(backend, Eels, Discussion);
        Assert.Equal([PutOutcome.Updated], await archive.PutAsync(Eels with { Article = Eels.Article with { Title = "Eels return at last" } }));
        var thread = Assert.Single(await archive.ExportAsync());
        Assert.Equal("Eels return at last", thread.Article.Title);
        Assert.Equal(["1", "d1", "d2"], thread.Comments.Select(c => c.Id));
    }

    [Theory, EveryBackend]
    public async Task Comments_of_another_article_stay_by_themselves(string backend)
    {
        await using var archive = await AnArchive.Of(backend, Eels);
        Assert.Equal([PutOutcome.Added], await archive.PutAsync(StandIn("forum/9", "http://tide.example/2012/03/crabs/", Comment("d4", "Sideways."))));
        Assert.Equal([1, 1], (await archive.ExportAsync()).Select(thread => thread.Comments.Count));
    }

    [Theory, EveryBackend]
    public async Task Two_articles_of_one_address_stay_two(string backend)
    {
        await using var archive = AnArchive.Empty(backend);
        var saved = Eels with { Article = Eels.Article with { Id = "eels, saved" } };
        Assert.Equal([PutOutcome.Added, PutOutcome.Added, PutOutcome.Joined], await archive.PutAsync(Eels, saved, Discussion));
        Assert.Equal([3, 1], (await archive.ExportAsync()).Select(thread => thread.Comments.Count));
    }

    [Theory, EveryBackend]
    public async Task Where_things_came_from_and_their_language_are_kept(string backend)
    {
        var origin = new Provenance { Format = "saved web page", Line = 3, Offset = 17, Facts = [new FactOrigin("published", "byline", 0.5), new FactOrigin("title", "og:title")] };
        var thread = new ArticleThread(
            Eels.Article with { Language = "de", Provenance = origin }, [Eels.Comments[0] with { Language = "fi", Provenance = new Provenance { Line = 9 } }]);
        await using var archive = await AnArchive.Of(backend, thread);
        await archive.ReopenAsync();
        Assert.Equivalent(thread, Assert.Single(await archive.ExportAsync()), strict: true);
        Assert.Equal([PutOutcome.Unchanged], await archive.PutAsync(thread with { Article = thread.Article with { Provenance = null } }));
        Assert.Equal([PutOutcome.Updated], await archive.PutAsync(thread with { Article = thread.Article with { Language = null } }));
    }

    private static async Task ExpectTogetherAsync(AnArchive archive)
    {
        var thread = Assert.Single(await archive.ExportAsync());
        Assert.Equal("eels", thread.Article.Id);
        Assert.Equal(["1", "d1", "d2"], thread.Comments.Select(c => c.Id));
        Assert.Equal("d1", thread.Comments[2].ParentId);
        Assert.Equal("Ida", thread.Comments[1].Author);
        var found = await archive.SearchAsync("slippery", filters: [new FacetFilter("outlet", "The Tide"), new FacetFilter("tag", "rivers")]);
        Assert.Equal((1, 1), (found.Total.Articles, found.Total.Comments));
    }

    private static ArticleThread StandIn(string id, string url, params Comment[] comments)
    {
        var thread = Article(id, "A discussion", outlet: "tide-forum", source: "forum.xml", comments: comments);
        return thread with { Article = thread.Article with { Url = url, IsStandIn = true } };
    }

    private static ArticleThread Known(ArticleThread thread, string url, params string[] identifiers) =>
        thread with { Article = thread.Article with { Url = url, Identifiers = identifiers } };
}
