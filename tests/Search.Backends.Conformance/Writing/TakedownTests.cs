using System.Text;
using Search.Archive;
using static Search.Backends.Conformance.Threads;

namespace Search.Backends.Conformance.Writing;

public sealed class TakedownTests
{
    private static readonly ArticleThread Ferry = Article(
        "ferry", "The ferry wexquibblon", "It leaves twice a day, says zarnofletch.", "The Tide", "2012-03", ["Ann Quorvaxis"], ["boats"], "export.xml",
        Comment("1", "It never leaves on time, and nobody tells plimworthy.", "Max Dorvundle", source: "export.xml"),
        Comment("2", "It does so.", "Mia", parent: "1", source: "export.xml"),
        Comment("3", "It does not, and I was there myself on every day of the year.", "Max Dorvundle", parent: "2", source: "export.xml"),
        Comment("4", "Calm down.", "Mia", parent: "3", source: "export.xml"));

    private static readonly ArticleThread WithAddress = Ferry with { Article = Ferry.Article with { Url = "https://tide.example/2012/ferry?utm_source=x" } };

    private static readonly ArticleThread Eels = Article(
        "eels", "Eels return", "They are back.", "The Wire", comments: Comment("1", "Good news at last.", "Max Dorvundle"));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EveryBackend]
    public async Task An_article_that_was_taken_down_stays_out_however_it_comes(string backend)
    {
        await using var archive = await AnArchive.Of(backend, WithAddress, Eels);
        var takedown = Assert.Single(await archive.Archive.TakeDownAsync([new TakedownTarget.OfArticle("ferry")], "Asked for.", Cancellation))!;
        Assert.Equal((1, "article", "Asked for.", 1, 4), (takedown.Number, takedown.Kind, takedown.Reason, takedown.Articles, takedown.Comments));
        Assert.Empty((await archive.SearchAsync("ferry")).Hits);

        var elsewhere = Article("saved/ferry.html", "The ferry") is var saved ? saved with { Article = saved.Article with { Url = "http://www.tide.example/2012/ferry/" } } : null!;
        var discussion = Article("forum/7", "", comments: Comment("d1", "About the ferry")) is var stands
            ? stands with { Article = stands.Article with { Url = "http://tide.example/2012/ferry", IsStandIn = true } } : null!;
        Assert.Equal([PutOutcome.Withheld, PutOutcome.Withheld, PutOutcome.Withheld, PutOutcome.Unchanged], await archive.PutAsync(WithAddress, elsewhere, discussion, Eels));
        Assert.Equal(CommentsOutcome.ArticleNotFound, await archive.PutCommentsAsync("ferry", Comment("9", "Still?")));
        await archive.ReopenAsync();
        Assert.Equal([PutOutcome.Withheld], await archive.PutAsync(WithAddress));
        Assert.Equal(["eels"], (await archive.ExportAsync()).Select(t => t.Article.Id));
    }

    [Theory, EveryBackend]
    public async Task An_article_is_taken_down_by_its_address_however_it_is_spelt(string backend)
    {
        await using var archive = await AnArchive.Of(backend, WithAddress, Eels);
        var done = await archive.Archive.TakeDownAsync([new TakedownTarget.OfAddress("http://www.tide.example/2012/ferry/"), new TakedownTarget.OfAddress("https://tide.example/other")], null, Cancellation);
        Assert.Equal((1, 4), (done[0]!.Articles, done[0]!.Comments));
        Assert.Null(done[1]);
        Assert.Equal([PutOutcome.Withheld], await archive.PutAsync(WithAddress));
        await Assert.ThrowsAsync<ArgumentException>(() => archive.Archive.TakeDownAsync([new TakedownTarget.OfAddress("no address")], null, Cancellation));
    }

    [Theory, EveryBackend]
    public async Task Answers_to_a_comment_taken_down_answer_what_it_answered(string backend)
    {
        await using var archive = await AnArchive.Of(backend, WithAddress);
        Assert.Equal((0, 1), await TakeDownAsync(archive, new TakedownTarget.OfComment("ferry", "3")));
        Assert.Equal([("1", null), ("2", "1"), ("4", "2")], (await archive.ExportAsync())[0].Comments.Select(c => (c.Id, c.ParentId)));

        Assert.Equal([PutOutcome.Unchanged], await archive.PutAsync(WithAddress));
        Assert.Equal([("1", null), ("2", "1"), ("4", "2")], (await archive.ExportAsync())[0].Comments.Select(c => (c.Id, c.ParentId)));
        Assert.Equal(CommentsOutcome.Withheld, await archive.PutCommentsAsync("ferry", Comment("3", "Changed.", "Max Dorvundle")));
        Assert.Equal(CommentsOutcome.Withheld, await archive.PutCommentsAsync("ferry", WithAddress.Comments[2] with { Id = "new" }));
        Assert.Equal(CommentsOutcome.Accepted, await archive.PutCommentsAsync("ferry", Comment("5", "Another matter altogether.", "Max Dorvundle")));
    }

    [Theory, EveryBackend]
    public async Task The_comments_of_a_name_go_and_later_ones_stay_out(string backend)
    {
        await using var archive = await AnArchive.Of(backend, Ferry, Eels);
        Assert.Equal((0, 2), await TakeDownAsync(archive, new TakedownTarget.OfCommenter("MAX DÓRVUNDLE", "The Tide")));
        Assert.Equal([("2", null), ("4", "2")], (await archive.ExportAsync())[0].Comments.Select(c => (c.Id, c.ParentId)));
        Assert.Single((await archive.ExportAsync())[1].Comments);
        Assert.Equal([PutOutcome.Unchanged, PutOutcome.Unchanged], await archive.PutAsync(Ferry, Eels));
        Assert.Equal(CommentsOutcome.Withheld, await archive.PutCommentsAsync("ferry", Comment("8", "It is me again.", "max dorvundle")));
        Assert.Equal(CommentsOutcome.Accepted, await archive.PutCommentsAsync("eels", Comment("8", "It is me again.", "max dorvundle")));

        Assert.Equal((0, 2), await TakeDownAsync(archive, new TakedownTarget.OfCommenter("Max Dorvundle")));
        Assert.Equal(CommentsOutcome.Withheld, await archive.PutCommentsAsync("eels", Comment("9", "And again.", "Max Dorvundle")));
        Assert.Equal((0, 0), await TakeDownAsync(archive, new TakedownTarget.OfCommenter("Nobody So Far")));
        Assert.Equal(CommentsOutcome.Withheld, await archive.PutCommentsAsync("eels", Comment("10", "Hello.", "Nobody So Far")));
        await Assert.ThrowsAsync<ArgumentException>(() => archive.Archive.TakeDownAsync([new TakedownTarget.OfCommenter(" Unknown ")], null, Cancellation));
    }

    [Theory, EveryBackend]
    public async Task What_a_lifted_takedown_kept_out_comes_in_again(string backend)
    {
        await using var archive = await AnArchive.Of(backend, Ferry);
        await archive.Archive.TakeDownAsync([new TakedownTarget.OfArticle("ferry")], "A mistake?", Cancellation);
        Assert.Null(await archive.Archive.LiftTakedownAsync(2, null, Cancellation));
        var lifted = await archive.Archive.LiftTakedownAsync(1, "It was.", Cancellation);
        Assert.Equal("It was.", lifted?.LiftReason);
        await archive.ReopenAsync();
        Assert.Equal([lifted!], await archive.Archive.TakedownsAsync(Cancellation));
        Assert.Equal([PutOutcome.Added], await archive.PutAsync(Ferry));
        Assert.Equal(4, (await archive.ExportAsync())[0].Comments.Count);
    }

    [Theory, EveryBackend]
    public async Task What_the_archive_does_not_have_is_not_noted(string backend)
    {
        await using var archive = await AnArchive.Of(backend, Eels);
        Assert.Equal([null, null], await archive.Archive.TakeDownAsync([new TakedownTarget.OfArticle("ferry"), new TakedownTarget.OfComment("eels", "2")], null, Cancellation));
        Assert.Empty(await archive.Archive.TakedownsAsync(Cancellation));
        Assert.Equal([PutOutcome.Added], await archive.PutAsync(Ferry));
    }

    [Theory]
    [EveryBackend("article")]
    [EveryBackend("comments")]
    public async Task No_file_of_the_archive_holds_anything_of_what_was_taken_down(string backend, string what)
    {
        string[] words = what == "article"
            ? ["wexquibblon", "zarnofletch", "Quorvaxis", "plimworthy", "Dorvundle", "quorvaxis", "dorvundle"]
            : ["plimworthy", "Dorvundle", "dorvundle"];
        await using var archive = await AnArchive.Of(backend, WithAddress);
        // Some of it lies in a segment on disk, some in the log alone; searches and completions have read it.
        await archive.ReopenAsync();
        await archive.PutAsync(Article("other", "Another", "Of something else."), Article("more", "Yet another", "Of something more."));
        await archive.PutCommentsAsync("ferry", Comment("late", "Late, says plimworthy.", "Max Dorvundle"));
        Assert.Single((await archive.SearchAsync("plimworthy")).Hits);
        await archive.Archive.SuggestAsync(new SuggestRequest { Text = "plimw" }, Cancellation);
        Assert.All(words, word => Assert.NotEmpty(FilesWith(archive.Folder, word)));

        if (what == "article")
            await TakeDownAsync(archive, new TakedownTarget.OfArticle("ferry"));
        else
            await TakeDownAsync(archive, new TakedownTarget.OfCommenter("Max Dorvundle"));
        await archive.SearchAsync("another");
        Assert.All(words, word => Assert.Empty(FilesWith(archive.Folder, word)));
        Assert.Empty(await archive.Archive.SuggestAsync(new SuggestRequest { Text = "plimw" }, Cancellation));

        Assert.DoesNotContain(PutOutcome.Added, await archive.PutAsync(WithAddress));
        await archive.ReopenAsync();
        Assert.All(words, word => Assert.Empty(FilesWith(archive.Folder, word)));
        Assert.Equal(what == "article" ? 2 : 3, (await archive.ExportAsync()).Count);
    }

    private static async Task<(int Articles, int Comments)> TakeDownAsync(AnArchive archive, TakedownTarget target)
    {
        var takedown = Assert.Single(await archive.Archive.TakeDownAsync([target], null, Cancellation));
        return (takedown!.Articles, takedown.Comments);
    }

    // The words are none that compression would find earlier in a file, nor share their beginning with a neighbour in a dictionary.
    private static List<string> FilesWith(string folder, string word)
    {
        var found = new List<string>();
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(path => Path.GetFileName(path) != "write.lock"))
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            // A dictionary may keep all but a word's first letters.
            if (bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word[2..])) >= 0 || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(word)) >= 0)
                found.Add(Path.GetFileName(path));
        }

        return found;
    }
}
