using System.Diagnostics.Metrics;

namespace Search.Service.Telemetry;

/// <summary>The values of one instrument by its labels. Safe for use by several threads.</summary>
internal sealed class MetricSeries(Instrument instrument, IReadOnlyList<double> bounds)
{
    // Labels that take ever new values would fill the memory; whatever comes after so many is left out.
    private const int MostLabels = 1000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Cell> _cells = new(StringComparer.Ordinal);

    public Instrument Instrument { get; } = instrument;

    /// <summary>The upper bounds of a histogram's buckets, ascending; empty for what is no histogram.</summary>
    public IReadOnlyList<double> Bounds { get; } = bounds;

    /// <summary>Adds a value: to a sum, or to a histogram.</summary>
    public void Add(string labels, double value)
    {
        lock (_gate)
        {
            if (CellOf(labels) is not { } cell)
                return;
            cell.Sum += value;
            cell.Count++;
            if (Bounds.Count == 0)
                return;
            var bucket = 0;
            while (bucket < Bounds.Count && value > Bounds[bucket])
                bucket++;
            cell.Buckets[bucket]++;
        }
    }

    /// <summary>Sets a value that is observed rather than added up.</summary>
    public void Set(string labels, double value)
    {
        lock (_gate)
        {
            if (CellOf(labels) is { } cell)
                cell.Sum = value;
        }
    }

    /// <summary>The values as they are now, by labels.</summary>
    public IReadOnlyList<(string Labels, double Sum, long Count, long[] Buckets)> Read()
    {
        lock (_gate)
            return [.. _cells.OrderBy(cell => cell.Key, StringComparer.Ordinal).Select(cell => (cell.Key, cell.Value.Sum, cell.Value.Count, cell.Value.Buckets.ToArray()))];
    }

    private Cell? CellOf(string labels)
    {
        if (_cells.TryGetValue(labels, out var cell))
            return cell;
        if (_cells.Count == MostLabels)
            return null;
        return _cells[labels] = new Cell(new long[Bounds.Count == 0 ? 0 : Bounds.Count + 1]);
    }

    private sealed class Cell(long[] buckets)
    {
        public double Sum { get; set; }

        public long Count { get; set; }

        public long[] Buckets { get; } = buckets;
    }
}
