using Search.Archive;
using static Search.Backends.Conformance.Threads;

namespace Search.Backends.Conformance.Writing;

public class ThreadWritingTests
{
    [Theory, EveryBackend]
    public async Task What_was_put_in_comes_out_again_in_the_order_of_the_page(string backend)
    {
        var thread = Article(
            "a/1 ü", "Title", "One.\n\nTwo.", "Outlet", "2014-03", ["A", "B"], ["t"], "page.txt",
            Comment("c2", "second", "Zoë", "2014-03-04T05:06:07Z", "c1", "page.txt"), Comment("c1", "first", null, null, null, "page.txt"));
        await using var archive = await AnArchive.Of(backend, thread);
        await archive.ReopenAsync();
        var exported = Assert.Single(await archive.ExportAsync());
        Assert.Equivalent(thread, exported, strict: true);
        Assert.Equal(["c2", "c1"], exported.Comments.Select(c => c.Id));
    }

    [Theory, EveryBackend]
    public async Task The_same_thread_again_changes_nothing(string backend)
    {
        var thread = Article("a", "Title", "Body", null, null, null, null, "page.txt", Comment("1", "text", source: "page.txt"));
        await using var archive = AnArchive.Empty(backend);
        Assert.Equal([PutOutcome.Added], await archive.PutAsync(thread));
        var generation = (await archive.SearchAsync("")).State.Generation;
        Assert.Equal([PutOutcome.Unchanged], await archive.PutAsync(thread));
        await archive.ReopenAsync();
        Assert.Equal([PutOutcome.Unchanged], await archive.PutAsync(thread));
        Assert.Equal(generation, (await archive.SearchAsync("")).State.Generation);
    }

    [Theory, EveryBackend]
    public async Task However_long_a_text_is_the_same_again_is_recognised_and_a_change_of_its_last_letter_too(string backend)
    {
        // An odd number of letters before the first of those that take two characters, so that some of these stand across every even place.
        var body = $"x{string.Concat(Enumerable.Repeat("𝄞 clef ", 20_000))}";
        ArticleThread Of(char last) => Article("a", "Title", body + last, null, null, null, null, "page.txt", Comment("1", body + last, source: "page.txt"));
        await using var archive = AnArchive.Empty(backend);
        await archive.PutAsync(Of('a'));
        Assert.Equal([PutOutcome.Unchanged], await archive.PutAsync(Of('a')));
        Assert.Equal([PutOutcome.Updated], await archive.PutAsync(Of('b')));
    }

    [Theory, EveryBackend]
    public async Task A_thread_of_which_any_comment_is_not_as_it_came_is_written_again_and_is_unchanged_then(string backend)
    {
        var thread = Article("a", "Title", "Body", null, null, null, null, "page.txt",
            Comment("1", "first", source: "page.txt"), Comment("2", "second", source: "page.txt"), Comment("3", "third", source: "page.txt"));
        await using var archive = await AnArchive.Of(backend, thread);
        foreach (var id in (string[])["1", "2", "3"])
        {
            await archive.PutCommentsAsync("a", Comment(id, "another", source: "page.txt"));
            await archive.ReopenAsync();
            Assert.Equal([PutOutcome.Updated], await archive.PutAsync(thread));
            await archive.RemoveAsync(new Removal.OfComment("a", id));
            await archive.ReopenAsync();
            Assert.Equal([PutOutcome.Updated], await archive.PutAsync(thread));
            await archive.ReopenAsync();
            Assert.Equal([PutOutcome.Unchanged], await archive.PutAsync(thread));
            Assert.Equal(["first", "second", "third"], Assert.Single(await archive.ExportAsync()).Comments.Select(comment => comment.Body));
        }
    }

    [Theory, EveryBackend]
    public async Task A_thread_with_later_comments_of_its_own_is_recognised(string backend)
    {
        var thread = Article("a", "Title", "Body", null, null, null, null, "page.txt", Comment("1", "first", source: "page.txt"));
        await using var archive = await AnArchive.Of(backend, thread);
        await archive.PutCommentsAsync("a", Comment("late", "years afterwards"));
        await archive.ReopenAsync();
        Assert.Equal([PutOutcome.Unchanged], await archive.PutAsync(thread));
        Assert.Equal(2, Assert.Single(await archive.ExportAsync()).Comments.Count);
    }

    [Theory, EveryBackend]
    public async Task Articles_and_comments_put_again_and_again_are_there_once_whatever_was_removed_in_between(string backend)
    {
        ArticleThread Of(string body) => Article("a", "Title", body, null, null, null, null, "page.txt", Comment("1", "first", source: "page.txt"), Comment("2", "second", source: "page.txt"));
        await using var archive = AnArchive.Empty(backend);
        await archive.PutAsync(Of("once"));
        await archive.RemoveAsync(new Removal.OfArticle("a"));
        Assert.Equal([PutOutcome.Added], await archive.PutAsync(Of("twice")));
        await archive.ReopenAsync();
        Assert.Equal([PutOutcome.Updated], await archive.PutAsync(Of("thrice")));
        await archive.RemoveAsync(new Removal.OfArticle("a"));
        await archive.ReopenAsync();
        Assert.Equal([PutOutcome.Added], await archive.PutAsync(Of("once more")));
        var total = (await archive.SearchAsync("")).Total;
        Assert.Equal((1, 2), (total.Articles, total.Comments));
        Assert.Equal(["first", "second"], Assert.Single(await archive.ExportAsync()).Comments.Select(comment => comment.Body));
    }

