using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text;

namespace Search.Service.Telemetry;

/// <summary>Records what some meters measure, from now on, and writes it for Prometheus. Safe for use by several threads.</summary>
internal sealed class MetricsRecorder : IDisposable
{
    // The bounds that OpenTelemetry's conventions give durations of requests, for histograms that bring none.
    private static readonly double[] StandardBounds = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<Instrument, MetricSeries> _series = new();

    /// <param name="meters">The names of the meters.</param>
    public MetricsRecorder(IReadOnlyCollection<string> meters)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (!meters.Contains(instrument.Meter.Name))
                return;
            var series = _series.GetOrAdd(instrument, published => new MetricSeries(published, BoundsOf(published)));
            listener.EnableMeasurementEvents(instrument, series);
        };
        _listener.SetMeasurementEventCallback<byte>((_, value, tags, state) => Take(value, tags, state));
        _listener.SetMeasurementEventCallback<short>((_, value, tags, state) => Take(value, tags, state));
        _listener.SetMeasurementEventCallback<int>((_, value, tags, state) => Take(value, tags, state));
        _listener.SetMeasurementEventCallback<long>((_, value, tags, state) => Take(value, tags, state));
        _listener.SetMeasurementEventCallback<float>((_, value, tags, state) => Take(value, tags, state));
        _listener.SetMeasurementEventCallback<double>((_, value, tags, state) => Take(value, tags, state));
        _listener.SetMeasurementEventCallback<decimal>((_, value, tags, state) => Take((double)value, tags, state));
        _listener.Start();
    }

    /// <summary>Everything as it is now.</summary>
    public string Write()
    {
        _listener.RecordObservableInstruments();
        var text = new StringBuilder();
        foreach (var instrument in _series.Values.GroupBy(series => series.Instrument.Name, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
            PrometheusText.Write(text, [.. instrument]);
        return text.ToString();
    }

    public void Dispose() => _listener.Dispose();

    private static void Take(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        var series = (MetricSeries)state!;
        var labels = PrometheusText.LabelsOf(tags);
        if (series.Instrument.IsObservable || IsGauge(series.Instrument))
            series.Set(labels, value);
        else
            series.Add(labels, value);
    }

    private static bool IsGauge(Instrument instrument) => instrument.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Gauge<>);

    private static IReadOnlyList<double> BoundsOf(Instrument instrument)
    {
        if (PrometheusText.KindOf(instrument) != "histogram")
            return [];
        return instrument switch
        {
            Histogram<double> { Advice.HistogramBucketBoundaries: { } bounds } => bounds,
            Histogram<long> { Advice.HistogramBucketBoundaries: { } bounds } => [.. bounds.Select(bound => (double)bound)],
            Histogram<int> { Advice.HistogramBucketBoundaries: { } bounds } => [.. bounds.Select(bound => (double)bound)],
            _ => StandardBounds,
        };
    }
}
