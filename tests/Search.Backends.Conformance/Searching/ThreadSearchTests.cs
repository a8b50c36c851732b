using Search.Archive;
using static Search.Backends.Conformance.Threads;

namespace Search.Backends.Conformance.Searching;

public class ThreadSearchTests(SharedArchives shared)
{
    [Theory, EveryBackend]
    public async Task A_word_in_a_comment_alone_finds_the_article_with_that_comment(string backend)
    {
        var archive = await shared.News(backend);
        var response = await archive.SearchAsync("sluice");
        var hit = Assert.Single(response.Hits);
        Assert.Equal("barrier", hit.Article.Id);
        Assert.Equal(2, hit.MatchingCommentCount);
        Assert.Equal(3, hit.CommentCount);
        Assert.Equal(new SearchTotal(1, 2), response.Total);
        Assert.Contains("<mark>sluice</mark>", hit.BestComments[0].SnippetsHtml[0]);
    }

    [Theory, EveryBackend]
    public async Task An_unquoted_word_matches_its_inflections_and_a_quoted_one_does_not(string backend)
    {
        var archive = await shared.News(backend);
        Assert.Equal(1, (await archive.SearchAsync("opening trams")).Total.Articles);
        Assert.Equal(0, (await archive.SearchAsync("\"trams\"")).Total.Articles);
        Assert.Equal(1, (await archive.SearchAsync("\"tram line\"")).Total.Articles);
    }

    [Theory, EveryBackend]
    public async Task Each_scope_counts_its_own_unit(string backend)
    {
        var archive = await shared.News(backend);
        Assert.Equal(new SearchTotal(3, 1), (await archive.SearchAsync("council")).Total);
        Assert.Equal(new SearchTotal(3, 0), (await archive.SearchAsync("council", SearchScope.Articles)).Total);
        Assert.Equal(new SearchTotal(0, 1), (await archive.SearchAsync("council", SearchScope.Comments)).Total);
    }

    [Theory, EveryBackend]
    public async Task A_comment_hit_carries_its_article(string backend)
    {
        var archive = await shared.News(backend);
        var hit = Assert.Single((await archive.SearchAsync("blame", SearchScope.Comments)).Hits);
        Assert.Equal("3", hit.Comment!.Comment.Id);
        Assert.Null(hit.Comment.Comment.Author);
        Assert.Equal("Flood barrier delayed again", hit.Article.Title);
    }

    [Theory, EveryBackend]
    public async Task Filters_on_facets_ignore_case_and_accents(string backend)
    {
        var archive = await shared.News(backend);
        Assert.Equal(["barrier"], Ids(await archive.SearchAsync("council", filters: new FacetFilter("outlet", "the harbour POST"))));
        Assert.Equal(["tram"], Ids(await archive.SearchAsync("council", filters: new FacetFilter("outlet", "o’hara’s weekly"))));
        Assert.Equal(["eel"], Ids(await archive.SearchAsync("council", filters: new FacetFilter("outlet", "unknown"))));
        Assert.Equal(["eel", "tram"], Ids(await archive.SearchAsync("council", filters: new FacetFilter("outlet", "The Harbour Post", Exclude: true))).Order());
    }

    [Theory, EveryBackend]
    public async Task An_author_filter_finds_what_the_person_wrote_article_or_comment(string backend)
    {
        var archive = await shared.News(backend);
        Assert.Equal(["barrier", "tram"], Ids(await archive.SearchAsync("", filters: new FacetFilter("author", "Ana Ruiz"))).Order());
        Assert.Equal(2, (await archive.SearchAsync("", SearchScope.Comments, new FacetFilter("author", "Max"))).Total.Comments);
    }

    [Theory, EveryBackend]
    public async Task A_date_filter_takes_only_what_is_certainly_within(string backend)
    {
        var archive = await shared.News(backend);
        Assert.Equal(["barrier", "tram"], Ids(await archive.SearchAsync(new SearchRequest { From = Date("2014"), To = Date("2015") })).Order());
        Assert.Equal(["barrier"], Ids(await archive.SearchAsync(new SearchRequest { Words = "council", From = Date("2014-03-03"), To = Date("2014-03-03") })));
        Assert.Empty(Ids(await archive.SearchAsync(new SearchRequest { Words = "title:tram", From = Date("2015-02") })));
    }

