using Search.Archive;
using static Search.Backends.Conformance.Threads;

namespace Search.Backends.Conformance.Searching;

public sealed class RelatedTests
{
    private static readonly ArticleThread[] Archive =
    [
        Article("barrier", "Flood barrier delayed", "The sluice gates of the flood barrier do not close. The council met on Tuesday about the gates."),
        Article("gates", "Sluice gates repaired", "The gates of the barrier close again, the council was told. No flood is feared."),
        Article("storm", "A storm tests the gates", "The flood stopped at the barrier. Its sluice held."),
        Article("pie", "Smoked eel pie", "A recipe of the council cook. Serve on Tuesday."),
        Article("chess", "Chess at the market", "A girl of ten wins on Tuesday."),
        Article("empty", ""),
    ];

    [Theory, EveryBackend]
    public async Task Related_are_articles_that_share_the_telling_words(string backend)
    {
        await using var archive = await AnArchive.Of(backend, Archive);
        Assert.Equal(["gates", "storm"], (await RelatedAsync(archive, "barrier")).Order());
        Assert.DoesNotContain("storm", await RelatedAsync(archive, "pie"));
    }

    [Theory, EveryBackend]
    public async Task No_more_are_given_than_asked_for(string backend)
    {
        await using var archive = await AnArchive.Of(backend, Archive);
        Assert.Single(await RelatedAsync(archive, "barrier", 1));
    }

    [Theory, EveryBackend]
    public async Task What_says_nothing_or_is_not_there_has_no_relatives(string backend)
    {
        await using var archive = await AnArchive.Of(backend, Archive);
        Assert.Empty(await RelatedAsync(archive, "empty"));
        Assert.Empty(await RelatedAsync(archive, "missing"));
    }

    [Theory, EveryBackend]
    public async Task Operators_among_the_words_are_words(string backend)
    {
        await using var archive = await AnArchive.Of(
            backend,
            Article("a", "AND OR NOT tram*", "-tram +depot outlet:x \"unclosed (tram TO depot] author: tram~ ^9"),
            Article("b", "Tram depot", "unclosed outlet author"),
            Article("c", "Pie", "Eel"));
        Assert.Equal(["b"], await RelatedAsync(archive, "a"));
    }

    [Theory, EveryBackend]
    public async Task Articles_of_other_languages_are_related_by_their_own_stems(string backend)
    {
        await using var archive = await AnArchive.Of(
            backend,
            Article("a", "Silta suljetaan", "Kaupunginvaltuusto päätti sulkea vanhan sillan, koska se on vaarallinen."),
            Article("b", "Sillat ovat auki", "Kaupunginvaltuuston mukaan siltojen korjaus on tehty ja vanhat sillat ovat taas auki."),
            Article("c", "Ankerias", "Tässä on resepti, jonka kokki on keksinyt itse."),
            Article("d", "旧桥关闭", "市议会决定关闭旧桥，因为它很危险。"),
            Article("e", "旧桥开放", "市议会说旧桥又开放了。"));
        Assert.Equal("b", (await RelatedAsync(archive, "a")).First());
        Assert.Equal("e", Assert.Single(await RelatedAsync(archive, "d")));
    }

    private static async Task<IEnumerable<string>> RelatedAsync(AnArchive archive, string id, int count = 5) =>
        (await archive.Archive.RelatedAsync(id, count, TestContext.Current.CancellationToken)).Select(hit => hit.Article.Id);
}
