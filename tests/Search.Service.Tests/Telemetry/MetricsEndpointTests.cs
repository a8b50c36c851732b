using System.Net;
using System.Text.RegularExpressions;

namespace Search.Service.Tests.Telemetry;

public sealed partial class MetricsEndpointTests
{
    [Fact]
    public async Task What_the_service_does_is_measured_and_can_be_read_by_Prometheus()
    {
        await using var service = await RunningService.OverVessmouthAsync();
        await service.GetAsync("/api/v1/search?q=the+secret+words");
        await service.PostAsync("/api/v1/articles", """{"id":"new","title":"A barrier","comments":[{"id":"1","body":"x"}]}""");
        var answer = await service.GetAsync("/metrics");
        Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        foreach (var name in new[]
        {
            "search_duration_seconds_bucket{kept=\"false\",operation=\"search\",le=\"+Inf\"}", "search_written_total{kind=\"article\"}", "search_archive_articles ",
            "search_archive_size_bytes ", "http_server_request_duration_seconds_count{", "dotnet_gc_", "kestrel_active_connections",
        })
        {
            Assert.Contains(name, text);
        }
        Assert.DoesNotContain("secret", text);
        Assert.All(text.TrimEnd('\n').Split('\n'), line => Assert.Matches(LineRegex(), line));
        var types = text.Split('\n').Where(line => line.StartsWith("# TYPE", StringComparison.Ordinal)).ToList();
        Assert.Equal(types.Count, types.Distinct().Count());
    }

    [Fact]
    public async Task They_can_be_switched_off()
    {
        await using var service = await RunningService.OverVessmouthAsync(options => options with { Metrics = false });
        Assert.Equal(HttpStatusCode.NotFound, (await service.GetAsync("/metrics")).StatusCode);
    }

    // The exposition format, version 0.0.4.
    [GeneratedRegex("""^(# (HELP|TYPE) [a-zA-Z_:][a-zA-Z0-9_:]* .*|[a-zA-Z_:][a-zA-Z0-9_:]*(\{([a-zA-Z_][a-zA-Z0-9_]*="([^"\\\n]|\\["\\n])*",?)*\})? ([-+0-9.eE]+|[+-]Inf|NaN))$""")]
    private static partial Regex LineRegex();
}
