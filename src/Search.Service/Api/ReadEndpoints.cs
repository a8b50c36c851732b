using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Search.Archive;
using Search.Service.Hosting;
using Search.Service.Json;
using Search.Service.Parameters;
using Search.Service.Problems;

namespace Search.Service.Api;

/// <summary>Everything that is read but searches: an article, a comment, completions, the values of a facet, statistics, the export.</summary>
internal static class ReadEndpoints
{
    public const string CommentsPath = "/api/v1/comments";

    private const string ExportType = "application/x-ndjson";

    private static readonly string[] FacetParameters =
        ["q", "query", .. FacetNames.All, .. FacetNames.All.Select(name => name + "!"), "in", "from", "to", "count", "facet_size"];

    /// <summary>One article when an id is given, otherwise a list of them.</summary>
    public static Task<IResult> ArticlesAsync(HttpContext context, ServedArchive served, EntityTags tags, CancellationToken cancellation) =>
        context.Request.Query.ContainsKey("id")
            ? ArticleAsync(context, served, tags, cancellation)
            : SearchEndpoint.ListAsync(context, SearchScope.Articles, served, tags, cancellation);

    public static async Task<IResult> ArticleAsync(HttpContext context, ServedArchive served, EntityTags tags, CancellationToken cancellation)
    {
        var problems = QueryRules.Unknown(context.Request, "comments", "id");
        var form = QueryRules.Value(context.Request, "comments") ?? "flat";
        if (form is not ("flat" or "tree"))
            problems.Add(new ParameterProblem("comments", $"'comments' cannot be '{form}'; it takes flat or tree."));
        if (problems.Count > 0)
            return ProblemResult.InvalidParameters(problems);
        if (ArticleAddress.IdOf(context.Request, ArticleAddress.Api) is not { } id)
            return ProblemResult.InvalidParameters([new ParameterProblem("id", "'id' is missing: the id of an article, unless it stands in the path.")]);
        if (IsHeld(context, served, tags))
            return Results.StatusCode(StatusCodes.Status304NotModified);
        if (await served.Archive.FindThreadAsync(id, cancellation) is not { } thread)
            return ProblemResult.ArticleNotFound(id);
        var answer = form == "tree" ? ArticleAnswer.Tree(thread) : ArticleAnswer.Flat(thread);
        return Results.Json(answer, ServiceJson.Context.ArticleAnswer);
    }

    /// <summary>One comment when an id is given, otherwise a list of them.</summary>
    public static async Task<IResult> CommentsAsync(HttpContext context, ServedArchive served, EntityTags tags, CancellationToken cancellation)
    {
        if (ArticleAddress.IdOf(context.Request, CommentsPath) is not { } id)
            return await SearchEndpoint.ListAsync(context, SearchScope.Comments, served, tags, cancellation);
        var problems = QueryRules.Unknown(context.Request, "article", "id");
        var article = QueryRules.Value(context.Request, "article");
        if (article is null)
            problems.Add(new ParameterProblem("article", "'article' is missing: the id of the article that the comment stands under. Ids of comments are unique beneath their article alone."));
        if (problems.Count > 0)
            return ProblemResult.InvalidParameters(problems);
        if (IsHeld(context, served, tags))
            return Results.StatusCode(StatusCodes.Status304NotModified);
        if (await served.Archive.FindThreadAsync(article!, cancellation) is not { } thread)
            return ProblemResult.ArticleNotFound(article!);
        if (thread.Comments.FirstOrDefault(comment => comment.Id == id) is not { } comment)
            return ProblemResult.CommentNotFound(article!, id);
        var about = thread.Article;
        return Results.Json(
            new OneCommentAnswer(CommentAnswer.Of(comment, replies: null), new ArticleReferenceAnswer(about.Id, about.Title, about.Url, about.Outlet)),
            ServiceJson.Context.OneCommentAnswer);
    }

