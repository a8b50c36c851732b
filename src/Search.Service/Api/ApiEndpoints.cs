using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Search.Service.Json;
using Search.Service.Problems;
using Search.Service.Status;

namespace Search.Service.Api;

/// <summary>The routes of the API and their descriptions.</summary>
internal static class ApiEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        MapReading(routes.MapGroup("/api/v1").WithTags("Read"));
        MapWriting(routes.MapGroup("/api/v1").WithTags("Write"));

        // Ids may hold slashes, which the described routes do not take.
        routes.MapGet(ArticleAddress.Api + "/{**id:minlength(1)}", ReadEndpoints.ArticleAsync).ExcludeFromDescription();
        routes.MapPost(ArticleAddress.Api + "/{**id:minlength(1)}", WriteEndpoints.PutCommentsAsync).ExcludeFromDescription();
    }

    private static void MapReading(RouteGroupBuilder group)
    {
        group.MapGet("/search", SearchEndpoint.AnswerAsync).WithMetadata(new TimedAs(RequestKind.SearchApi))
            .WithName("search").WithSummary("Search articles and comments")
            .WithDescription("Totals and counts are exact. GET /search answers the same to clients that accept application/json.")
            .DescribeSearchParameters()
            .Produces<SearchAnswer>().Produces(StatusCodes.Status304NotModified)
            .Produces<Problem>(StatusCodes.Status400BadRequest, ProblemResult.ContentType);

        group.MapGet("/articles/{id}", ReadEndpoints.ArticleAsync)
            .WithName("getArticle").WithSummary("An article, whole, with its comments")
            .WithDescription("The slashes of an id stand in the path as they are, or escaped.")
            .DescribeArticleId().DescribeCommentsForm()
            .Produces<ArticleAnswer>().ProducesProblems(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound);

        group.MapGet("/articles", ReadEndpoints.ArticleAsync)
            .WithName("getArticleById").WithSummary("An article, whole, by an id of any characters")
            .WithDescription("For ids that a path does not carry safely: those with empty or dot segments.")
            .DescribeParameter("id", "The article's id.", isRequired: true).DescribeCommentsForm()
            .Produces<ArticleAnswer>().ProducesProblems(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound);

        group.MapGet("/facets/{name}", ReadEndpoints.FacetAsync)
            .WithName("getFacet").WithSummary("The values of a facet")
            .DescribeFacetParameters()
            .Produces<FacetValuesAnswer>().ProducesProblems(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound);

        group.MapGet("/stats", ReadEndpoints.StatisticsAsync)
            .WithName("getStatistics").WithSummary("What the archive holds").Produces<StatisticsAnswer>();

        group.MapGet("/status", StatusEndpoints.AnswerAsync)
            .WithName("getStatus").WithSummary("How fast the service answers, and how its archive stands")
            .WithDescription("Windows are the last five minutes (5m), the last hour (1h), and since the service's start (start). Times are milliseconds.")
            .Produces<StatusAnswer>();

        group.MapGet("/export", ReadEndpoints.Export)
            .WithName("export").WithSummary("Every article with its comments, one JSON object a line, in the order of arrival")
            .Produces<ThreadLine>(StatusCodes.Status200OK, "application/x-ndjson");
    }

    private static void MapWriting(RouteGroupBuilder group)
    {
        group.MapPost("/articles", WriteEndpoints.PutArticlesAsync)
            .WithName("putArticles").WithSummary("Add or replace articles with their comments")
            .WithDescription("Takes one article or a list of them; answers when all are durable. Nothing is written when anything is wrong.")
            .DescribeWriting<ThreadLine>()
            .Produces<WriteAnswer>(StatusCodes.Status201Created).Produces<WriteAnswer>()
            .ProducesProblems(
                StatusCodes.Status400BadRequest, StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden,
                StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType);

        group.MapPost("/articles/{id}" + WriteEndpoints.CommentsTail, WriteEndpoints.PutCommentsAsync)
            .WithName("putComments").WithSummary("Add or replace comments beneath an article")
            .WithDescription("Takes one comment or a list of them; answers when all are durable. A comment without an id gets one.")
            .DescribeArticleId().DescribeWriting<CommentLine>()
            .Produces<WriteAnswer>(StatusCodes.Status201Created)
            .ProducesProblems(
                StatusCodes.Status400BadRequest, StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden,
                StatusCodes.Status404NotFound, StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType);
    }

    private static RouteHandlerBuilder ProducesProblems(this RouteHandlerBuilder route, params int[] statuses)
    {
        foreach (var status in statuses)
            route.Produces<Problem>(status, ProblemResult.ContentType);
        return route;
    }
}
