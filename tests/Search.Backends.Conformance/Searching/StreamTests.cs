using Search.Archive;
using static Search.Backends.Conformance.Threads;

namespace Search.Backends.Conformance.Searching;

public sealed class StreamTests
{
    [Theory, EveryBackend]
    public async Task A_stream_has_every_hit_in_the_order_of_the_pages(string backend)
    {
        var threads = Enumerable.Range(0, 230).Select(i => Article(
            $"{i}", $"Tram number {i}", string.Concat(Enumerable.Repeat("tram ", i % 7)), i % 2 == 0 ? "Post" : "Echo", $"20{i % 20 + 10}-03-04",
            comments: [.. Enumerable.Range(0, i % 3).Select(c => Comment($"{c}", "A tram at last, and another tram."))])).ToArray();
        await using var archive = await AnArchive.Of(backend, threads);
        foreach (var request in new[]
        {
            new SearchRequest { Words = "tram" },
            new SearchRequest { Words = "tram last", Scope = SearchScope.Comments, Sort = SearchSort.Oldest },
            new SearchRequest { Words = "tram", Sort = SearchSort.MostCommented, Filters = [new FacetFilter(FacetNames.Outlet, "Post")] },
            new SearchRequest { Scope = SearchScope.Articles },
        })
        {
            var paged = new List<SearchHit>();
            for (var page = 1; page == 1 || paged.Count == 100 * (page - 1); page++)
                paged.AddRange((await archive.SearchAsync(request with { Page = page, PageSize = 100 })).Hits);

            var streamed = await archive.Archive.StreamAsync(request with { Page = 7 }, TestContext.Current.CancellationToken)
                .ToListAsync(TestContext.Current.CancellationToken);

            Assert.NotEmpty(paged);
            Assert.Equal(paged.Select(Named), streamed.Select(Named));
            Assert.Equal(paged.Select(hit => hit.BestComments.Count), streamed.Select(hit => hit.BestComments.Count));
        }
    }

    [Theory, EveryBackend]
    public async Task A_stream_ends_when_nobody_wants_it_any_more(string backend)
    {
        await using var archive = await AnArchive.Of(backend, News.All);
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await archive.Archive.StreamAsync(new SearchRequest(), source.Token).ToListAsync(TestContext.Current.CancellationToken));
    }

    private static (string, string?, float) Named(SearchHit hit) => (hit.Article.Id, hit.Comment?.Comment.Id, hit.Score);
}
