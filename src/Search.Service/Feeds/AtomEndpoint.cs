using System.Text;
using Microsoft.AspNetCore.Http;
using Search.Archive;
using Search.Service.Api;
using Search.Service.Hosting;

namespace Search.Service.Feeds;

/// <summary><c>/search.atom</c>: a search to subscribe to, newest first unless another order is asked for.</summary>
internal static class AtomEndpoint
{
    private const string ContentType = "application/atom+xml; charset=utf-8";

    public static async Task<IResult> AnswerAsync(HttpContext context, ServedArchive served, EntityTags tags, CancellationToken cancellation)
    {
        if (FeedQuery.Read(context.Request, out var search) is { } problem)
            return problem;
        var asked = search.Sort == SearchSort.Relevance ? search with { Sort = SearchSort.Newest } : search;
        var identity = tags.Asked("atom", asked);
        if (SearchEndpoint.IsHeld(context, served.Archive, tags, identity))
            return Results.StatusCode(StatusCodes.Status304NotModified);
        var response = await served.Archive.SearchAsync(asked with { Facets = [], Histogram = false }, cancellation);
        SearchEndpoint.Stamp(context, tags.Of(response.State.Generation, identity));
        SearchEndpoint.Time(context, "search", response.Took);
        var feed = new AtomFeed(FeedQuery.BaseOf(context.Request), search, response);
        return Results.Bytes(Encoding.UTF8.GetBytes(feed.Write()), ContentType);
    }
}
