using Search.Archive;
using static Search.Backends.Conformance.Threads;

namespace Search.Backends.Conformance.Questions;

public class SynonymTests
{
    private static readonly ArticleThread[] Streets =
    [
        Article("tram", "The tram is late", "Trams wait at the depot.", comments: [Comment("1", "Take the bus.")]),
        Article("streetcar", "A streetcar line", "The streetcars of the old town."),
        Article("city", "New York City", "What happens in New York City.", comments: [Comment("1", "The city never sleeps.")]),
        Article("nyc", "NYC", "News of NYC."),
        Article("york", "York Minster", "A new roof, says York."),
    ];

    [Theory]
    [EveryBackend("tram", "streetcar tram")]
    [EveryBackend("streetcars", "streetcar tram")]
    [EveryBackend("TRÁMS", "streetcar tram")]
    [EveryBackend("title:tram", "streetcar tram")]
    [EveryBackend("+tram +line", "streetcar")]
    [EveryBackend("tram^2", "streetcar tram")]
    [EveryBackend("\"tram\"", "tram")]
    [EveryBackend("tra*", "tram")]
    [EveryBackend("line -tram", "streetcar")]
    [EveryBackend("nyc", "city nyc")]
    [EveryBackend("+new +york +city", "city nyc")]
    [EveryBackend("new york", "city york")]
    [EveryBackend("omnibus", "tram")]
    public async Task Words_find_what_stands_for_them_where_the_backend_says_so(string backend, string words, string found)
    {
        await using var archive = await AnArchive.Of(backend, Streets);
        var request = new SearchRequest { Words = words, Synonyms = SynonymSet.Parse("tram, Streetcar\nnyc, new york city\nomnibus => bus") };
        Assert.SkipUnless(archive.Archive.Capabilities.Synonyms, "This backend has no synonyms.");
        Assert.Equal(found.Split(' '), (await archive.SearchAsync(request)).Hits.Select(hit => hit.Article.Id).Order());
        Assert.Equal(found.Split(' ').Length, (await archive.SearchAsync(request with { Ranking = Querying.RankingOptions.Plain })).Total.Articles);
    }

    [Theory]
    [EveryBackend(null)]
    [EveryBackend("")]
    public async Task Without_synonyms_words_are_looked_for_as_typed(string backend, string? lines)
    {
        await using var archive = await AnArchive.Of(backend, Streets);
        var response = await archive.SearchAsync(new SearchRequest { Words = "tram", Synonyms = lines is null ? null : SynonymSet.Parse(lines) });
        Assert.Equal(["tram"], response.Hits.Select(hit => hit.Article.Id));
        Assert.Empty(response.Synonyms);
    }

    [Theory, EveryBackend]
    public async Task A_backend_without_synonyms_leaves_them_aside(string backend)
    {
        await using var archive = await AnArchive.Of(backend, Streets);
        var response = await archive.SearchAsync(new SearchRequest { Words = "tram", Synonyms = SynonymSet.Parse("tram, streetcar") });
        Assert.Equal(archive.Archive.Capabilities.Synonyms, response.Hits.Count == 2);
        Assert.Equal(archive.Archive.Capabilities.Synonyms, response.Synonyms.Count == 1);
    }

    [Theory, EveryBackend]
    public async Task What_was_put_in_is_told_marked_and_explained(string backend)
    {
        await using var archive = await AnArchive.Of(backend, Streets);
        Assert.SkipUnless(archive.Archive.Capabilities.Synonyms, "This backend has no synonyms.");
        var request = new SearchRequest { Words = "nyc tram", Explain = true, Synonyms = SynonymSet.Parse("tram, streetcar\nnyc, new york city") };

        var response = await archive.SearchAsync(request);

        Assert.Equal(["nyc: nyc, new york city", "tram: tram, streetcar"], response.Synonyms.Select(s => $"{s.Typed}: {string.Join(", ", s.Searched)}"));
        var hits = response.Hits.ToDictionary(hit => hit.Article.Id);
        Assert.Equal("<mark>New York City</mark>", hits["city"].TitleHtml);
        Assert.Equal("A <mark>streetcar</mark> line", hits["streetcar"].TitleHtml);
        Assert.Contains("new york city", hits["city"].Explanation);
        Assert.Contains("streetcar", hits["streetcar"].Explanation);
        var thread = await archive.Archive.FindThreadAsync("streetcar", request, TestContext.Current.CancellationToken);
        Assert.Equal(["The <mark>streetcars</mark> of the old town."], thread!.BodyHtml);
    }

