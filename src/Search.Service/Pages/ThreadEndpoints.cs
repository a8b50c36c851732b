using Microsoft.AspNetCore.Http;
using Search.Archive;
using Search.Service.Api;
using Search.Service.Hosting;

namespace Search.Service.Pages;

/// <summary>The page of an article, the way to one comment, and the page of a commenter.</summary>
internal static class ThreadEndpoints
{
    private const int MostRelated = 5;

    public static async Task<IResult> ArticleAsync(HttpContext context, ServedArchive served, ServiceOptions options, CancellationToken cancellation)
    {
        if (ArticleAddress.IdOf(context.Request, ArticleAddress.Page) is not { } id)
            return Results.Redirect(Links.SearchPath);
        var pairs = QueryRules.Pairs(context.Request).Where(pair => pair.Key != "id");
        SearchParameters.TryRead(pairs, out var request, out _);
        if (await served.Archive.FindThreadAsync(id, request, cancellation) is not { } thread)
            return PageResult.OfError(StatusCodes.Status404NotFound, Texts.NoSuchArticle, Wording.Say(Texts.NoSuchArticleDetail, id));
        var related = await served.Archive.RelatedAsync(id, MostRelated, cancellation);
        return PageResult.OfThread(new ThreadView(thread, request, related, options.CommenterPages));
    }

    public static async Task<IResult> CommentAsync(HttpContext context, ServedArchive served, CancellationToken cancellation)
    {
        var found = CommentAddress.IdsOf(context.Request) is var (article, comment)
            && await served.Archive.FindThreadAsync(article, cancellation) is { } thread && thread.Comments.Any(held => held.Id == comment)
            ? Links.ToComment(new SearchRequest(), article, comment)
            : null;
        return found is null
            ? PageResult.OfError(StatusCodes.Status404NotFound, Texts.NoSuchComment, Texts.NoSuchCommentDetail)
            : Results.Redirect(found);
    }

    public static async Task<IResult> CommenterAsync(HttpContext context, ServedArchive served, ServiceOptions options, CancellationToken cancellation)
    {
        if (!options.CommenterPages)
            return Results.NotFound();
        var archive = served.Archive;
        var name = ArticleAddress.IdOf(context.Request, Links.CommentersPath) ?? "";
        var request = new SearchRequest
        {
            Scope = SearchScope.Comments,
            Sort = SearchSort.Newest,
            Filters = [new FacetFilter(FacetNames.Commenter, name)],
        };
        var response = await archive.SearchAsync(
            request with { Facets = [FacetNames.Outlet, FacetNames.Commenter], Histogram = archive.Capabilities.Histogram }, cancellation);
        if (response.Total.Comments == 0)
            return PageResult.OfError(StatusCodes.Status404NotFound, Texts.NoSuchCommenter, Wording.Say(Texts.NoSuchCommenterDetail, name));
        var articles = await archive.SearchAsync(request with { Scope = SearchScope.All, PageSize = 1, CommentsPerHit = 0 }, cancellation);
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        var written = response.Facets[FacetNames.Commenter].Values.FirstOrDefault(value => value.Selected)?.Value ?? name;
        return PageResult.OfCommenter(new CommenterView(written, request, response, articles.Total.Articles));
    }
}
