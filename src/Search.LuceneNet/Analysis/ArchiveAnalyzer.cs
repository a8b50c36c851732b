using Lucene.Net.Analysis;
using Search.Indexing;

namespace Search.LuceneNet;

/// <summary>The house's analysis as Lucene takes it: a field of words, or of stems, of the same text.</summary>
/// <param name="schema">The fields.</param>
/// <param name="language">The language of the texts; <see langword="null"/> when it is not known.</param>
internal sealed class ArchiveAnalyzer(Schema schema, string? language = null) : Analyzer(PER_FIELD_REUSE_STRATEGY)
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
        return new TokenStreamComponents(new TextTokenizer(reader, analyzer.In(language), isStems: field.StemsOf is not null));
    }
}
