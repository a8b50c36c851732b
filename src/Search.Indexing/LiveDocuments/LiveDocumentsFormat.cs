namespace Search.Indexing;

/// <summary>Which documents of a segment are live. Written anew, under the next number, by a commit before which some were deleted.</summary>
/// <remarks>
/// <code>
/// file := documents:u64 live:u64 bits:u64{(documents + 63) / 64}
/// </code>
/// Bit <i>i</i> of word <i>i / 64</i> is set where the document is live; <i>live</i> is their number. Example: of three documents the
/// second deleted: <c>3, 2, 5</c>. A segment none of whose documents is deleted has no such file.
/// <para>Version 1: as above.</para>
/// </remarks>
internal static class LiveDocumentsFormat
{
    public const string Name = "live documents";

    public const int Version = 1;

    public static string Suffix(long number) => $"{number}.live";
}
