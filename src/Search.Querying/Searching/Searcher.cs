using Search.Indexing;

namespace Search.Querying;

/// <summary>Answers queries on one snapshot. Cheap to make; safe for use by several threads while the snapshot is held.</summary>
/// <remarks>Scores are BM25 with Lucene's formula (k1 1.2, b 0.75) and statistics over the whole snapshot, so they do not depend on the segments.</remarks>
public sealed class Searcher(IndexSnapshot snapshot)
{
    /// <summary>The snapshot searched.</summary>
    public IndexSnapshot Snapshot { get; } = snapshot;

    /// <summary>Every live document that matches, unscored.</summary>
    public DocumentSet Match(Query query, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>The first documents in the order asked for, exact; blocks that cannot matter are skipped.</summary>
    public IReadOnlyList<ScoredDocument> Top(Query query, TopOptions options, CancellationToken cancellation = default) =>
        throw new NotImplementedException();

    /// <summary>Every document of <paramref name="among"/> that matches, with its score, in order of address.</summary>
    public IReadOnlyList<ScoredDocument> Score(Query query, DocumentSet among, CancellationToken cancellation = default) =>
        throw new NotImplementedException();

    /// <summary>How the document's score comes about; a non-match says what is missing.</summary>
    public Explanation Explain(Query query, DocumentAddress address) => throw new NotImplementedException();
}
