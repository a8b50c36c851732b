using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Search.Service.Pages;

namespace Search.Service.Feeds;

/// <summary>The routes beside the list of results: the same search as a feed or a table, and what browsers want to know to search here.</summary>
internal static class FeedEndpoints
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, Links.AtomPath, AtomEndpoint.AnswerAsync);
        Map(routes, Links.CsvPath, TableEndpoints.Csv);
        Map(routes, Links.NdjsonPath, TableEndpoints.Ndjson);
        Map(routes, Links.OpenSearchPath, OpenSearchEndpoints.Describe);
        Map(routes, Links.SuggestionsPath, OpenSearchEndpoints.SuggestAsync);
    }

    private static void Map(IEndpointRouteBuilder routes, string path, Delegate answer) => routes.MapMethods(path, Methods, answer).ExcludeFromDescription();
}
