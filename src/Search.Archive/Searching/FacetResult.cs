namespace Search.Archive;

/// <summary>The counts of one facet, exact, its own filters set aside.</summary>
/// <param name="Unit">What was counted.</param>
/// <param name="Values">The values with the highest counts, and every selected one; by count, then by value.</param>
/// <param name="OtherValues">How many further values there are.</param>
public sealed record FacetResult(CountUnit Unit, IReadOnlyList<FacetValue> Values, int OtherValues);
