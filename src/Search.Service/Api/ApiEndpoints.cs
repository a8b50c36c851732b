using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Search.Archive;
using Search.Service.Json;
using Search.Service.Keys;
using Search.Service.Problems;
using Search.Service.Status;

namespace Search.Service.Api;

/// <summary>The routes of the API and their descriptions.</summary>
internal static class ApiEndpoints
{
    private static readonly int[] Refusals =
        [StatusCodes.Status400BadRequest, StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status404NotFound];

    public static void Map(IEndpointRouteBuilder application)
    {
        var routes = application.MapGroup("");
        ((IEndpointConventionBuilder)routes).Add(AnswerHead);
        // Whoever looks for the API where it lives finds what it is.
        foreach (var root in new[] { "/api", "/api/v1" })
            routes.MapGet(root, () => Results.Redirect(ApiDocs.Path + "/index.html")).ExcludeFromDescription();
        MapReading(routes.MapGroup("/api/v1").WithTags("Read"));
        MapWriting(routes.MapGroup("/api/v1").WithTags(ApiDocument.WriteTag).WithMetadata(NeedsScope.Write));
        MapRemoving(routes.MapGroup("/api/v1").WithTags(ApiDocument.WriteTag).WithMetadata(NeedsScope.Write));

        // Ids may hold slashes, which the described routes do not take.
        routes.MapGet(ArticleAddress.Api + "/{**id:minlength(1)}", ReadEndpoints.ArticleAsync).ExcludeFromDescription();
        routes.MapGet(ReadEndpoints.CommentsPath + "/{**id:minlength(1)}", ReadEndpoints.CommentsAsync).ExcludeFromDescription();
        routes.MapPost(ArticleAddress.Api + "/{**id:minlength(1)}", WriteEndpoints.PutCommentsAsync).WithMetadata(NeedsScope.Write).ExcludeFromDescription();
        routes.MapDelete(ArticleAddress.Api + "/{**id:minlength(1)}", TakedownEndpoints.ArticleAsync).WithMetadata(NeedsScope.Write).ExcludeFromDescription();
        routes.MapDelete(ReadEndpoints.CommentsPath, TakedownEndpoints.CommentAsync).WithMetadata(NeedsScope.Write).ExcludeFromDescription();
        routes.MapDelete(ReadEndpoints.CommentsPath + "/{**id:minlength(1)}", TakedownEndpoints.CommentAsync).WithMetadata(NeedsScope.Write).ExcludeFromDescription();
    }

    private static void MapReading(RouteGroupBuilder group)
    {
        group.MapGet("/search", SearchEndpoint.AnswerAsync).WithMetadata(new TimedAs(RequestKind.SearchApi))
            .WithName("search").WithSummary("Search articles and comments")
            .WithDescription("Totals and counts are exact. GET /search answers the same to clients that accept application/json.")
            .DescribeSearchParameters()
            .Produces<SearchAnswer>().Produces(StatusCodes.Status304NotModified)
            .ProducesProblems(StatusCodes.Status400BadRequest);

        group.MapPost("/search", SearchEndpoint.PostAsync).WithMetadata(new TimedAs(RequestKind.SearchApi))
            .WithName("postSearch").WithSummary("Search, with the parameters in a JSON object")
            .WithDescription("For searches too long for an address. The names are those of GET; what can be given several times takes a list.")
            .DescribeSearchBody()
            .Produces<SearchAnswer>()
            .ProducesProblems(StatusCodes.Status400BadRequest, StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType);

        group.MapGet("/suggest", ReadEndpoints.SuggestAsync)
            .WithName("suggest").WithSummary("Complete what a person types")
            .WithDescription("Completes to words, titles, outlets, authors and tags of the archive, most useful first.")
            .DescribeParameter("q", "What was typed so far.").DescribeCount("count", "The most completions.", SuggestRequest.MaxCount, 10)
            .Produces<SuggestionsAnswer>().Produces(StatusCodes.Status304NotModified).ProducesProblems(StatusCodes.Status400BadRequest);

        group.MapGet("/articles/{id}", ReadEndpoints.ArticleAsync)
            .WithName("getArticle").WithSummary("An article, whole, with its comments")
            .WithDescription("The slashes of an id stand in the path as they are, or escaped.")
            .DescribeId("The article's id, escaped.").DescribeCommentsForm()
            .Produces<ArticleAnswer>().ProducesProblems(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound);

        group.MapGet("/articles", ReadEndpoints.ArticlesAsync)
            .WithName("listArticles").WithSummary("Articles by filters, newest first, or best first when words are given")
            .WithDescription("A search of articles alone, with its parameters but 'in'. With 'id' alone it answers that article, whole: for ids that a path does not carry safely, those with empty or dot segments.")
            .DescribeSearchParameters(except: "in")
            .Produces<SearchAnswer>().Produces(StatusCodes.Status304NotModified).ProducesProblems(StatusCodes.Status400BadRequest);

        group.MapGet("/comments", ReadEndpoints.CommentsAsync)
            .WithName("listComments").WithSummary("Comments by filters, newest first, or best first when words are given")
            .WithDescription("A search of comments alone, with its parameters but 'in'.")
            .DescribeSearchParameters(except: "in")
            .Produces<SearchAnswer>().Produces(StatusCodes.Status304NotModified).ProducesProblems(StatusCodes.Status400BadRequest);

        group.MapGet("/comments/{id}", ReadEndpoints.CommentsAsync)
            .WithName("getComment").WithSummary("A comment, whole, and the article it stands under")
            .DescribeId("The comment's id, escaped; unique beneath its article alone.").DescribeParameter("article", "The id of the article.", isRequired: true)
            .Produces<OneCommentAnswer>().ProducesProblems(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound);

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
            .DescribeId("The article's id, escaped.").DescribeWriting<CommentLine>()
            .Produces<WriteAnswer>(StatusCodes.Status201Created)
            .ProducesProblems(
                StatusCodes.Status400BadRequest, StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden,
                StatusCodes.Status404NotFound, StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType);
    }