    [Theory, EveryBackend]
    public async Task A_word_that_stands_for_another_counts_as_much_and_both_are_ranked_again(string backend)
    {
        await using var archive = await AnArchive.Of(backend, Article("a", "Tram", "It is a tram."), Article("b", "Streetcar", "It is a streetcar."));
        Assert.SkipUnless(archive.Archive.Capabilities.Synonyms, "This backend has no synonyms.");
        var response = await archive.SearchAsync(new SearchRequest { Words = "tram", Explain = true, Synonyms = SynonymSet.Parse("tram, streetcar") });
        Assert.Equal(["a", "b"], response.Hits.Select(hit => hit.Article.Id));
        Assert.All(response.Hits, hit => Assert.Contains("scored again", hit.Explanation));
    }

    [Theory, EveryBackend]
    public async Task Synonyms_are_looked_up_by_the_stems_of_the_archives_languages(string backend)
    {
        await using var archive = await AnArchive.Of(
            backend,
            Article("talo", "Talossa asuu kolmekymmentä ihmistä", "Kaupunginvaltuusto päätti sulkea vanhan sillan, koska se on vaarallinen."),
            Article("rakennus", "Vanha rakennus puretaan", "Kaupunginhallitus ei ole vielä päättänyt, milloin rakennuksen purkaminen alkaa."));
        Assert.SkipUnless(archive.Archive.Capabilities.Synonyms, "This backend has no synonyms.");
        var response = await archive.SearchAsync(new SearchRequest { Words = "talon", Synonyms = SynonymSet.Parse("talo, rakennus") });
        Assert.Equal(["rakennus", "talo"], response.Hits.Select(hit => hit.Article.Id).Order());
    }

    [Theory, EveryBackend]
    public async Task Lines_about_the_same_words_are_joined_and_the_longest_words_win(string backend)
    {
        await using var archive = await AnArchive.Of(backend, Streets);
        Assert.SkipUnless(archive.Archive.Capabilities.Synonyms, "This backend has no synonyms.");
        var set = SynonymSet.Parse("tram, bus\ntram, streetcar\nyork, minster\nnew york city, nyc");
        Assert.Equal(["tram: tram, bus, streetcar"], await ToldAsync("tram"));
        Assert.Equal(["new york city: new york city, nyc"], await ToldAsync("new york city"));
        Assert.Equal(["york: york, minster"], await ToldAsync("in new york"));
        Assert.Empty(await ToldAsync("-york \"tram\" york* author:york"));

        async Task<IEnumerable<string>> ToldAsync(string words) =>
            (await archive.SearchAsync(new SearchRequest { Words = words, Synonyms = set })).Synonyms.Select(s => $"{s.Typed}: {string.Join(", ", s.Searched)}");
    }

    [Theory, EveryBackend]
    public async Task However_many_stand_for_each_word_a_question_stays_of_its_size(string backend)
    {
        await using var archive = await AnArchive.Of(backend, Streets);
        var set = SynonymSet.Parse($"tram, {string.Join(',', Enumerable.Range(0, 99))}");
        var response = await archive.SearchAsync(new SearchRequest { Words = string.Join(' ', Enumerable.Repeat("tram", 1000)), Synonyms = set });
        Assert.Equal(["tram"], response.Hits.Select(hit => hit.Article.Id));
        Assert.True(response.Synonyms.Count <= 10);
    }
}
