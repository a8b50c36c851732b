namespace Search.Indexing;

/// <summary>What a commit says the index is: its fields, its segments, and where the log goes on from there.</summary>
/// <param name="Schema">The fields.</param>
/// <param name="Generation">The generation of the snapshot that was committed.</param>
/// <param name="ReservedGeneration">No generation above this has ever been given out; equal to the former after an orderly end.</param>
/// <param name="NextSegment">The number of the next segment.</param>
/// <param name="FirstLog">The first log whose batches are not in the segments.</param>
/// <param name="Segments">The segments, oldest first.</param>
internal sealed record Manifest(
    Schema Schema, long Generation, long ReservedGeneration, long NextSegment, long FirstLog, IReadOnlyList<ManifestSegment> Segments);
