using Search.Archive;
using static Search.Backends.Conformance.Threads;

namespace Search.Backends.Conformance.Suggesting;

public class SuggestionTests(SharedArchives shared)
{
    private static readonly ArticleThread Barrier = Article(
        "barrier", "Flood barrier delayed again", "The barrier has barnacles.", "The Harbour Post", "2014-03-03", ["Zoë Barnes"], ["barrage"], null,
        Comment("1", "Barriers everywhere.", "Barney"), Comment("2", "A barrier, again.", "Doug"));

    private static readonly ArticleThread Bar = Article("bar", "New bar opens", "Nothing flooded.", "O'Hara's Weekly", "2015", ["Li Wei"]);

    [Theory, EveryBackend]
    public async Task A_beginning_is_completed_to_everything_that_begins_so(string backend)
    {
        var archive = await shared.Of(backend, nameof(SuggestionTests), Barrier, Bar);
        Assert.Equal(
            [
                "Tag barrage 3", "Author Barney 1", "Word bar 1", "Word barnacles 1", "Word barriers 1",
                "Title Flood barrier delayed again 3", "Author Zoë Barnes 1", "Title New bar opens 1", "Word barrier 2",
            ],
            await SuggestAsync(archive, "BAR"));
    }

    [Theory]
    [EveryBackend("flood barr", "Title Flood barrier delayed again 3", "Word flood barrier 1")]
    [EveryBackend("barrier FLO", "Word barrier flood 1", "Title Flood barrier delayed again 3")]
    [EveryBackend("zoe b", "Author Zoë Barnes 1")]
    [EveryBackend("post harb", "Outlet The Harbour Post 3")]
    [EveryBackend("o’hara", "Outlet O'Hara's Weekly 1")]
    [EveryBackend("nobody b")]
    [EveryBackend("unkno")]
    [EveryBackend(" … ")]
    [EveryBackend("")]
    public async Task Words_before_the_last_have_to_match_whole(string backend, string text, params string[] expected)
    {
        var archive = await shared.Of(backend, nameof(SuggestionTests), Barrier, Bar);
        Assert.Equal(expected, await SuggestAsync(archive, text));
    }

    [Theory, EveryBackend]
    public async Task Each_kind_has_its_best_among_few(string backend)
    {
        var archive = await shared.Of(backend, nameof(SuggestionTests), Barrier, Bar);
        Assert.Equal(["Tag barrage 3", "Author Barney 1", "Word bar 1", "Title Flood barrier delayed again 3"], await SuggestAsync(archive, "bar", 4));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => SuggestAsync(archive, "bar", 0));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => SuggestAsync(archive, "bar", SuggestRequest.MaxCount + 1));
    }

    [Theory]
    [EveryBackend("barier", "barrier")]
    [EveryBackend("Barrirr", "barrier")]
    [EveryBackend("title:dalayed", "title:delayed")]
    [EveryBackend("\"flod barrier\"", "\"flood barrier\"")]
    [EveryBackend("flod AND barier", "flood AND barrier")]
    [EveryBackend("(evrywhere OR barnacels) -bar", "(everywhere OR barnacles) -bar")]
    [EveryBackend("barrier", null)]
    [EveryBackend("qqqqqq", null)]
    [EveryBackend("outlet:harbor", null)]
    [EveryBackend("barier before:1990", null)]
    [EveryBackend("", null)]
    public async Task A_misspelt_word_is_corrected_by_the_archives_own(string backend, string words, string? expected)
    {
        var archive = await shared.Of(backend, nameof(SuggestionTests), Barrier, Bar);
        var response = await archive.SearchAsync(words);
        Assert.Equal(expected, response.DidYouMean);
        if (expected is not null)
            Assert.True((await archive.SearchAsync(expected)).Total.Articles > response.Total.Articles);
    }

    [Theory, EveryBackend]
    public async Task A_rare_misspelling_in_the_archive_is_corrected_too(string backend)
    {
        await using var archive = await AnArchive.Of(
                backend,
            [Article("typo", "They recieve it"), .. Enumerable.Range(0, 30).Select(i => Article($"a{i}", "They receive it"))]);
        Assert.Equal("receive", (await archive.SearchAsync("recieve")).DidYouMean);
        Assert.Null((await archive.SearchAsync("recieve it")).DidYouMean);
    }

    private static async Task<IReadOnlyList<string>> SuggestAsync(AnArchive archive, string text, int count = 20)
    {
        var suggestions = await archive.Archive.SuggestAsync(new SuggestRequest { Text = text, Count = count }, TestContext.Current.CancellationToken);
        return [.. suggestions.Select(s => $"{s.Kind} {s.Text} {s.Count}")];
    }
}
