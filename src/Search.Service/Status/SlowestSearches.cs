namespace Search.Service.Status;

/// <summary>The slowest searches of the last day, each search once.</summary>
/// <remarks>Safe for use by several threads. One that is not among the slowest costs a comparison; only the others take a lock.</remarks>
internal sealed class SlowestSearches(TimeProvider time)
{
    /// <summary>How many are kept.</summary>
    public const int Most = 20;

    private static readonly TimeSpan Life = TimeSpan.FromDays(1);

    private readonly Lock _gate = new();
    private readonly List<SlowSearch> _kept = new(Most + 1);
    private readonly long _started = time.GetTimestamp();
    private long _leastTicks = -1;
    private long _nextExpiry = long.MaxValue;

    /// <summary>Whether a search that took so long is among the slowest, as far as can be told without looking closely.</summary>
    public bool Admits(TimeSpan took) => took.Ticks > Volatile.Read(ref _leastTicks) || Elapsed > Volatile.Read(ref _nextExpiry);

    /// <summary>Keeps a search if it is among the slowest.</summary>
    public void Add(SlowSearch search)
    {
        lock (_gate)
        {
            Expire();
            var same = _kept.FindIndex(kept => kept.Kind == search.Kind && kept.Parameters == search.Parameters);
            if (same >= 0 && _kept[same].Took >= search.Took)
                return;
            if (same >= 0)
                _kept.RemoveAt(same);
            _kept.Add(search);
            _kept.Sort((a, b) => b.Took.CompareTo(a.Took));
            if (_kept.Count > Most)
                _kept.RemoveAt(Most);
            Note();
        }
    }

    /// <summary>The slowest, slowest first.</summary>
    public IReadOnlyList<SlowSearch> List()
    {
        lock (_gate)
        {
            Expire();
            Note();
            return [.. _kept];
        }
    }

    private long Elapsed => time.GetElapsedTime(_started).Ticks;

    private void Expire()
    {
        var oldest = time.GetUtcNow() - Life;
        _kept.RemoveAll(kept => kept.At < oldest);
    }

    private void Note()
    {
        Volatile.Write(ref _leastTicks, _kept.Count == Most ? _kept[^1].Took.Ticks : -1);
        Volatile.Write(ref _nextExpiry, _kept.Count == 0 ? long.MaxValue : Elapsed + (_kept.Min(kept => kept.At) + Life - time.GetUtcNow()).Ticks);
    }
}
