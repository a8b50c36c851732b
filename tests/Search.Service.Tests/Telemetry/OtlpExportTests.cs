using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Search.Service.Tests.Telemetry;

public sealed class OtlpExportTests
{
    [Fact]
    public async Task Traces_metrics_and_logs_are_sent_and_tell_nothing_of_who_asked_or_what()
    {
        var got = new ConcurrentDictionary<string, string>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var collector = builder.Build();
        collector.MapPost("/v1/{signal}", async (HttpContext context, string signal) =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            // Protobuf keeps texts as they are.
            got.AddOrUpdate(signal, Encoding.Latin1.GetString(body.ToArray()), (_, before) => before + Encoding.Latin1.GetString(body.ToArray()));
            return Results.Bytes([], "application/x-protobuf");
        });
        await collector.StartAsync(TestContext.Current.CancellationToken);

        await using (var service = await RunningService.OverVessmouthAsync(options => options with
        {
            OtlpEndpoint = new Uri(collector.Urls.Single()),
            Log = options.Log with { Requests = true, Level = LogLevel.Information },
        }))
        {
            await service.GetAsync("/api/v1/search?q=thesecretwords", ("User-Agent", "thesecretagent"));
        }

        Assert.Contains("search search", got["traces"]);
        Assert.Contains("search.duration", got["metrics"]);
        Assert.Contains("http.server.request.duration", got["metrics"]);
        Assert.Contains("/api/v1/search", got["logs"]);
        Assert.All(got.Values, text => Assert.DoesNotContain("thesecret", text));
        await collector.StopAsync(TestContext.Current.CancellationToken);
    }
}
