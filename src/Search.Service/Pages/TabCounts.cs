using Search.Archive;

namespace Search.Service.Pages;

/// <summary>What a search finds in each scope.</summary>
/// <param name="All">Articles that match themselves or through a comment.</param>
/// <param name="Articles">Articles that match themselves.</param>
/// <param name="Comments">Comments that match.</param>
public sealed record TabCounts(int All, int Articles, int Comments)
{
    /// <summary>The count of a scope.</summary>
    public int Of(SearchScope scope) => scope switch
    {
        SearchScope.Articles => Articles,
        SearchScope.Comments => Comments,
        _ => All,
    };

    /// <summary>Counts in the scopes that a search did not look at.</summary>
    internal static async Task<TabCounts> OfAsync(IArchive archive, SearchRequest request, SearchTotal found, CancellationToken cancellation)
    {
        var all = request.Scope == SearchScope.All ? found : await TotalAsync(SearchScope.All);
        var articles = request.Scope == SearchScope.Articles ? found : await TotalAsync(SearchScope.Articles);
        return new TabCounts(all.Articles, articles.Articles, all.Comments);

        // By date nothing is scored.
        async Task<SearchTotal> TotalAsync(SearchScope scope) => (await archive.SearchAsync(
            request with { Scope = scope, Sort = SearchSort.Newest, Page = 1, PageSize = 1, CommentsPerHit = 0, Facets = [], Histogram = false, Explain = false },
            cancellation)).Total;
    }
}
