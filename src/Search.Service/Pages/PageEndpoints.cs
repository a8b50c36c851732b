using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Search.Archive;
using Search.Service.Api;
using Search.Service.Hosting;
using Search.Service.Status;

namespace Search.Service.Pages;

/// <summary>The pages: the search, an article, the status, and the files they need.</summary>
internal static class PageEndpoints
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    // Enough for the filters of a real search; each costs a search of its own.
    private const int MostWaysOut = 8;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/", Methods, (HttpContext context) => Results.Redirect(Links.SearchPath + context.Request.QueryString)).ExcludeFromDescription();
        routes.MapMethods(Links.SearchPath, Methods, SearchAsync).WithMetadata(new TimedAs(RequestKind.SearchPage)).ExcludeFromDescription();
        routes.MapMethods(ArticleAddress.Page, Methods, ThreadAsync).WithMetadata(new TimedAs(RequestKind.ArticlePage)).ExcludeFromDescription();
        routes.MapMethods(ArticleAddress.Page + "/{**id:minlength(1)}", Methods, ThreadAsync).WithMetadata(new TimedAs(RequestKind.ArticlePage)).ExcludeFromDescription();
        routes.MapMethods(Links.StatusPath, Methods, StatusEndpoints.ShowAsync).ExcludeFromDescription();
        routes.MapMethods("/assets/{name}", Methods, Asset.Answer).ExcludeFromDescription();
    }

    private static async Task<IResult> SearchAsync(
        HttpContext context, ServedArchive served, ServiceOptions options, EntityTags tags, CancellationToken cancellation)
    {
        if (ContentNegotiation.PrefersJson(context.Request))
            return await SearchEndpoint.AnswerAsync(context, served, tags, cancellation);
        var archive = served.Archive;
        SearchParameters.TryRead(QueryRules.Pairs(context.Request), out var request, out var problems);
        var busy = options.Readiness?.Invoke() is { IsReady: false } state ? state.Detail ?? "starting" : null;
        var asked = request with { Facets = FacetsFor(request), Histogram = archive.Capabilities.Histogram };
        var form = busy is null ? "html" : "html, " + busy;
        var identity = EntityTags.Asked(form, asked);
        if (SearchEndpoint.IsHeld(context, archive, tags, identity))
            return Results.StatusCode(StatusCodes.Status304NotModified);

        var response = await archive.SearchAsync(asked, cancellation);
        SearchEndpoint.Stamp(context, tags.Of(response.State.Generation, identity));
        SearchEndpoint.Time(context, "search", response.Took);
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        return PageResult.OfSearch(new SearchView
        {
            Request = request,
            Response = response,
            Problems = problems,
            Busy = busy,
            WaysOut = response.PageCount == 0 ? await WaysOutAsync(archive, request, cancellation) : [],
        });
    }

    private static async Task<IResult> ThreadAsync(HttpContext context, ServedArchive served, CancellationToken cancellation)
    {
        if (ArticleAddress.IdOf(context.Request, ArticleAddress.Page) is not { } id)
            return Results.Redirect(Links.SearchPath);
        var pairs = QueryRules.Pairs(context.Request).Where(pair => pair.Key != "id");
        SearchParameters.TryRead(pairs, out var request, out _);
        if (await served.Archive.FindThreadAsync(id, request.Words, cancellation) is not { } thread)
            return PageResult.OfError(StatusCodes.Status404NotFound, "There is no such article", $"The archive has no article with the id “{id}”.");
        return PageResult.OfThread(new ThreadView(thread, request));
    }

    // Among comments alone, author and commenter are the same.
    private static IReadOnlyList<string> FacetsFor(SearchRequest request) => request.Scope switch
    {
        SearchScope.Comments => [.. FacetNames.All.Where(facet => facet != FacetNames.Author)],
        SearchScope.Articles => [.. FacetNames.All.Where(facet => facet != FacetNames.Commenter)],
        _ => FacetNames.All,
    };

    private static async Task<IReadOnlyList<WayOut>> WaysOutAsync(IArchive archive, SearchRequest request, CancellationToken cancellation)
    {
        var narrow = request with { Page = 1, Explain = false, Histogram = false, Facets = [] };
        var candidates = narrow.Filters.Select(filter => (Name: Wording.Filter(filter), Request: narrow with { Filters = [.. narrow.Filters.Where(other => other != filter)] }));
        var hasDates = narrow.From is not null || narrow.To is not null;
        if (hasDates)
            candidates = candidates.Append(("Dates: " + Wording.Dates(narrow), narrow with { From = null, To = null }));
        if (narrow.Filters.Count + (hasDates ? 1 : 0) > 1)
            candidates = candidates.Append(("all filters", narrow with { Filters = [], From = null, To = null }));
        if (narrow.Scope != SearchScope.All)
            candidates = candidates.Append(($"only {Wording.Scope(narrow.Scope).ToLowerInvariant()}", narrow with { Scope = SearchScope.All }));
        var waysOut = new List<WayOut>();
        foreach (var (name, wider) in candidates.Take(MostWaysOut))
        {
            var response = await archive.SearchAsync(wider with { PageSize = 1 }, cancellation);
            if (response.PageCount > 0)
                waysOut.Add(new WayOut(name, wider, response.Total));
        }
        return waysOut;
    }
}
