namespace Search.Archive;

/// <summary>A bucket of a <see cref="DateHistogram"/>.</summary>
public sealed record DateBucket(PartialDate Date, int Count);
