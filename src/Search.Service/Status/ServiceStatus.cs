namespace Search.Service.Status;

/// <summary>What the service knows of its own work. Safe for use by several threads.</summary>
internal sealed class ServiceStatus
{
    private readonly RequestTimes[] _times;
    private readonly TimeProvider _time;
    private readonly long _started;

    public ServiceStatus(ServiceOptions options)
    {
        _time = options.Time;
        _started = _time.GetTimestamp();
        _times = [.. Enum.GetValues<RequestKind>().Select(_ => new RequestTimes(_time))];
        Started = _time.GetUtcNow();
        Slowest = options.ShowSlowestSearches ? new SlowestSearches(_time) : null;
    }

    /// <summary>When the service was set up.</summary>
    public DateTimeOffset Started { get; }

    /// <summary>How long ago that is.</summary>
    public TimeSpan Uptime => _time.GetElapsedTime(_started);

    /// <summary>The slowest searches; <see langword="null"/> when they are not to be kept.</summary>
    public SlowestSearches? Slowest { get; }

    /// <summary>The times of a kind of requests.</summary>
    public RequestTimes Times(RequestKind kind) => _times[(int)kind];
}