    [Theory, EveryBackend]
    public async Task No_words_browse_everything_newest_first(string backend)
    {
        var archive = await shared.News(backend);
        Assert.Equal(["tram", "barrier", "eel"], Ids(await archive.SearchAsync("")));
        Assert.Equal(["barrier", "tram", "eel"], Ids(await archive.SearchAsync(new SearchRequest { Sort = SearchSort.Oldest })));
        Assert.Equal(["barrier", "tram", "eel"], Ids(await archive.SearchAsync(new SearchRequest { Sort = SearchSort.MostCommented })));
    }

    [Theory, EveryBackend]
    public async Task Pages_follow_each_other_without_gap_or_overlap(string backend)
    {
        await using var archive = await AnArchive.Of(backend, [.. Enumerable.Range(0, 25).Select(i => Article($"a{i}", $"Story {i}", "harbour news", date: $"2014-01-{i + 1:00}"))]);
        var all = Ids(await archive.SearchAsync(new SearchRequest { Words = "harbour", PageSize = 100 }));
        var paged = new List<string>();
        for (var page = 1; page <= 4; page++)
        {
            var response = await archive.SearchAsync(new SearchRequest { Words = "harbour", Page = page, PageSize = 10 });
            Assert.Equal(3, response.PageCount);
            paged.AddRange(Ids(response));
        }

        Assert.Equal(25, all.Count);
        Assert.Equal(all, paged);
    }

    [Theory, EveryBackend]
    public async Task An_unknown_outlet_finds_nothing_and_suggests_the_nearest(string backend)
    {
        var archive = await shared.News(backend);
        var response = await archive.SearchAsync("council", filters: new FacetFilter("outlet", "The Harbor Post"));
        Assert.Empty(response.Hits);
        Assert.Equal("The Harbour Post", Assert.Single(response.Warnings).Suggestion);
    }

    [Theory, EveryBackend]
    public async Task Markup_in_a_text_is_shown_not_executed(string backend)
    {
        await using var archive = await AnArchive.Of(backend, Article("x", "<b>bold</b> title", "a <script>alert(1)</script> harbour", null, null, null, null, null, Comment("1", "<i>harbour</i>")));
        var hit = Assert.Single((await archive.SearchAsync("harbour bold")).Hits);
        Assert.Equal("&lt;b&gt;<mark>bold</mark>&lt;/b&gt; title", hit.TitleHtml);
        Assert.DoesNotContain("<script>", string.Concat(hit.BodyHtml));
        Assert.Equal("&lt;i&gt;<mark>harbour</mark>&lt;/i&gt;", hit.BestComments[0].SnippetsHtml[0]);
    }

    [Theory, EveryBackend]
    public async Task The_page_of_an_article_marks_what_the_list_counted(string backend)
    {
        var archive = await shared.News(backend);
        var thread = await archive.Archive.FindThreadAsync("barrier", new SearchRequest { Words = "sluice council" }, TestContext.Current.CancellationToken);
        Assert.Equal(["1", "2", "3"], thread!.MatchingCommentIds.Order());
        Assert.Contains("<mark>council</mark>", thread.BodyHtml[0]);
        Assert.Contains("<mark>sluice</mark>", thread.CommentsHtml[0][0]);
        Assert.Null(await archive.Archive.FindThreadAsync("no such", new SearchRequest { Words = "x" }, TestContext.Current.CancellationToken));
    }

    [Theory, EveryBackend]
    public async Task An_explanation_names_the_score(string backend)
    {
        var archive = await shared.News(backend);
        var hit = (await archive.SearchAsync(new SearchRequest { Words = "tram", Explain = true })).Hits[0];
        // An explanation may add up in another order than the search did.
        Assert.Equal(hit.Score, float.Parse(hit.Explanation!.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture), 1e-5f * hit.Score);
    }

    private static List<string> Ids(SearchResponse response) => [.. response.Hits.Select(h => h.Article.Id)];
}
