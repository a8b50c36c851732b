namespace Search.Archive;

/// <summary>Which state of the archive gave an answer.</summary>
/// <param name="Generation">Grows with every change that became visible.</param>
/// <param name="Newest">The newest date of any article or comment; <see langword="null"/> when none is known.</param>
public readonly record struct ArchiveState(long Generation, PartialDate? Newest);
