using Search.Archive;
using static Search.Backends.Conformance.Threads;

namespace Search.Backends.Conformance.Searching;

public class LanguageTests
{
    private const string FinnishBody = "Kaupunginvaltuusto päätti sulkea vanhan sillan, koska se on vaarallinen. Talossa sillan vieressä asuu kolmekymmentä ihmistä.";
    private const string GermanBody = "Der Gemeinderat hat beschlossen, die alte Brücke zu sperren. Die Häuser neben der Brücke sind nicht betroffen.";
    private const string EnglishBody = "The council has decided to close the old bridge. New houses beside the bridges are not affected by it.";

    private static readonly ArticleThread[] Bridges =
    [
        Article("fi", "Silta suljetaan", FinnishBody, comments: [Comment("1", "Kissat!"), Comment("2", "I have lived in this town for thirty years and nobody has ever asked us.")]),
        Article("de", "Brücke gesperrt", GermanBody),
        Article("en", "Bridge closed", EnglishBody),
        Article("fr", "Le pont", "Le conseil municipal a décidé de fermer le vieux pont, et la décision a été présentée mardi soir aux habitants."),
        Article("zh", "桥梁关闭", "市议会决定关闭旧桥。Linux操作系统的新闻也在这里。"),
    ];

    [Theory]
    [EveryBackend("silta", "fi")]
    [EveryBackend("sillassa", "fi")]
    [EveryBackend("talon", "fi")]
    [EveryBackend("paattaa OR päättivät", "fi")]
    [EveryBackend("haus", "de")]
    [EveryBackend("presentee", "fr")]
    [EveryBackend("decisions", "fr")]
    [EveryBackend("présentés", "fr")]
    [EveryBackend("brucken", "de")]
    [EveryBackend("\"alte brücke\"", "de")]
    [EveryBackend("bridges", "en")]
    [EveryBackend("house", "en")]
    [EveryBackend("title:sillat", "fi")]
    [EveryBackend("+talot +sillat", "fi")]
    [EveryBackend("操作系统", "zh")]
    [EveryBackend("旧桥", "zh")]
    [EveryBackend("桥", "zh")]
    [EveryBackend("\"决定关闭\"", "zh")]
    [EveryBackend("市议会决定关闭新桥", "zh")]
    [EveryBackend("Linux操作", "zh")]
    [EveryBackend("linux", "zh")]
    [EveryBackend("kissan", "fi")]
    [EveryBackend("lives", "fi")]
    public async Task A_word_is_found_in_any_inflection_of_its_texts_language(string backend, string words, string article)
    {
        await using var archive = await AnArchive.Of(backend, Bridges);
        var response = await archive.SearchAsync(words);
        Assert.Equal(article, Assert.Single(response.Hits).Article.Id);
    }

    [Theory]
    [EveryBackend("news")]
    [EveryBackend("系桥")]
    public async Task The_stem_of_one_language_is_no_word_of_another(string backend, string words)
    {
        // In Dutch news would be the stem new, which stands in the English text.
        await using var archive = await AnArchive.Of(backend, [.. Bridges, Article("nl", "De brug", "De gemeenteraad heeft besloten om de oude brug te sluiten, omdat zij niet veilig is.")]);
        Assert.Empty((await archive.SearchAsync(words)).Hits);
    }

    [Theory, EveryBackend]
    public async Task The_language_is_a_facet_and_a_filter(string backend)
    {
        await using var archive = await AnArchive.Of(backend, Bridges);
        var all = await archive.SearchAsync(new SearchRequest { Facets = [FacetNames.Language], Count = CountUnit.Articles });
        Assert.Equal(["en 2", "de 1", "fi 1", "fr 1", "zh 1"], all.Facets[FacetNames.Language].Values.Select(v => $"{v.Value} {v.Count}"));

        Assert.Equal(["fi"], (await archive.SearchAsync("lang:fi")).Hits.Select(h => h.Article.Id));
        Assert.Equal(["fi"], (await archive.SearchAsync("language:FI silta")).Hits.Select(h => h.Article.Id));
        Assert.Equal(new SearchTotal(1, 1), (await archive.SearchAsync("lang:fi")).Total);
        Assert.Equal(["de"], (await archive.SearchAsync("", SearchScope.Articles, new FacetFilter(FacetNames.Language, "de"))).Hits.Select(h => h.Article.Id));
        Assert.Equal(5 - 1, (await archive.SearchAsync("", SearchScope.Articles, new FacetFilter(FacetNames.Language, "de", Exclude: true))).Hits.Count);
    }

