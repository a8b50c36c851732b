using Search.Archive;

namespace Search.Cli.Measuring;

/// <summary>A query, what it found, and how long each search for it took.</summary>
internal sealed record TimedQuery(BenchQuery Query, SearchTotal Total, IReadOnlyList<TimeSpan> Times);
