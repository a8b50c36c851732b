using System.Diagnostics.Metrics;
using Search.Service.Telemetry;

namespace Search.Service.Tests.Telemetry;

public sealed class PrometheusTextTests : IDisposable
{
    private readonly string _name = $"Test.{Guid.NewGuid():N}";
    private readonly Meter _meter;
    private readonly MetricsRecorder _recorder;

    public PrometheusTextTests() => (_meter, _recorder) = (new Meter(_name), new MetricsRecorder([_name]));

    [Fact]
    public void A_counter_adds_up_by_labels()
    {
        var counter = _meter.CreateCounter<long>("pages.read", "{page}", "Pages that were read.");
        counter.Add(2, new("kind", "a"), new("Also", true));
        counter.Add(3, new("Also", true), new("kind", "a"));
        counter.Add(1);
        Assert.Equal(
            """
            # HELP pages_read_total Pages that were read.
            # TYPE pages_read_total counter
            pages_read_total 1
            pages_read_total{Also="True",kind="a"} 5

            """, _recorder.Write());
    }

    [Fact]
    public void A_histogram_counts_what_is_no_greater_than_each_bound()
    {
        var histogram = _meter.CreateHistogram("took", "s", "Time.", null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.5, 1] });
        foreach (var value in new[] { 0.25, 0.5, 0.75, 4 })
            histogram.Record(value, new KeyValuePair<string, object?>("to", "x"));
        Assert.Equal(
            """
            # HELP took_seconds Time.
            # TYPE took_seconds histogram
            took_seconds_bucket{to="x",le="0.5"} 2
            took_seconds_bucket{to="x",le="1"} 3
            took_seconds_bucket{to="x",le="+Inf"} 4
            took_seconds_sum{to="x"} 5.5
            took_seconds_count{to="x"} 4

            """, _recorder.Write());
    }

    [Fact]
    public void What_is_observed_is_shown_as_it_is_now()
    {
        var value = 7;
        _meter.CreateObservableGauge("queue.size", () => value, "By");
        _meter.CreateObservableCounter("seen", () => 40L);
        var upDown = _meter.CreateUpDownCounter<int>("active");
        upDown.Add(3);
        upDown.Add(-1);
        _recorder.Write();
        value = 9;
        var text = _recorder.Write();
        Assert.Contains("# TYPE queue_size_bytes gauge\nqueue_size_bytes 9\n", text);
        Assert.Contains("# TYPE seen_total counter\nseen_total 40\n", text);
        Assert.Contains("# TYPE active gauge\nactive 2\n", text);
    }

    [Fact]
    public void Labels_and_help_are_escaped()
    {
        _meter.CreateCounter<double>("odd-name.1", description: "back\\slash\nand line").Add(0.5, new KeyValuePair<string, object?>("a.b", "say \"hi\"\n\\"));
        var text = _recorder.Write();
        Assert.Contains("# HELP odd_name_1_total back\\\\slash\\nand line\n", text);
        Assert.Contains("odd_name_1_total{a_b=\"say \\\"hi\\\"\\n\\\\\"} 0.5\n", text);
    }

    [Fact]
    public void Labels_without_end_do_not_fill_the_memory()
    {
        var counter = _meter.CreateCounter<int>("many");
        for (var i = 0; i < 5000; i++)
            counter.Add(1, new KeyValuePair<string, object?>("i", i));
        Assert.Equal(1000, _recorder.Write().Split("many_total{").Length - 1);
    }

    [Fact]
    public void Instruments_of_one_name_share_their_help()
    {
        using var second = new Meter(_name);
        _meter.CreateCounter<int>("twice").Add(1, new KeyValuePair<string, object?>("of", "one"));
        second.CreateCounter<int>("twice").Add(1, new KeyValuePair<string, object?>("of", "two"));
        Assert.Equal(1, _recorder.Write().Split("# TYPE").Length - 1);
    }

    public void Dispose()
    {
        _recorder.Dispose();
        _meter.Dispose();
    }
}