    [Theory, EveryBackend]
    public async Task A_changed_file_updates_its_article_and_its_comments(string backend)
    {
        await using var archive = await AnArchive.Of(
                backend,
            Article("a", "Old title", "Body", "Post", null, null, null, "page.txt", Comment("1", "kept", source: "page.txt"), Comment("2", "dropped", source: "page.txt")));
        var outcome = await archive.PutAsync(
            Article("a", "New title", "Body", "Times", null, null, null, "page.txt", Comment("1", "kept", source: "page.txt"), Comment("3", "added", source: "page.txt")));
        Assert.Equal([PutOutcome.Updated], outcome);
        var thread = Assert.Single(await archive.ExportAsync());
        Assert.Equal("New title", thread.Article.Title);
        Assert.Equal(["kept", "added"], thread.Comments.Select(c => c.Body));
        Assert.Equal(0, (await archive.SearchAsync("dropped")).Total.Comments);
        Assert.Equal(1, (await archive.SearchAsync("kept", filters: new FacetFilter("outlet", "Times"))).Total.Comments);
    }

    [Theory, EveryBackend]
    public async Task A_late_comment_joins_its_thread_and_survives_a_new_import_of_the_page(string backend)
    {
        await using var archive = await AnArchive.Of(backend, Article("a", "Title", "Body", "Post", null, null, ["t"], "page.txt", Comment("1", "early", source: "page.txt")));
        Assert.Equal(CommentsOutcome.Accepted, await archive.PutCommentsAsync("a", Comment("late", "years afterwards", "Max")));
        Assert.Equal(1, (await archive.SearchAsync("afterwards", filters: new FacetFilter("outlet", "Post"))).Total.Articles);
        await archive.PutAsync(Article("a", "Title", "Body", "Times", null, null, ["t"], "page.txt", Comment("1", "early", source: "page.txt"), Comment("2", "more", source: "page.txt")));
        var thread = Assert.Single(await archive.ExportAsync());
        Assert.Equal(["early", "more", "years afterwards"], thread.Comments.Select(c => c.Body));
        Assert.Equal(1, (await archive.SearchAsync("afterwards", filters: new FacetFilter("outlet", "Times"))).Total.Articles);
        Assert.Equal(0, (await archive.SearchAsync("afterwards", filters: new FacetFilter("outlet", "Post"))).Total.Articles);
    }

    [Theory, EveryBackend]
    public async Task A_comment_beneath_an_unknown_article_is_refused(string backend)
    {
        await using var archive = AnArchive.Empty(backend);
        Assert.Equal(CommentsOutcome.ArticleNotFound, await archive.PutCommentsAsync("nowhere", Comment("1", "text")));
    }

    [Theory, EveryBackend]
    public async Task The_same_comment_again_replaces_itself(string backend)
    {
        await using var archive = await AnArchive.Of(backend, Article("a", "Title"), Article("b", "Title"));
        await archive.PutCommentsAsync("a", Comment("1", "one"), Comment("2", "two"));
        await archive.PutCommentsAsync("b", Comment("1", "one"));
        await archive.PutCommentsAsync("a", Comment("1", "uno"));
        var threads = await archive.ExportAsync();
        Assert.Equal(["uno", "two"], threads[0].Comments.Select(c => c.Body));
        Assert.Equal(["one"], threads[1].Comments.Select(c => c.Body));
    }

    [Theory, EveryBackend]
    public async Task Two_versions_in_one_call_leave_the_later(string backend)
    {
        await using var archive = AnArchive.Empty(backend);
        Assert.Equal([PutOutcome.Added, PutOutcome.Updated], await archive.PutAsync(Article("a", "First"), Article("a", "Second")));
        Assert.Equal("Second", Assert.Single(await archive.ExportAsync()).Article.Title);
        Assert.Equal(1, (await archive.SearchAsync("")).Total.Articles);
    }

    [Theory, EveryBackend]
    public async Task Statistics_count_what_is_there(string backend)
    {
        await using var archive = await AnArchive.Of(
                backend,
            Article("a", "T", outlet: "Post", date: "2009-04-13", comments: [Comment("1", "x", date: "2011-01-01")]), Article("b", "T", outlet: "post"), Article("c", "T"));
        var statistics = await archive.Archive.StatisticsAsync(TestContext.Current.CancellationToken);
        Assert.Equal((3, 1, 1), (statistics.Articles, statistics.Comments, statistics.Outlets));
        Assert.Equal(("2009-04-13", "2011-01-01"), (statistics.Oldest.ToString(), statistics.Newest.ToString()));
        Assert.True(statistics.Bytes > 0);
    }

    [Theory, EveryBackend]
    public async Task Names_and_ids_of_any_length_are_kept(string backend)
    {
        var (id, name) = (new string('i', 50_000), new string('n', 50_000));
        var thread = Article(id, "Title", "Body", name, null, [name], [name], null, Comment(name, "late", name));
        await using var archive = await AnArchive.Of(backend, thread, Article(id + "2", "Other", outlet: name + "2"));
        Assert.Equivalent(thread, AsGiven((await archive.Archive.FindThreadAsync(id, TestContext.Current.CancellationToken))!), strict: true);
        Assert.Equal(1, (await archive.SearchAsync("title", filters: new FacetFilter("outlet", name))).Total.Articles);
        Assert.Equal(2, (await archive.ExportAsync()).Count);
    }

    [Theory]
    [EveryBackend("")]
    [EveryBackend("\0")]
    [EveryBackend("\ud800")]
    [EveryBackend("a\u202eb")]
    public async Task Odd_characters_do_not_break_a_thread(string backend, string odd)
    {
        await using var archive = await AnArchive.Of(backend, Article($"id{odd}", $"Title {odd} harbour", odd, odd, null, [odd], [odd], odd, Comment($"c{odd}", $"text {odd}", odd)));
        await archive.ReopenAsync();
        Assert.Equal(1, (await archive.SearchAsync("harbour")).Total.Articles);
        Assert.Single(await archive.ExportAsync());
    }
}