    [Theory, EveryBackend]
    public async Task Matches_are_marked_by_the_stems_of_the_texts_language(string backend)
    {
        await using var archive = await AnArchive.Of(backend, Bridges);
        var finnish = Assert.Single((await archive.SearchAsync("talo silta")).Hits);
        Assert.Equal("<mark>Silta</mark> suljetaan", finnish.TitleHtml);
        Assert.Contains(finnish.BodyHtml, html => html.Contains("<mark>Talossa</mark> <mark>sillan</mark>", StringComparison.Ordinal));
        var chinese = Assert.Single((await archive.SearchAsync("操作系统")).Hits);
        Assert.Contains(chinese.BodyHtml, html => html.Contains("Linux<mark>操作系统</mark>的", StringComparison.Ordinal));
        var thread = await archive.Archive.FindThreadAsync("de", new SearchRequest { Words = "haus" }, TestContext.Current.CancellationToken);
        Assert.Contains("Die <mark>Häuser</mark> neben", Assert.Single(thread!.BodyHtml));
    }

    [Theory, EveryBackend]
    public async Task A_language_is_as_given_or_found_and_a_short_comment_is_in_its_articles(string backend)
    {
        await using var archive = await AnArchive.Of(backend, Bridges);
        await archive.PutAsync(Bridges[1] with { Article = Bridges[1].Article with { Id = "at", Language = "de-AT" } });
        await archive.PutCommentsAsync("fi", Comment("3", "Aha."));
        var threads = (await archive.ExportAllAsync()).ToDictionary(t => t.Article.Id);

        var finnish = threads["fi"];
        Assert.Null(finnish.Article.Language);
        Assert.Equal("fi", finnish.Article.FoundLanguage?.Language);
        Assert.InRange(finnish.Article.FoundLanguage!.Confidence!.Value, 0.9, 1);
        Assert.Equal([new FoundLanguage("fi", null), finnish.Comments[1].FoundLanguage, new FoundLanguage("fi", null)], finnish.Comments.Select(c => c.FoundLanguage));
        Assert.Equal("en", finnish.Comments[1].FoundLanguage?.Language);
        Assert.Equal(("de-AT", null), (threads["at"].Article.Language, threads["at"].Article.FoundLanguage));
        Assert.Equal(2, (await archive.SearchAsync("lang:de haus")).Hits.Count);
    }

    [Theory, EveryBackend]
    public async Task What_is_found_again_is_no_change(string backend)
    {
        await using var archive = await AnArchive.Of(backend, Bridges);
        Assert.All(await archive.PutAsync(Bridges), outcome => Assert.Equal(PutOutcome.Unchanged, outcome));
        Assert.All(await archive.PutAsync([.. await archive.ExportAllAsync()]), outcome => Assert.Equal(PutOutcome.Unchanged, outcome));
        await archive.ReopenAsync();
        Assert.Equal("fi", Assert.Single((await archive.SearchAsync("sillat")).Hits).Article.Id);
    }

    [Theory, EveryBackend]
    public async Task When_an_article_turns_out_to_be_in_another_language_so_do_its_short_comments(string backend)
    {
        await using var archive = await AnArchive.Of(backend, Article("a", "Silta", "Lyhyt."));
        await archive.PutCommentsAsync("a", Comment("1", "Talossa!", source: "late"));
        Assert.Empty((await archive.SearchAsync("talo")).Hits);
        await archive.PutAsync(Article("a", "Silta", FinnishBody));
        Assert.Equal("1", Assert.Single((await archive.SearchAsync("talo", SearchScope.Comments)).Hits).Comment!.Comment.Id);
    }
}
