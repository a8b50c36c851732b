namespace Search.Indexing;

/// <summary>How an index stands at a moment, for a status page.</summary>
/// <param name="LiveDocuments">Documents that are not deleted, as the newest snapshot has them.</param>
/// <param name="BufferedDocuments">Documents in memory, not yet in a segment.</param>
/// <param name="BufferedBytes">Bytes of memory they take.</param>
/// <param name="Segments">Segments.</param>
/// <param name="LogBytes">Bytes of log that opening would replay.</param>
/// <param name="BytesOnDisk">Bytes of all files in the folder.</param>
/// <param name="Generation">The generation of the newest snapshot.</param>
/// <param name="LastCommit">When the last commit was made; <see langword="null"/> before the first.</param>
public sealed record IndexStatistics(
    int LiveDocuments, int BufferedDocuments, long BufferedBytes, int Segments, long LogBytes, long BytesOnDisk, long Generation, DateTimeOffset? LastCommit);
