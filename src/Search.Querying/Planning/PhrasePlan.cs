using Search.Indexing;

namespace Search.Querying;

/// <summary>A phrase of a text field.</summary>
internal sealed class PhrasePlan : Plan
{
    private readonly PhraseQuery _query;
    private readonly TermEntries[] _terms;
    private readonly PhraseSlot[] _slots;
    private readonly FieldStatistics _statistics;
    private readonly Bm25Scorer _scorer;
    private readonly Field _field;

    /// <summary>Makes a plan.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="field">A text field with positions.</param>
    /// <param name="query">The phrase, of at least two terms.</param>
    /// <param name="statistics">The field's figures.</param>
    /// <param name="boost">What scores are multiplied by.</param>
    public PhrasePlan(IndexSnapshot snapshot, Field field, PhraseQuery query, FieldStatistics statistics, float boost)
    {
        _field = field;
        _query = query;
        _statistics = statistics;
        var distinct = query.Terms.Select(term => term.Term).Distinct().ToList();
        _terms = [.. distinct.Select(term => new TermEntries(snapshot, field, term))];
        _slots = [.. query.Terms.Select(term => new PhraseSlot(distinct.IndexOf(term.Term), term.Position)).OrderBy(slot => slot.Position)];
        _scorer = new Bm25Scorer(statistics, (float)_slots.Sum(slot => (double)Rarity(slot)), boost);
    }

    /// <inheritdoc/>
    public override DocumentCursor? Open(SegmentScope scope, bool isScored)
    {
        var postings = new PostingsCursor[_terms.Length];
        for (var i = 0; i < postings.Length; i++)
        {
            if (_terms[i].Open(scope) is not { } cursor)
                return null;
            postings[i] = cursor;
        }
        return new PhraseCursor(postings, new PhraseMatcher(_slots, postings, _query.Slop), scope.Reader, _field, isScored ? _scorer : null);
    }

    /// <inheritdoc/>
    protected override Explanation ExplainMatch(SegmentScope scope, int document, DocumentCursor cursor)
    {
        var frequency = ((PhraseCursor)cursor).Frequency;
        var occurrences = _query.Slop > 0 ? $"{QueryWords.Number(frequency)} times, where the farther apart the less counts"
            : frequency == 1 ? "once" : $"{QueryWords.Number(frequency)} times";
        var rarities = _slots.Select(slot => Bm25Explanation.Rarity(
            _terms[slot.Term].Term, Rarity(slot), _terms[slot.Term].DocumentFrequency, _statistics));
        return Bm25Explanation.Of(
            cursor.Score(), QueryWords.Of(_query), _scorer, [.. rarities], frequency, occurrences, scope.Reader.Norms(_field)[document]);
    }

    /// <inheritdoc/>
    protected override Explanation ExplainMiss(SegmentScope scope, int document)
    {
        foreach (var term in _terms)
        {
            if (term.Open(scope) is not { } postings || postings.AdvanceTo(document) != document)
                return Explanation.Miss($"no “{term.Term}” in {_field.Name}, so not {QueryWords.Of(_query)}");
        }
        return Explanation.Miss($"the words are in {_field.Name}, but not as {QueryWords.Of(_query)}");
    }

    private float Rarity(PhraseSlot slot) =>
        Bm25.InverseDocumentFrequency(_terms[slot.Term].DocumentFrequency, _statistics.DocumentCount);
}
