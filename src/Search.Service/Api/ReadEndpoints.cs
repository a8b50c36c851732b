using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Search.Archive;
using Search.Service.Hosting;
using Search.Service.Json;
using Search.Service.Parameters;
using Search.Service.Problems;

namespace Search.Service.Api;

/// <summary>Everything that is read but searches: an article, the values of a facet, statistics, the export.</summary>
internal static class ReadEndpoints
{
    private static readonly string[] FacetParameters =
        ["q", "query", .. FacetNames.All, .. FacetNames.All.Select(name => name + "!"), "in", "from", "to", "count", "facet_size"];

    public static async Task<IResult> ArticleAsync(HttpContext context, ServedArchive served, CancellationToken cancellation)
    {
        var problems = QueryRules.Unknown(context.Request, "comments", "id");
        var form = QueryRules.Value(context.Request, "comments") ?? "flat";
        if (form is not ("flat" or "tree"))
            problems.Add(new ParameterProblem("comments", $"'comments' cannot be '{form}'; it takes flat or tree."));
        if (problems.Count > 0)
            return ProblemResult.InvalidParameters(problems);
        if (ArticleAddress.IdOf(context.Request, ArticleAddress.Api) is not { } id)
            return ProblemResult.InvalidParameters([new ParameterProblem("id", "'id' is missing: the id of an article, unless it stands in the path.")]);
        if (await served.Archive.FindThreadAsync(id, cancellation) is not { } thread)
            return ProblemResult.ArticleNotFound(id);
        var answer = form == "tree" ? ArticleAnswer.Tree(thread) : ArticleAnswer.Flat(thread);
        return Results.Json(answer, ServiceJson.Context.ArticleAnswer);
    }

    public static async Task<IResult> FacetAsync(HttpContext context, string name, ServedArchive served, CancellationToken cancellation)
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
            return Results.Stream(stream => WriteExportAsync(context, served.Archive, withProvenance, stream), "application/x-ndjson", "export.ndjson");
        return ProblemResult.InvalidParameters(problems);
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
