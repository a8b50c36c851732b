using System.Diagnostics.Metrics;
using Search.Archive;

namespace Search.Service.Telemetry;

/// <summary>How large the archive is, as metrics. Counting it takes a moment, so it is done before it is asked for and not while.</summary>
internal sealed class ArchiveGauges : IDisposable
{
    private readonly Meter _meter = new(ServiceTelemetry.Name);
    private readonly IArchive _archive;
    private ArchiveStatistics? _known;

    public ArchiveGauges(IArchive archive)
    {
        _archive = archive;
        Observe("search.archive.articles", "{article}", "Articles in the archive.", known => known.Articles);
        Observe("search.archive.comments", "{comment}", "Comments in the archive.", known => known.Comments);
        Observe("search.archive.segments", "{segment}", "Segments of the index.", known => known.Segments);
        Observe("search.archive.size", "By", "Bytes of the archive on disk.", known => known.Bytes);
        _meter.CreateObservableGauge("search.archive.generation", () => _archive.Generation, null, "Grows with every change that became visible.");
    }

    /// <summary>Counts again, when the archive changed.</summary>
    public async Task RefreshAsync(CancellationToken cancellation)
    {
        if (_known is null || _known.Generation != _archive.Generation)
            Volatile.Write(ref _known, await _archive.StatisticsAsync(cancellation));
    }

    public void Dispose() => _meter.Dispose();

    private void Observe(string name, string unit, string description, Func<ArchiveStatistics, long> value) => _meter.CreateObservableGauge<long>(
        name, () => Volatile.Read(ref _known) is { } known ? [new Measurement<long>(value(known))] : [], unit, description);
}
