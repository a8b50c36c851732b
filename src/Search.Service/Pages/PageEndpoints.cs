using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Search.Service.Api;
using Search.Service.Status;

namespace Search.Service.Pages;

/// <summary>The routes of pages and of the files they need.</summary>
internal static class PageEndpoints
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(IEndpointRouteBuilder routes)
    {
        Page(routes, "/", (HttpContext context) => Results.Redirect(Links.SearchPath + context.Request.QueryString));
        Page(routes, Links.SearchPath, SearchPageEndpoint.AnswerAsync).WithMetadata(new TimedAs(RequestKind.SearchPage));
        Page(routes, ArticleAddress.Page, ThreadEndpoints.ArticleAsync).WithMetadata(new TimedAs(RequestKind.ArticlePage));
        Page(routes, ArticleAddress.Page + "/{**id:minlength(1)}", ThreadEndpoints.ArticleAsync).WithMetadata(new TimedAs(RequestKind.ArticlePage));
        Page(routes, CommentAddress.Root, ThreadEndpoints.CommentAsync);
        Page(routes, CommentAddress.Root + "/{**id:minlength(1)}", ThreadEndpoints.CommentAsync);
        Page(routes, Links.CommentersPath, ThreadEndpoints.CommenterAsync);
        Page(routes, Links.CommentersPath + "/{**id:minlength(1)}", ThreadEndpoints.CommenterAsync);
        Page(routes, Links.HelpPath, PageResult.OfHelp);
        Page(routes, Links.StatusPath, StatusEndpoints.ShowAsync);
        Page(routes, "/assets/{name}", Asset.Answer);
    }

    private static RouteHandlerBuilder Page(IEndpointRouteBuilder routes, string path, Delegate answer) =>
        routes.MapMethods(path, Methods, answer).ExcludeFromDescription();
}
