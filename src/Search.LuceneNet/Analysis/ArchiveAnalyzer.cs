using Lucene.Net.Analysis;
using Search.Indexing;

namespace Search.LuceneNet;

/// <summary>The house's analysis as Lucene takes it: a field of words, or of stems, of the same text.</summary>
internal sealed class ArchiveAnalyzer(Schema schema) : Analyzer(PER_FIELD_REUSE_STRATEGY)
{
    // As in the embedded engine: no phrase reaches from one value of a field into the next.
    private const int PositionGap = 100;

    /// <inheritdoc/>
    public override int GetPositionIncrementGap(string fieldName) => PositionGap;

    /// <inheritdoc/>
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var field = schema[fieldName];
        var analyzer = schema[field.StemsOf ?? fieldName].Analyzer
            ?? throw new ArgumentException($"The field '{fieldName}' holds no text.", nameof(fieldName));
        return new TokenStreamComponents(new TextTokenizer(reader, analyzer, isStems: field.StemsOf is not null));
    }
}
