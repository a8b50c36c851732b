using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Search.Service.Telemetry;

/// <summary>Sends traces, metrics and logs by OTLP, as protobuf over HTTP, where a collector is named.</summary>
/// <remarks>The variables <c>OTEL_*</c> of the OpenTelemetry specification (headers, intervals, sampling, resource attributes) are heeded.</remarks>
internal sealed class OtlpExport : IDisposable
{
    private readonly TracerProvider _traces;
    private readonly MeterProvider _metrics;

    public OtlpExport(Uri collector)
    {
        _traces = Sdk.CreateTracerProviderBuilder()
            .ConfigureResource(Name).AddSource(ServiceTelemetry.Name, "Microsoft.AspNetCore")
            .AddProcessor(new PersonalTags())
            .AddOtlpExporter(otlp => Send(otlp, collector, "traces")).Build();
        var metrics = Sdk.CreateMeterProviderBuilder().ConfigureResource(Name);
        foreach (var meter in ServiceTelemetry.Meters)
            metrics.AddMeter(meter);
        _metrics = metrics.AddOtlpExporter(otlp => Send(otlp, collector, "metrics")).Build();
    }

    /// <summary>Sends logs to the collector too.</summary>
    public static void AddLogs(ILoggingBuilder logging, Uri collector) => logging.AddOpenTelemetry(logs =>
    {
        logs.SetResourceBuilder(ResourceBuilder.CreateDefault().AddService("search"));
        logs.IncludeFormattedMessage = true;
        logs.AddOtlpExporter(otlp => Send(otlp, collector, "logs"));
    });

    public void Dispose()
    {
        _traces.Dispose();
        _metrics.Dispose();
    }

    private static void Name(ResourceBuilder resource) => resource.AddService("search");

    private static void Send(OtlpExporterOptions otlp, Uri collector, string signal)
    {
        otlp.Protocol = OtlpExportProtocol.HttpProtobuf;
        otlp.Endpoint = new Uri(collector.AbsoluteUri.TrimEnd('/') + "/v1/" + signal);
    }
}
