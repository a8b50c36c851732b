using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Search.Service.Telemetry;

/// <summary>What the service measures of itself: by the names below, which traces and metrics are exported under.</summary>
/// <remarks>Of questions it tells their kind, never their words. ASP.NET Core and the runtime measure the rest: <see cref="Meters"/>.</remarks>
internal sealed class ServiceTelemetry : IDisposable
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = "Search.Service";

    private readonly Meter _meter = new(Name);
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _refused;
    private readonly Counter<long> _written;

    public ServiceTelemetry()
    {
        _duration = _meter.CreateHistogram(
            "search.duration", "s", "How long the archive took to answer, by what was asked (search, facet, suggest, thread, related) and whether the answer was kept.",
            tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] });
        _refused = _meter.CreateCounter<long>("search.refused", "{search}", "Searches that were not done, or not to their end, by reason (too-large, busy, too-long).");
        _written = _meter.CreateCounter<long>("search.written", "{document}", "Articles and comments taken in, by kind.");
    }

    /// <summary>The meters that are exported: the service's, and those of the web server and the runtime.</summary>
    public static IReadOnlyList<string> Meters { get; } = [Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];

    /// <summary>Begins to trace a question to the archive.</summary>
    public Activity? Begin(string operation) => Source.StartActivity("search " + operation);

    public void Answered(string operation, bool kept, TimeSpan took) =>
        _duration.Record(took.TotalSeconds, new("operation", operation), new("kept", kept ? "true" : "false"));

    public void Refused(string reason) => _refused.Add(1, new KeyValuePair<string, object?>("reason", reason));

    public void Written(int articles, int comments)
    {
        _written.Add(articles, new KeyValuePair<string, object?>("kind", "article"));
        _written.Add(comments, new KeyValuePair<string, object?>("kind", "comment"));
    }

    public void Dispose()
    {
        _meter.Dispose();
        Source.Dispose();
    }

    private ActivitySource Source { get; } = new(Name);
}
