using System.Globalization;
using Microsoft.AspNetCore.Http;
using Search.Archive;
using Search.Service.Hosting;
using Search.Service.Json;
using Search.Service.Parameters;
using Search.Service.Problems;

namespace Search.Service.Api;

/// <summary>Removing for good, and what was removed so.</summary>
internal static class TakedownEndpoints
{
    /// <summary>The address of the names of commenters.</summary>
    public const string CommentersPath = "/api/v1/commenters";

    private const string Reason = "reason";

    /// <summary>An article by its id, in the path or as <c>id</c>, or articles by their <c>url</c>.</summary>
    public static Task<IResult> ArticleAsync(HttpContext context, ServedArchive served, CancellationToken cancellation)
    {
        var (id, url) = (ArticleAddress.IdOf(context.Request, ArticleAddress.Api), QueryRules.Value(context.Request, "url"));
        var problems = QueryRules.Unknown(context.Request, "id", "url", Reason);
        if (id is null == url is null)
            problems.Add(new ParameterProblem("url", "An article is named by its id in the path, or by 'url' without one."));
        return id is not null
            ? TakeDownAsync(context, served, problems, new TakedownTarget.OfArticle(id), () => ProblemResult.ArticleNotFound(id), cancellation)
            : TakeDownAsync(context, served, problems, new TakedownTarget.OfAddress(url ?? ""), () => ProblemResult.ArticleNotFound(url!), cancellation);
    }

    /// <summary>A comment by its id, and <c>article</c>.</summary>
    public static Task<IResult> CommentAsync(HttpContext context, ServedArchive served, CancellationToken cancellation)
    {
        var problems = QueryRules.Unknown(context.Request, "article", "id", Reason);
        var article = Needed(context.Request, "article", "the id of the article that the comment stands under", problems);
        var id = ArticleAddress.IdOf(context.Request, ReadEndpoints.CommentsPath) ?? Needed(context.Request, "id", "the id of the comment", problems);
        return TakeDownAsync(context, served, problems, new TakedownTarget.OfComment(article, id), () => ProblemResult.CommentNotFound(article, id), cancellation);
    }

    /// <summary>Every comment of a <c>name</c>, in one <c>outlet</c> or in all.</summary>
    public static Task<IResult> CommenterAsync(HttpContext context, ServedArchive served, CancellationToken cancellation)
    {
        var problems = QueryRules.Unknown(context.Request, "name", "outlet", Reason);
        var name = Needed(context.Request, "name", "the commenter's name", problems);
        var target = new TakedownTarget.OfCommenter(name, QueryRules.Value(context.Request, "outlet"));
        return TakeDownAsync(context, served, problems, target, () => ProblemResult.OfStatus(StatusCodes.Status404NotFound, "There is no such commenter."), cancellation);
    }

    /// <summary>What was removed so far.</summary>
    public static async Task<IResult> ListAsync(HttpContext context, ServedArchive served, CancellationToken cancellation)
    {
        var problems = QueryRules.Unknown(context.Request);
        if (problems.Count > 0)
            return ProblemResult.InvalidParameters(problems);
        var takedowns = await served.Archive.TakedownsAsync(cancellation);
        return Results.Json(new TakedownsAnswer([.. takedowns.Select(TakedownAnswer.Of)]), ServiceJson.Context.TakedownsAnswer);
    }

    /// <summary>Lets in again what a removal keeps out.</summary>
    public static async Task<IResult> LiftAsync(HttpContext context, ServedArchive served, CancellationToken cancellation)
    {
        var problems = QueryRules.Unknown(context.Request, Reason);
        if (problems.Count > 0)
            return ProblemResult.InvalidParameters(problems);
        var number = context.Request.RouteValues["id"] as string;
        return long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed)
            && await served.Archive.LiftTakedownAsync(parsed, QueryRules.Value(context.Request, Reason), cancellation) is { } lifted
            ? Results.Json(TakedownAnswer.Of(lifted), ServiceJson.Context.TakedownAnswer)
            : ProblemResult.OfStatus(StatusCodes.Status404NotFound, $"There is no removal {number}.");
    }

    private static async Task<IResult> TakeDownAsync(
        HttpContext context, ServedArchive served, List<ParameterProblem> problems, TakedownTarget target, Func<IResult> notFound, CancellationToken cancellation)
    {
        if (problems.Count > 0)
            return ProblemResult.InvalidParameters(problems);
        try
        {
            var takedowns = await served.Archive.TakeDownAsync([target], QueryRules.Value(context.Request, Reason), cancellation);
            return takedowns[0] is { } takedown ? Results.Json(TakedownAnswer.Of(takedown), ServiceJson.Context.TakedownAnswer) : notFound();
        }
        catch (ArgumentException refused)
        {
            return ProblemResult.OfStatus(StatusCodes.Status400BadRequest, refused.Message.Split(" (Parameter")[0]);
        }
    }

    private static string Needed(HttpRequest request, string name, string meaning, List<ParameterProblem> problems)
    {
        if (QueryRules.Value(request, name) is { Length: > 0 } value)
            return value;
        problems.Add(new ParameterProblem(name, $"'{name}' is missing: {meaning}."));
        return "";
    }
}
