using Search.Archive;
using static Search.Backends.Conformance.Threads;

namespace Search.Backends.Conformance.Searching;

public class FacetAgreementTests
{
    private static readonly string[] Words = ["harbour", "council", "tram", "barrier", "eel", "mayor", "bridge"];
    private static readonly string[] Names = ["Ana Ruiz", "Li Wei", "Max", "max", "Zoë", "Zoe", "Doug"];
    private static readonly string[] Outlets = ["The Post", "the post", "Times", "O'Hara's Weekly"];

    [Theory, EveryBackend]
    public async Task Every_count_is_what_filtering_by_the_value_returns(string backend)
    {
        var random = new Random(7);
        await using var archive = AnArchive.Empty(backend);
        for (var round = 0; round < 4; round++)
        {
            await archive.PutAsync([.. Enumerable.Range(0, 15).Select(_ => RandomThread(random))]);
            await archive.PutCommentsAsync(random.Next(40) is var id && round == 0 ? "none" : $"a{id}", RandomComment(random, $"late{round}"));
        }

        foreach (var scope in Enum.GetValues<SearchScope>())
        {
            foreach (var words in new[] { "", "(council OR tram) -mayor" })
            {
                await AssertAgreement(archive, new SearchRequest { Words = words, Scope = scope });
                await AssertAgreement(archive, new SearchRequest { Words = words, Scope = scope, Count = CountUnit.Comments });
                await AssertAgreement(archive, new SearchRequest { Words = words, Scope = scope, Filters = [new("tag", "t1"), new("commenter", "Doug", true)] });
            }
        }
    }

    [Theory, EveryBackend]
    public async Task A_facet_sets_its_own_filters_aside_and_keeps_selected_values(string backend)
    {
        await using var archive = await AnArchive.Of(backend, Article("a", "x", outlet: "Post"), Article("b", "x", outlet: "Times"), Article("c", "y", outlet: "Sun"));
        var response = await archive.SearchAsync(new SearchRequest { Words = "x", Facets = ["outlet"], Filters = [new("outlet", "post"), new("outlet", "sun")] });
        Assert.Equal(
            [new FacetValue("Post", 1, Selected: true), new FacetValue("Times", 1), new FacetValue("sun", 0, Selected: true)],
            response.Facets["outlet"].Values);
        Assert.Equal(1, response.Total.Articles);
    }

    [Theory, EveryBackend]
    public async Task A_name_is_no_author_beside_articles_once_nothing_signed_by_it_is_left(string backend)
    {
        await using var archive = await AnArchive.Of(
            backend, Article("a", "x", authors: ["Ana"]), Article("b", "x", authors: ["Max"], comments: [Comment("1", "x", "Ana"), Comment("2", "x", "Doug")]));
        var request = new SearchRequest { Words = "x", Facets = ["author"] };
        Assert.Equal([new FacetValue("Ana", 2), new FacetValue("Max", 1)], (await archive.SearchAsync(request)).Facets["author"].Values);
        await archive.RemoveAsync(new Removal.OfArticle("a"));
        Assert.Equal([new FacetValue("Max", 1)], (await archive.SearchAsync(request)).Facets["author"].Values);
    }

    [Theory, EveryBackend]
    public async Task The_histogram_counts_every_match_once(string backend)
    {
        await using var archive = await AnArchive.Of(
                backend,
            Article("a", "x", date: "2009-04-13", comments: [Comment("1", "x", date: "2009-04-14"), Comment("2", "x", date: "2011")]),
            Article("b", "x", date: "2010"),
            Article("c", "x"));
        var histogram = (await archive.SearchAsync(new SearchRequest { Words = "x", Histogram = true })).Histogram!;
        Assert.Equal(DatePrecision.Month, histogram.Interval);
        Assert.Equal("2009-04", histogram.Buckets.Single(b => b.Count > 0).Date.ToString());
        Assert.Equal(3, histogram.Unknown);
        var years = (await archive.SearchAsync(new SearchRequest { Words = "x", Facets = ["year"] })).Facets["year"];
        Assert.Equal(["2009 1", "2010 1", "2011 1", "unknown 1"], years.Values.Select(v => $"{v.Value} {v.Count}").Order());
    }

    [Theory, EveryBackend]
    public async Task Dates_are_counted_by_no_shorter_interval_than_asked_for(string backend)
    {
        await using var archive = await AnArchive.Of(
            backend, Article("a", "x", date: "2012-03-04"), Article("b", "x", date: "2012-03-14"), Article("c", "x", date: "2012-04-01"));
        async Task<IEnumerable<string>> CountedAsync(DatePrecision interval) =>
            (await archive.SearchAsync(new SearchRequest { Histogram = true, HistogramInterval = interval })).Histogram!.Buckets
                .Where(bucket => bucket.Count > 0).Select(bucket => $"{bucket.Date} {bucket.Count}");
        Assert.Equal(["2012-03-04 1", "2012-03-14 1", "2012-04-01 1"], await CountedAsync(DatePrecision.Day));
        Assert.Equal(["2012-03 2", "2012-04 1"], await CountedAsync(DatePrecision.Month));
        Assert.Equal(["2012 3"], await CountedAsync(DatePrecision.Year));
    }

    private static async Task AssertAgreement(AnArchive archive, SearchRequest request)
    {
        var response = await archive.SearchAsync(request with { Facets = FacetNames.All, FacetSize = 1000 });
        foreach (var (facet, result) in response.Facets)
        {
            foreach (var value in result.Values.Where(v => !v.Selected && !v.Excluded))
            {
                var others = request.Filters.Where(f => f.Facet != facet);
                var filtered = await archive.SearchAsync(request with { Filters = [.. others, new FacetFilter(facet, value.Value)], PageSize = 1 });
                var count = result.Unit == CountUnit.Articles && request.Scope != SearchScope.Comments ? filtered.Total.Articles : filtered.Total.Comments;
                Assert.True(count == value.Count, $"{request.Scope} '{request.Words}' {facet}={value.Value}: counted {value.Count}, filtered {count}");
            }
        }
    }

    private static ArticleThread RandomThread(Random random)
    {
        var id = $"a{random.Next(40)}";
        var comments = Enumerable.Range(0, random.Next(6)).Select(i => RandomComment(random, $"c{i}")).ToArray();
        return Article(
            id, Text(random, 2), Text(random, 6), random.Next(4) == 0 ? null : Pick(random, Outlets), RandomDate(random),
            [.. Names.Where(_ => random.Next(5) == 0)], [.. new[] { "t1", "T1", "t2" }.Where(_ => random.Next(3) == 0)], "page.txt", comments);
    }

    private static Comment RandomComment(Random random, string id) =>
        Comment(id, Text(random, 4), random.Next(5) == 0 ? null : Pick(random, Names), RandomDate(random), source: id[0] == 'c' ? "page.txt" : null);

    private static string? RandomDate(Random random) => random.Next(4) switch
    {
        0 => null,
        1 => $"{2009 + random.Next(3)}",
        2 => $"{2009 + random.Next(3)}-{1 + random.Next(12):00}",
        _ => $"{2009 + random.Next(3)}-{1 + random.Next(12):00}-{1 + random.Next(28):00}",
    };

    private static string Text(Random random, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Pick(random, Words)));

    private static string Pick(Random random, string[] values) => values[random.Next(values.Length)];
}
