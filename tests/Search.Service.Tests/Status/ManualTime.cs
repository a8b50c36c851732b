namespace Search.Service.Tests.Status;

/// <summary>A clock that stands still until it is told to go on.</summary>
internal sealed class ManualTime : TimeProvider
{
    private TimeSpan _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now.Ticks;

    public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero) + _now;

    public void Advance(TimeSpan by) => _now += by;
}
