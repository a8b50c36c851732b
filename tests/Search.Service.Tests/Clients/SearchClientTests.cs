using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Search.Client;

namespace Search.Service.Tests.Clients;

/// <summary>The typed client against a running service.</summary>
public sealed class SearchClientTests(EngineFixture fixture) : IClassFixture<EngineFixture>, IDisposable
{
    private readonly ServiceProvider _services = Services(fixture.Service);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private SearchClient Client => _services.GetRequiredService<SearchClient>();

    [Fact]
    public async Task A_search_comes_back_typed()
    {
        var result = await Client.SearchAsync(
            new SearchQuery
            {
                Words = "gates",
                Filters = new Dictionary<string, IReadOnlyList<string>> { ["outlet"] = ["The Odd"] },
                From = "2014-02",
                To = "2014",
                Facets = ["outlet", "year"],
                FacetSize = 5,
                Histogram = true,
                Explain = true,
                PageSize = 4,
                Comments = 1,
            },
            Cancellation);
        Assert.Equal("gates", result.Query);
        Assert.Equal(4, result.Hits.Count);
        Assert.True(result.Total.Articles > 4);
        Assert.NotNull(result.NextCursor);
        var hit = Assert.IsType<ArticleHit>(result.Hits[0]);
        Assert.Equal("The Odd", hit.Outlet);
        Assert.Contains("<mark>gates</mark>", hit.Highlights!.Body[0]);
        Assert.NotEmpty(hit.Explanation!);
        Assert.Equal("day", hit.Published!.Precision);
        Assert.Contains(result.Facets["outlet"].Values, value => value is { Value: "The Odd", Selected: true });
        Assert.True(result.Histogram!.Buckets.Count > 0);
    }

    [Fact]
    public async Task All_hits_are_walked_through_whatever_the_size_of_the_page()
    {
        var ids = await Client.SearchAllAsync(new SearchQuery { Sort = SearchSort.Newest, PageSize = 7, Fields = ["title"] }, Cancellation).Select(hit => hit.Id).ToListAsync(Cancellation);
        Assert.Equal(60, ids.Distinct().Count());
        Assert.Equal(60, ids.Count);
        var comments = await Client.SearchAllAsync(new SearchQuery { Words = "barrier", Scope = SearchScope.Comments, PageSize = 9 }, Cancellation).ToListAsync(Cancellation);
        Assert.Equal(60, comments.Count);
        Assert.All(comments, comment => Assert.Equal("Max", Assert.IsType<CommentHit>(comment).Author));
    }

    [Fact]
    public async Task A_search_too_long_for_an_address_is_posted()
    {
        var words = "gates " + string.Join(' ', Enumerable.Range(0, 400).Select(number => $"w{number}"));
        var result = await Client.SearchAsync(new SearchQuery { Words = words, Facets = ["outlet"] }, Cancellation);
        Assert.Equal(words, result.Query);
        Assert.Equal(60, result.Total.Articles);
    }

    [Fact]
    public async Task Articles_comments_facets_and_completions_are_read()
    {
        var article = await Client.FindArticleAsync("a2", Cancellation);
        Assert.Equal(2, article!.Comments.Count);
        Assert.Null(await Client.FindArticleAsync("none", Cancellation));
        Assert.Equal("Barrier number 2", (await Client.FindCommentAsync("a2", "1", Cancellation))!.Article.Title);
        Assert.Null(await Client.FindCommentAsync("a2", "9", Cancellation));
        Assert.Equal(["The Even"], (await Client.FacetAsync("outlet", "even", Cancellation)).Values.Select(value => value.Value));
        Assert.Contains(await Client.SuggestAsync("barr", 5, Cancellation), suggestion => suggestion.Text == "barrier");
        Assert.Equal(60, (await Client.StatisticsAsync(Cancellation)).Articles);
    }

    [Fact]
    public async Task What_is_written_is_found()
    {
        await using var service = await RunningService.OverEngineAsync([]);
        await using var services = Services(service);
        var client = services.GetRequiredService<SearchClient>();
        var written = await client.PutArticlesAsync(
            [new NewThread("new/one") { Title = "A new one", Published = "2020-01", Comments = [new NewComment("Well said") { Id = "1", Author = "Max" }] }], refresh: true, Cancellation);
        Assert.Equal([new Written("new/one", "added")], written);
        var late = await client.PutCommentsAsync("new/one", [new NewComment("Too late") { Parent = "1" }], refresh: true, Cancellation);
        Assert.Equal("accepted", Assert.Single(late).Outcome);
        Assert.Equal(2, (await client.FindArticleAsync("new/one", Cancellation))!.Comments.Count);
        Assert.Single((await client.SearchAsync(new SearchQuery { Words = "late", Scope = SearchScope.Comments }, Cancellation)).Hits);
    }

    [Fact]
    public async Task A_refusal_says_what_the_service_says()
    {
        var refused = await Assert.ThrowsAsync<SearchApiException>(() => Client.SearchAsync(new SearchQuery { Fields = ["titel"] }, Cancellation));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal("urn:search:problem:invalid-parameter", refused.Problem!.Type);
        Assert.Contains("Did you mean 'title'?", refused.Problem.Errors!["fields"][0]);

        await using var service = await RunningService.OverVessmouthAsync(options => options with { RateLimit = new RateLimit(1, TimeSpan.FromHours(1)) });
        await using var services = Services(service);
        var client = services.GetRequiredService<SearchClient>();
        await client.StatisticsAsync(Cancellation);
        var limited = await Assert.ThrowsAsync<SearchApiException>(() => client.StatisticsAsync(Cancellation));
        Assert.Equal(HttpStatusCode.TooManyRequests, limited.StatusCode);
        Assert.InRange(limited.RetryAfter!.Value.TotalSeconds, 1, 3600);
    }

    public void Dispose() => _services.Dispose();

    private static ServiceProvider Services(RunningService service)
    {
        var services = new ServiceCollection();
        services.AddSearchClient(options =>
        {
            options.BaseAddress = new Uri(service.Addresses[0]);
            options.ApiKey = RunningService.Key;
        });
        return services.BuildServiceProvider();
    }
}
