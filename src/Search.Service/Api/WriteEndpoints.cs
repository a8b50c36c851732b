using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Search.Archive;
using Search.Service.Hosting;
using Search.Service.Json;
using Search.Service.Parameters;
using Search.Service.Problems;
using Search.Service.Status;

namespace Search.Service.Api;

/// <summary>Adding articles, and comments beneath them.</summary>
internal static class WriteEndpoints
{
    /// <summary>What follows the id of an article in the address of its comments.</summary>
    public const string CommentsTail = "/comments";

    public static async Task<IResult> PutArticlesAsync(
        HttpContext context, ServedArchive served, ImportWatch imports, CancellationToken cancellation)
    {
        if (CheckParameters(context.Request) is { } refusal)
            return refusal;
        var reading = new ThreadReading();
        var threads = new List<ArticleThread>();
        var unread = await ReadAsync(context.Request, root =>
        {
            if (root.ValueKind != JsonValueKind.Array)
            {
                if (reading.ReadThread(root, "") is { } thread)
                    threads.Add(thread);
                return;
            }
            var index = 0;
            foreach (var item in root.EnumerateArray())
            {
                if (reading.ReadThread(item, $"[{index++}]") is { } thread)
                    threads.Add(thread);
            }
        }, cancellation);
        if (unread is not null)
            return unread;
        if (reading.Problems.Count > 0)
            return ProblemResult.InvalidContent(reading.Problems);

        var outcomes = await served.Archive.PutAsync(threads, cancellation);
        imports.Note(context.Request, threads.Count, threads.Sum(thread => thread.Comments.Count));
        await RefreshIfAskedAsync(context.Request, served.Archive, cancellation);
        if (threads.Count == 1)
            context.Response.Headers.Location = ArticleAddress.Of(ArticleAddress.Api, threads[0].Article.Id).TrimEnd('?', '&');
        var answer = new WriteAnswer([.. threads.Zip(outcomes, (thread, outcome) => new WriteResultAnswer(thread.Article.Id, NameOf(outcome)))]);
        var status = outcomes.Contains(PutOutcome.Added) ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        return Results.Json(answer, ServiceJson.Context.WriteAnswer, statusCode: status);
    }

    public static async Task<IResult> PutCommentsAsync(
        HttpContext context, ServedArchive served, ServiceOptions options, ImportWatch imports, CancellationToken cancellation)
    {
        if (ArticleAddress.IdOf(context.Request, ArticleAddress.Api, CommentsTail) is not { } articleId)
            return ProblemResult.OfStatus(StatusCodes.Status404NotFound, $"Comments are sent to {ArticleAddress.Api}/{{id}}{CommentsTail}.");
        if (CheckParameters(context.Request) is { } refusal)
            return refusal;
        var reading = new ThreadReading();
        IReadOnlyList<Comment> comments = [];
        string NextId() => Guid.CreateVersion7(options.Time.GetUtcNow()).ToString();
        var unread = await ReadAsync(context.Request, root => comments = root.ValueKind == JsonValueKind.Array
            ? reading.ReadComments(root, "", source: null, NextId)
            : reading.ReadOneComment(root, NextId), cancellation);
        if (unread is not null)
            return unread;
        if (reading.Problems.Count > 0)
            return ProblemResult.InvalidContent(reading.Problems);

        var outcome = await served.Archive.PutCommentsAsync(articleId, comments, cancellation);
        if (outcome == CommentsOutcome.ArticleNotFound)
            return ProblemResult.ArticleNotFound(articleId);
        if (outcome == CommentsOutcome.Withheld)
            return ProblemResult.OfStatus(StatusCodes.Status410Gone, "What was sent was removed from the archive before, and stays out.");
        imports.Note(context.Request, 0, comments.Count);
        await RefreshIfAskedAsync(context.Request, served.Archive, cancellation);
        var answer = new WriteAnswer([.. comments.Select(comment => new WriteResultAnswer(comment.Id, "accepted"))]);
        return Results.Json(answer, ServiceJson.Context.WriteAnswer, statusCode: StatusCodes.Status201Created);
    }

    private static ProblemResult? CheckParameters(HttpRequest request)
    {
        var problems = QueryRules.Unknown(request, "refresh", "id");
        if (QueryRules.Value(request, "refresh") is { } refresh && SearchParameterTable.FlagOf(refresh) is null)
            problems.Add(new ParameterProblem("refresh", $"'refresh' cannot be '{refresh}'; it takes true or false."));
        return problems.Count > 0 ? ProblemResult.InvalidParameters(problems) : null;
    }

    private static async Task<IResult?> ReadAsync(HttpRequest request, Action<JsonElement> read, CancellationToken cancellation)
    {
        if (!ContentNegotiation.SendsJson(request))
        {
            return ProblemResult.OfStatus(
                StatusCodes.Status415UnsupportedMediaType, $"The content is '{request.ContentType}'; it has to be application/json.");
        }
        try
        {
            using var document = await ServiceJson.ParseAsync(request.Body, cancellation);
            read(document.RootElement);
            return null;
        }
        catch (JsonException exception)
        {
            return ProblemResult.InvalidContent([FieldProblem.Of(exception)]);
        }
    }

    private static Task RefreshIfAskedAsync(HttpRequest request, IArchive archive, CancellationToken cancellation) =>
        QueryRules.Value(request, "refresh") is { } refresh && SearchParameterTable.FlagOf(refresh) == true
            ? archive.RefreshAsync(cancellation)
            : Task.CompletedTask;

    private static string NameOf(PutOutcome outcome) => outcome switch
    {
        PutOutcome.Added => "added",
        PutOutcome.Updated => "updated",
        PutOutcome.Joined => "joined",
        PutOutcome.Withheld => "withheld",
        _ => "unchanged",
    };
}
