using Search.Indexing;
using Search.Kernels;

namespace Search.Querying;

/// <summary>Meets ascending documents with the blocks of one term's postings.</summary>
internal static class PostingsBlocks
{
    /// <summary>Finds the first run of documents that lie in one block of the postings, moves there, and finds which of them the block has.</summary>
    /// <param name="postings">The postings.</param>
    /// <param name="documents">Ascending, at most a block, none below a document that the postings were moved past.</param>
    /// <param name="places">Takes the places in <paramref name="documents"/> of those that the block has.</param>
    /// <param name="blockPlaces">Takes their places among the block's remaining documents.</param>
    /// <param name="next">The first place not yet looked at; the number of documents when all are.</param>
    /// <returns>How many of the run the block has.</returns>
    public static int Meet(PostingsCursor postings, ReadOnlySpan<int> documents, Span<int> places, Span<int> blockPlaces, out int next)
    {
        if (postings.Document < documents[0])
            postings.AdvanceTo(documents[0]);
        var block = postings.RemainingDocuments;
        if (block.IsEmpty)
        {
            next = documents.Length;
            return 0;
        }
        var last = block[^1];
        next = documents[^1] <= last ? documents.Length : Ascending.FirstNotBelow(documents, last + 1);
        return BlockIntersection.Find(documents[..next], block, places, blockPlaces);
    }

    /// <summary>Ends a meeting: moves to the first document not below <paramref name="last"/>.</summary>
    public static int Finish(PostingsCursor postings, int last) => postings.Document < last ? postings.AdvanceTo(last) : postings.Document;
}
