using Search.Archive;
using Search.Importing.Files;
using Search.Importing.Formats;
using Search.Importing.JsonLines;

namespace Search.Importing.Tests.KnownItems;

/// <summary>Archives in other languages than English are found by people who write those languages.</summary>
public sealed class NativeQueryTests
{
    [Fact]
    public async Task Finnish_headlines_are_found_by_other_inflections_of_their_words()
    {
        using var folder = new TemporaryFolder();
        await using var archive = await Open("iltalehti-fi", 6_000, folder);
        (string Asked, string Other)[] pairs =
            [("poliisi", "poliisin"), ("koulut", "koulussa"), ("ottelussa", "ottelun"), ("elokuva", "elokuvan"), ("joukkueessa", "joukkueen"), ("autot", "auton")];
        foreach (var (asked, other) in pairs)
        {
            var all = (await Search(archive, asked)).Total.Articles;
            var asWritten = (await Search(archive, $"\"{asked}\"")).Total.Articles;
            var otherAsWritten = (await Search(archive, $"\"{other}\"")).Total.Articles;
            Assert.True(all > asWritten && all >= otherAsWritten && otherAsWritten > 0, $"{asked}: {all}, as written {asWritten}; {other}: {otherAsWritten}");
        }

        var accented = (await Search(archive, "sääennuste OR päätös")).Total.Articles;
        Assert.True(accented > 0);
        Assert.Equal(accented, (await Search(archive, "saaennuste OR paatos")).Total.Articles);
        var languages = (await Search(archive, "", FacetNames.Language)).Facets[FacetNames.Language].Values;
        Assert.Equal("fi", languages[0].Value);
        Assert.True(languages[0].Count > 5_700, languages[0].Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Chinese_articles_are_found_by_words_and_by_single_characters()
    {
        using var folder = new TemporaryFolder();
        await using var archive = await Open("lctt-zh", 600, folder);
        foreach (var words in new[] { "操作系统", "文件", "命令行", "开源", "如何安装软件", "网" })
        {
            var response = await Search(archive, words);
            Assert.True(response.Total.Articles > 0, words);
            var first = response.Hits[0];
            Assert.Contains("<mark>", first.TitleHtml + string.Concat(first.BodyHtml));
        }

        var phrase = (await Search(archive, "\"操作系统\"")).Total.Articles;
        var bigrams = (await Search(archive, "操作系统")).Total.Articles;
        Assert.InRange(bigrams, phrase, phrase * 1.2);
        Assert.True((await Search(archive, "kernels")).Total.Articles > 0);
    }

    private static async Task<SearchResponse> Search(IArchive archive, string words, params string[] facets) =>
        await archive.SearchAsync(new SearchRequest { Words = words, Facets = facets }, TestContext.Current.CancellationToken);

    private static async Task<IArchive> Open(string corpus, int articles, TemporaryFolder folder)
    {
        var path = Folders.Shared is null ? null : Path.Combine(Folders.Shared, "data", "corpora", $"{corpus}.jsonl.gz");
        Assert.SkipUnless(File.Exists(path), $"there is no shared/data/corpora/{corpus}.jsonl.gz above this folder, and SEARCH_SHARED names none");
        var archive = EmbeddedArchive.Open(new EmbeddedArchiveOptions { Folder = folder.Path });
        var file = SourceFile.FromDisk(path!, path!, _ => { });
        foreach (var batch in new JsonLinesFormat(new ImportOptions()).Read(file, new ProblemSink(path!, 100)).Take(articles).Chunk(500))
            await archive.PutAsync(batch, TestContext.Current.CancellationToken);
        await archive.RefreshAsync(TestContext.Current.CancellationToken);
        return archive;
    }
}