    public static async Task<IResult> SuggestAsync(HttpContext context, ServedArchive served, EntityTags tags, CancellationToken cancellation)
    {
        var problems = QueryRules.Unknown(context.Request, "q", "count");
        var text = QueryRules.Value(context.Request, "q") ?? "";
        var count = QueryRules.Value(context.Request, "count") ?? "10";
        if (!int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var most) || most < 1 || most > SuggestRequest.MaxCount)
            problems.Add(new ParameterProblem("count", $"'count' cannot be '{count}'; it takes a whole number from 1 to {SuggestRequest.MaxCount}."));
        if (problems.Count > 0)
            return ProblemResult.InvalidParameters(problems);
        if (IsHeld(context, served, tags))
            return Results.StatusCode(StatusCodes.Status304NotModified);
        var found = await served.Archive.SuggestAsync(new SuggestRequest { Text = text, Count = most }, cancellation);
        return Results.Json(
            new SuggestionsAnswer(text, [.. found.Select(one => new SuggestionAnswer(one.Text, one.Kind.ToString().ToLowerInvariant(), one.Count))]),
            ServiceJson.Context.SuggestionsAnswer);
    }

    public static async Task<IResult> FacetAsync(HttpContext context, string name, ServedArchive served, EntityTags tags, CancellationToken cancellation)
    {
        if (FacetNames.All.FirstOrDefault(facet => facet.Equals(name, StringComparison.OrdinalIgnoreCase)) is not { } facet)
            return ProblemResult.OfStatus(StatusCodes.Status404NotFound, $"There is no facet '{name}'. There are: {string.Join(", ", FacetNames.All)}.");
        var problems = QueryRules.Unknown(context.Request, FacetParameters);
        if (problems.Count > 0)
            return ProblemResult.InvalidParameters(problems);
        var pairs = QueryRules.Pairs(context.Request)
            .Where(pair => !pair.Key.Equals("q", StringComparison.OrdinalIgnoreCase))
            .Select(pair => pair.Key.Equals("query", StringComparison.OrdinalIgnoreCase) ? new("q", pair.Value) : pair);
        if (!SearchParameters.TryRead(pairs, out var request, out var unread))
            return ProblemResult.InvalidParameters(unread);
        if (IsHeld(context, served, tags))
            return Results.StatusCode(StatusCodes.Status304NotModified);
        var result = await served.Archive.FacetAsync(facet, QueryRules.Value(context.Request, "q") ?? "", request, cancellation);
        return Results.Json(SearchAnswers.Of(facet, result), ServiceJson.Context.FacetValuesAnswer);
    }

    public static async Task<IResult> StatisticsAsync(HttpContext context, ServedArchive served, CancellationToken cancellation)
    {
        if (QueryRules.Unknown(context.Request) is { Count: > 0 } problems)
            return ProblemResult.InvalidParameters(problems);
        var statistics = await served.Archive.StatisticsAsync(cancellation);
        return Results.Json(StatisticsAnswer.Of(statistics, served.Archive.Capabilities), ServiceJson.Context.StatisticsAnswer);
    }

    public static IResult Export(HttpContext context, ServedArchive served)
    {
        var problems = QueryRules.Unknown(context.Request, "provenance");
        var provenance = QueryRules.Value(context.Request, "provenance") ?? "false";
        if (SearchParameterTable.FlagOf(provenance) is not { } withProvenance)
            problems.Add(new ParameterProblem("provenance", $"'provenance' cannot be '{provenance}'; it takes true or false."));
        else if (problems.Count == 0)
            return Results.Stream(stream => HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : WriteExportAsync(context, served.Archive, withProvenance, stream), ExportType, "export.ndjson");
        return ProblemResult.InvalidParameters(problems);
    }

    // A tag is the generation's before the answer is made: an answer that is newer than its tag is only asked for once more.
    private static bool IsHeld(HttpContext context, ServedArchive served, EntityTags tags)
    {
        var asked = tags.Asked(context.Request.Path.Value + context.Request.QueryString.Value);
        if (SearchEndpoint.IsHeld(context, served.Archive, tags, asked))
            return true;
        SearchEndpoint.Stamp(context, tags.Of(served.Archive.Generation, asked));
        return false;
    }

    private static async Task WriteExportAsync(HttpContext context, IArchive archive, bool withProvenance, Stream stream)
    {
        // An archive that cannot be read to its end breaks the connection off, so that half an export never looks like a whole one.
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        var lineEnd = Encoding.UTF8.GetBytes("\n");
        await foreach (var thread in archive.ExportAsync(context.RequestAborted))
        {
            await stream.WriteAsync(ThreadJson.WriteUtf8(thread, withProvenance), context.RequestAborted);
            await stream.WriteAsync(lineEnd, context.RequestAborted);
        }
    }
}
