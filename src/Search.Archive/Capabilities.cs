using Search.Querying;

namespace Search.Archive;

/// <summary>What a backend can do. What it cannot, it says here; it never pretends.</summary>
/// <param name="Name">The backend's name: <c>embedded</c>, <c>lucene</c>, ….</param>
/// <param name="Histogram">Whether it counts by date; <see cref="SearchResponse.Histogram"/> is <see langword="null"/> otherwise.</param>
/// <param name="Explain">Whether it explains scores; <see cref="SearchHit.Explanation"/> is <see langword="null"/> otherwise.</param>
/// <param name="Suggest">
/// Whether it completes and corrects words; <see cref="IArchive.SuggestAsync"/> has no suggestions and <see cref="SearchResponse.DidYouMean"/> is
/// <see langword="null"/> otherwise.
/// </param>
/// <param name="DurableWrites">Whether a completed write survives a power failure.</param>
/// <param name="ExactScores">
/// Whether scores are those of BM25 as Lucene has it since version 8: lengths of up to 40 words exact and longer ones within a sixteenth, statistics
/// of the documents that have the field. Otherwise the same documents match, and one word or phrase in texts of one length ranks them the same;
/// several words, or texts of similar length, may rank them in another order.
/// </param>
/// <param name="Ranking">
/// Whether <see cref="SearchRequest.Ranking"/> decides the order of hits; they are ranked by <see cref="RankingOptions.Plain"/> otherwise.
/// </param>
/// <param name="Cursors">
/// Whether it goes on behind the place where a page ended; <see cref="SearchResponse.Next"/> is <see langword="null"/> otherwise.
/// </param>
/// <param name="Synonyms">Whether it heeds <see cref="SearchRequest.Synonyms"/>; words are looked for as typed otherwise.</param>
public sealed record Capabilities(
    string Name, bool Histogram, bool Explain, bool Suggest, bool DurableWrites, bool ExactScores, bool Ranking, bool Cursors, bool Synonyms);
