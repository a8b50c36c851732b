using Search.Indexing;
using Search.Kernels;

namespace Search.Querying;

/// <summary>Meets ascending documents with the blocks of one term's postings.</summary>
internal static class PostingsBlocks
{
    /// <summary>The length of spans that take places.</summary>
    public const int PlacesLength = TopRun.BatchLength + BlockIntersection.Room;

    /// <summary>Keeps those documents that the postings have, moved to the front.</summary>
    /// <param name="postings">The postings; moved to a document not beyond the first that is not below the last one given.</param>
    /// <param name="documents">Ascending, at most <see cref="TopRun.BatchLength"/>, none below a document that the postings were moved past.</param>
    /// <returns>How many they have.</returns>
    public static int Keep(PostingsCursor postings, Span<int> documents)
    {
        Span<int> common = stackalloc int[PlacesLength];
        var kept = 0;
        for (var from = 0; from < documents.Length;)
        {
            var run = Run(postings, documents[from..]);
            var found = BlockIntersection.FindValues(documents.Slice(from, run), postings.RemainingDocuments, common);
            common[..found].CopyTo(documents[kept..]);
            kept += found;
            from += run;
        }
        return kept;
    }

    /// <summary>Keeps those documents that the postings have, moved to the front.</summary>
    /// <param name="postings">As above.</param>
    /// <param name="documents">As above.</param>
    /// <param name="sums">A number for each document, moved along.</param>
    /// <returns>How many they have.</returns>
    public static int Keep(PostingsCursor postings, Span<int> documents, Span<double> sums)
    {
        Span<int> places = stackalloc int[PlacesLength];
        Span<int> blockPlaces = stackalloc int[PlacesLength];
        var kept = 0;
        for (var from = 0; from < documents.Length;)
        {
            var found = Meet(postings, documents[from..], places, blockPlaces, out var next);
            for (var i = 0; i < found; i++)
                (documents[kept + i], sums[kept + i]) = (documents[from + places[i]], sums[from + places[i]]);
            kept += found;
            from += next;
        }
        return kept;
    }

    /// <summary>Finds the first run of documents that lie in one block of the postings, moves there, and finds which of them the block has.</summary>
    /// <param name="postings">The postings.</param>
    /// <param name="documents">As above, not empty.</param>
    /// <param name="places">Takes the places in <paramref name="documents"/> of those that the block has.</param>
    /// <param name="blockPlaces">Takes their places among the block's remaining documents.</param>
    /// <param name="next">The first place not yet looked at; the number of documents when all are.</param>
    /// <returns>How many of the run the block has.</returns>
    public static int Meet(PostingsCursor postings, ReadOnlySpan<int> documents, Span<int> places, Span<int> blockPlaces, out int next)
    {
        next = Run(postings, documents);
        return BlockIntersection.Find(documents[..next], postings.RemainingDocuments, places, blockPlaces);
    }

    // Moves to the block that may hold the first document, and counts the documents that are not beyond it.
    private static int Run(PostingsCursor postings, ReadOnlySpan<int> documents)
    {
        if (postings.Document < documents[0])
            postings.AdvanceTo(documents[0]);
        var block = postings.RemainingDocuments;
        return block.IsEmpty || documents[^1] <= block[^1] ? documents.Length : Ascending.FirstNotBelow(documents, block[^1] + 1);
    }
}
