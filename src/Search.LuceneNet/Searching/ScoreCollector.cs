using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Search.LuceneNet;

/// <summary>Notes the score of every document that matches.</summary>
internal sealed class ScoreCollector : ICollector
{
    private int _base;
    private Scorer? _scorer;

    /// <summary>The scores by document.</summary>
    public Dictionary<int, float> Scores { get; } = [];

    /// <inheritdoc/>
    public bool AcceptsDocsOutOfOrder => true;

    /// <inheritdoc/>
    public void SetScorer(Scorer scorer) => _scorer = scorer;

    /// <inheritdoc/>
    public void Collect(int doc) => Scores[_base + doc] = _scorer!.GetScore();

    /// <inheritdoc/>
    public void SetNextReader(AtomicReaderContext context) => _base = context.DocBase;
}