    private static void MapRemoving(RouteGroupBuilder group)
    {
        const string why = "Why, for the archive's log; it should not say what is removed.";

        group.MapDelete("/articles/{id}", TakedownEndpoints.ArticleAsync)
            .WithName("removeArticle").WithSummary("Remove an article and its comments for good")
            .WithDescription("Answers when no file of the archive holds any of it. It is left out when it is sent or imported again.")
            .DescribeId("The article's id, escaped.").DescribeParameter("reason", why)
            .Produces<TakedownAnswer>().ProducesProblems(Refusals);

        group.MapDelete("/articles", TakedownEndpoints.ArticleAsync)
            .WithName("removeArticleByAddress").WithSummary("Remove articles by their address")
            .DescribeParameter("url", "The address.").DescribeParameter("id", "Or the id of an article that a path does not carry safely.").DescribeParameter("reason", why)
            .Produces<TakedownAnswer>().ProducesProblems(Refusals);

        group.MapDelete("/comments/{id}", TakedownEndpoints.CommentAsync)
            .WithName("removeComment").WithSummary("Remove a comment for good")
            .WithDescription("Answers to it become answers to what it answered.")
            .DescribeId("The comment's id, escaped.").DescribeParameter("article", "The id of the article.", isRequired: true).DescribeParameter("reason", why)
            .Produces<TakedownAnswer>().ProducesProblems(Refusals);

        group.MapDelete("/commenters", TakedownEndpoints.CommenterAsync)
            .WithName("removeCommenter").WithSummary("Remove every comment of a name for good, and leave later ones out")
            .DescribeParameter("name", "The name; case and accents do not matter.", isRequired: true).DescribeParameter("outlet", "The outlet that is meant; all without it.").DescribeParameter("reason", why)
            .Produces<TakedownAnswer>().ProducesProblems(Refusals);

        group.MapGet("/takedowns", TakedownEndpoints.ListAsync)
            .WithName("listTakedowns").WithSummary("What was removed for good: when, what sort of thing, why and how many")
            .Produces<TakedownsAnswer>().ProducesProblems(Refusals);

        group.MapDelete("/takedowns/{id}", TakedownEndpoints.LiftAsync)
            .WithName("liftTakedown").WithSummary("Let in again what a removal keeps out")
            .DescribeId("The number of the removal.").DescribeParameter("reason", "Why, for the archive's log.")
            .Produces<TakedownAnswer>().ProducesProblems(Refusals);
    }

    // What answers GET answers HEAD; the server leaves the content out.
    private static void AnswerHead(EndpointBuilder endpoint)
    {
        if (endpoint.Metadata.OfType<IHttpMethodMetadata>().LastOrDefault()?.HttpMethods is [var only] && HttpMethods.IsGet(only))
            endpoint.Metadata.Add(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]));
    }

    private static RouteHandlerBuilder ProducesProblems(this RouteHandlerBuilder route, params int[] statuses)
    {
        foreach (var status in statuses)
            route.Produces<Problem>(status, ProblemResult.ContentType);
        return route;
    }
}
