using Search.Archive;
using Search.Querying;

namespace Search.Backends.Conformance;

/// <summary>What a backend says it can do it does; what it says it cannot, it leaves out as the contract says.</summary>
public class CapabilityTests(SharedArchives shared)
{
    [Theory, EveryBackend]
    public async Task A_backend_does_what_it_says_and_nothing_else(string backend)
    {
        var archive = await shared.News(backend);
        var can = archive.Archive.Capabilities;
        Assert.Equal(backend, can.Name);
        Assert.Equal(backend, (await archive.Archive.StatisticsAsync(TestContext.Current.CancellationToken)).Backend);
        var response = await archive.SearchAsync(new SearchRequest { Words = "tram", Histogram = true, Explain = true });
        Assert.Equal(can.Histogram, response.Histogram is not null);
        Assert.All(response.Hits, hit => Assert.Equal(can.Explain, !string.IsNullOrWhiteSpace(hit.Explanation)));
        var suggestions = await archive.Archive.SuggestAsync(new SuggestRequest { Text = "barr" }, TestContext.Current.CancellationToken);
        Assert.Equal(can.Suggest, suggestions.Count > 0);
        Assert.Equal(can.Suggest ? "barrier" : null, (await archive.SearchAsync("barier")).DidYouMean);
    }

    [Theory, EveryBackend]
    public async Task Ranking_options_decide_the_scores_where_the_backend_says_so_and_never_what_matches(string backend)
    {
        var archive = await shared.News(backend);
        var request = new SearchRequest { Words = "the council tram" };
        var (ranked, plain) = (await archive.SearchAsync(request), await archive.SearchAsync(request with { Ranking = RankingOptions.Plain }));
        Assert.Equal(archive.Archive.Capabilities.Ranking, !ranked.Hits.Select(h => h.Score).SequenceEqual(plain.Hits.Select(h => h.Score)));
        Assert.Equal(plain.Total, ranked.Total);
        Assert.Equal(plain.Hits.Select(h => h.Article.Id).Order(), ranked.Hits.Select(h => h.Article.Id).Order());
    }

    [Theory, EveryBackend]
    public async Task What_is_not_asked_for_is_not_given(string backend)
    {
        var archive = await shared.News(backend);
        var response = await archive.SearchAsync("tram");
        Assert.Null(response.Histogram);
        Assert.Empty(response.Facets);
        Assert.All(response.Hits, hit => Assert.Null(hit.Explanation));
    }

    [Theory, EveryBackend]
    public async Task A_facet_search_gives_the_values_that_contain_the_letters(string backend)
    {
        var archive = await shared.News(backend);
        var authors = await archive.Archive.FacetAsync("author", "RÚ", new SearchRequest(), TestContext.Current.CancellationToken);
        Assert.Equal([new FacetValue("Ana Ruiz", 2)], authors.Values);
        var among = await archive.Archive.FacetAsync("commenter", "", new SearchRequest { Words = "gates", Count = CountUnit.Comments }, TestContext.Current.CancellationToken);
        Assert.Equal([new FacetValue("Doug", 1), new FacetValue("Max", 1)], among.Values);
        await Assert.ThrowsAnyAsync<ArgumentException>(() => archive.Archive.FacetAsync("colour", "", new SearchRequest(), TestContext.Current.CancellationToken));
    }
}
