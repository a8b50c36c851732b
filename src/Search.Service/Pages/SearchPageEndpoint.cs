using Microsoft.AspNetCore.Http;
using Search.Archive;
using Search.Service.Api;
using Search.Service.Hosting;

namespace Search.Service.Pages;

/// <summary><c>/search</c> for people.</summary>
internal static class SearchPageEndpoint
{
    // Enough for the filters of a real search; each costs a search of its own.
    private const int MostWaysOut = 8;

    public static async Task<IResult> AnswerAsync(
        HttpContext context, ServedArchive served, ServiceOptions options, EntityTags tags, CancellationToken cancellation)
    {
        if (ContentNegotiation.PrefersJson(context.Request))
            return await SearchEndpoint.AnswerAsync(context, served, tags, cancellation);
        var pairs = QueryRules.Pairs(context.Request).ToList();
        if (PageQuery.Tidied(pairs) is { } tidied)
            return Results.Redirect(Links.SearchPath + tidied);
        var query = PageQuery.Read(pairs);
        SearchParameters.TryRead(query.Search, out var request, out var problems);
        return await ShowAsync(context, served.Archive, options, tags, request, problems, query.Within, cancellation);
    }

    private static async Task<IResult> ShowAsync(
        HttpContext context, IArchive archive, ServiceOptions options, EntityTags tags, SearchRequest request, IReadOnlyList<ParameterProblem> problems,
        IReadOnlyDictionary<string, string> within, CancellationToken cancellation)
    {
        var busy = options.Readiness?.Invoke() is { IsReady: false } state ? state.Detail ?? "starting" : null;
        var asked = request with
        {
            Facets = FacetsFor(request),
            Histogram = archive.Capabilities.Histogram,
            HistogramInterval = DateFocus.IntervalOf(request),
        };
        var form = string.Join('\n', within.Select(pair => $"{pair.Key} {pair.Value}").Order(StringComparer.Ordinal).Prepend("html").Append(busy));
        var identity = tags.Asked(form, asked);
        if (SearchEndpoint.IsHeld(context, archive, tags, identity))
            return Results.StatusCode(StatusCodes.Status304NotModified);

        var response = await archive.SearchAsync(asked, cancellation);
        SearchEndpoint.Stamp(context, tags.Of(response.State.Generation, identity));
        SearchEndpoint.Time(context, "search", response.Took);
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        return PageResult.OfSearch(new SearchView
        {
            Request = request,
            Response = response with { Facets = await NarrowAsync(archive, asked, response, within, cancellation) },
            Tabs = await TabCounts.OfAsync(archive, request, response.Total, cancellation),
            Within = within,
            Problems = problems,
            Busy = busy,
            WaysOut = response.PageCount == 0 ? await WaysOutAsync(archive, request, cancellation) : [],
        });
    }

    // Among comments alone, author and commenter are the same.
    private static IReadOnlyList<string> FacetsFor(SearchRequest request) => request.Scope switch
    {
        SearchScope.Comments => [.. FacetNames.All.Where(facet => facet != FacetNames.Author)],
        SearchScope.Articles => [.. FacetNames.All.Where(facet => facet != FacetNames.Commenter)],
        _ => FacetNames.All,
    };

    private static async Task<IReadOnlyDictionary<string, FacetResult>> NarrowAsync(
        IArchive archive, SearchRequest asked, SearchResponse response, IReadOnlyDictionary<string, string> within, CancellationToken cancellation)
    {
        if (within.Count == 0)
            return response.Facets;
        var facets = new Dictionary<string, FacetResult>(response.Facets);
        foreach (var (facet, text) in within.Where(pair => facets.ContainsKey(pair.Key)))
            facets[facet] = await archive.FacetAsync(facet, text, asked, cancellation);
        return facets;
    }

    private static async Task<IReadOnlyList<WayOut>> WaysOutAsync(IArchive archive, SearchRequest request, CancellationToken cancellation)
    {
        var narrow = request with { Page = 1, Explain = false, Histogram = false, Facets = [] };
        var bare = narrow with { Filters = [], From = null, To = null };
        var candidates = narrow.Filters.Select(filter => (Name: Wording.Filter(filter), Request: narrow with { Filters = [.. narrow.Filters.Where(other => other != filter)] }));
        var hasDates = narrow.From is not null || narrow.To is not null;
        if (hasDates)
            candidates = candidates.Append((Wording.Say(Texts.DatesChip, Wording.Dates(narrow)), narrow with { From = null, To = null }));
        if (narrow.Filters.Count + (hasDates ? 1 : 0) > 1)
            candidates = candidates.Append((Texts.AllFilters, bare));
        if (narrow.Scope != SearchScope.All)
            candidates = candidates.Append((Wording.Say(Texts.OnlyScope, Wording.Scope(narrow.Scope).ToLowerInvariant()), narrow with { Scope = SearchScope.All }));
        var waysOut = new List<WayOut>();
        foreach (var (name, wider) in candidates.Take(MostWaysOut))
        {
            var response = await archive.SearchAsync(wider with { PageSize = 1 }, cancellation);
            if (response.PageCount > 0)
                waysOut.Add(new WayOut(Wording.Say(Texts.Drop, name), wider, response.Total));
        }
        if (waysOut.Count == 0 && (hasDates || narrow.Filters.Count > 0) && await CorrectedAsync(archive, bare, cancellation) is { } corrected)
            waysOut.Add(corrected);
        return waysOut;
    }

    // Under filters that let nothing through there is nothing to tell a misspelling by.
    private static async Task<WayOut?> CorrectedAsync(IArchive archive, SearchRequest bare, CancellationToken cancellation)
    {
        if ((await archive.SearchAsync(bare with { PageSize = 1 }, cancellation)).DidYouMean is not { } words)
            return null;
        var corrected = bare with { Words = words };
        var found = await archive.SearchAsync(corrected with { PageSize = 1 }, cancellation);
        return new WayOut(Wording.Say(Texts.SearchInstead, words), corrected, found.Total);
    }
}
