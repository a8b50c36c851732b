namespace Search.Service.Status;

/// <summary>How long requests took. Percentiles are off by at most 3.2 %; <see langword="null"/> when there was no request.</summary>
/// <param name="Requests">Requests that were answered.</param>
/// <param name="Failures">Requests that the service failed to answer; in no time.</param>
/// <param name="P50">The median.</param>
/// <param name="P95">Ninety-five in a hundred took no longer.</param>
/// <param name="P99">Ninety-nine in a hundred took no longer.</param>
/// <param name="Slowest">The longest, exactly.</param>
public sealed record TimeSummary(long Requests, long Failures, TimeSpan? P50, TimeSpan? P95, TimeSpan? P99, TimeSpan? Slowest);
