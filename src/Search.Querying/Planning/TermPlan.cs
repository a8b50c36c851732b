using Search.Indexing;

namespace Search.Querying;

/// <summary>A term of a text field.</summary>
internal sealed class TermPlan(TermEntries entries, Bm25Scorer scorer) : Plan
{
    /// <inheritdoc/>
    public override DocumentCursor? Open(SegmentScope scope, bool isScored)
    {
        if (entries.Open(scope) is not { } postings)
            return null;
        return isScored ? new TermCursor(postings, scope, entries.Field, scorer) : new PostingsListCursor(postings, 0);
    }

    /// <inheritdoc/>
    protected override Explanation ExplainMatch(SegmentScope scope, int document, DocumentCursor cursor)
    {
        var postings = entries.Open(scope)!;
        postings.AdvanceTo(document);
        var occurrences = postings.Frequency == 1 ? "once" : $"{QueryWords.Number(postings.Frequency)} times";
        var rarity = Bm25Explanation.Rarity(entries.Term, scorer.InverseDocumentFrequency, entries.DocumentFrequency, scorer.Statistics);
        return Bm25Explanation.Of(
            cursor.Score(), $"“{entries.Term}” in {entries.Field.Name}", scorer, [rarity], postings.Frequency, occurrences,
            scope.Reader.Norms(entries.Field)[document]);
    }

    /// <inheritdoc/>
    protected override Explanation ExplainMiss(SegmentScope scope, int document) =>
        Explanation.Miss($"no “{entries.Term}” in {entries.Field.Name}");
}
