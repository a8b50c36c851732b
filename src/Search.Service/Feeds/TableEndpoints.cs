using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Search.Archive;
using Search.Service.Hosting;
using Search.Service.Json;
using Search.Service.Parameters;

namespace Search.Service.Feeds;

/// <summary><c>/search.csv</c> and <c>/search.ndjson</c>: all hits of a search, however many, written as they are read.</summary>
internal static class TableEndpoints
{
    private const string WithMark = "bom";

    // Bytes gathered before they are sent.
    private const int PartBytes = 32 << 10;

    /// <summary>A row a hit. With <c>bom=true</c> it begins with the mark by which Excel knows UTF-8.</summary>
    public static IResult Csv(HttpContext context, ServedArchive served)
    {
        if (FeedQuery.Read(context.Request, out var search, WithMark) is { } problem)
            return problem;
        var root = FeedQuery.BaseOf(context.Request);
        var row = new StringBuilder();
        if (SearchParameterTable.FlagOf(context.Request.Query[WithMark].ToString()) == true)
            row.Append('\uFEFF');
        Feeds.Csv.AppendRow(row, HitRow.Columns);
        var first = row.ToString();
        return Answer(context, served.Archive, search, "text/csv; charset=utf-8", "search.csv", first, (hit, output) =>
        {
            row.Clear();
            Feeds.Csv.AppendRow(row, HitRow.Of(hit, root));
            Encoding.UTF8.GetBytes(row.ToString(), output);
        });
    }

    /// <summary>A line a hit, each an object as the API has it among its hits.</summary>
    public static IResult Ndjson(HttpContext context, ServedArchive served)
    {
        if (FeedQuery.Read(context.Request, out var search) is { } problem)
            return problem;
        return Answer(context, served.Archive, search, "application/x-ndjson", "search.ndjson", "", (hit, output) =>
        {
            output.Write(JsonSerializer.SerializeToUtf8Bytes(SearchAnswers.Of(hit, search), ServiceJson.Context.HitAnswer));
            output.Write("\n"u8);
        });
    }

    private static IResult Answer(
        HttpContext context, IArchive archive, SearchRequest search, string contentType, string fileName, string first, Action<SearchHit, ArrayBufferWriter<byte>> write)
    {
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        return Results.Stream(
            async stream =>
            {
                if (HttpMethods.IsHead(context.Request.Method))
                    return;
                // An archive that cannot be read to its end breaks the connection off, so that half a table never looks like a whole one.
                context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
                var output = new ArrayBufferWriter<byte>(PartBytes);
                Encoding.UTF8.GetBytes(first, output);
                await foreach (var hit in archive.StreamAsync(search, context.RequestAborted))
                {
                    write(hit, output);
                    if (output.WrittenCount < PartBytes)
                        continue;
                    await stream.WriteAsync(output.WrittenMemory, context.RequestAborted);
                    output.ResetWrittenCount();
                }
                await stream.WriteAsync(output.WrittenMemory, context.RequestAborted);
            },
            contentType,
            fileName);
    }
}
