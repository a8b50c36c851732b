using Search.Indexing;

namespace Search.Querying;

/// <summary>Makes plans for queries on one snapshot.</summary>
/// <remarks>
/// Fuzzy queries score as Lucene 8's do (TopTermsBlendedFreqScoringRewrite): the nearest terms are taken, equal ones in byte order; each is
/// boosted by 1 − edits / min(length of the term, length of the query's term); and all get the document frequency of the most frequent among
/// them, so that a rare misspelling does not score above the word itself. Their scores are added.
/// </remarks>
internal sealed class Planner(IndexSnapshot snapshot, CancellationToken cancellation)
{
    // Those of the field asked about last, as the words of a query are in one or two fields.
    private (Field? Field, FieldStatistics? Of) _statistics;

    /// <summary>Normalises the query and makes its plan.</summary>
    /// <exception cref="KeyNotFoundException">The query names a field that the schema does not have.</exception>
    /// <exception cref="ArgumentException">The query asks something of a field that it cannot do.</exception>
    public Plan Plan(Query query, bool isScored) => Make(QueryNormalizer.Normalize(query, isScored));

    private Plan Make(Query query) => query switch
    {
        BoostQuery boost => Leaf(boost.Query, boost.Boost),
        ConstantScoreQuery constant => new ConstantScorePlan(Make(constant.Query), constant.Score),
        DisjunctionMaxQuery disjunction => new DisjunctionPlan([.. disjunction.Queries.Select(Make)], disjunction.TieBreaker),
        BooleanQuery boolean => Boolean(boolean),
        _ => Leaf(query, 1),
    };

    private BooleanPlan Boolean(BooleanQuery query)
    {
        var clauses = new PlannedClause[query.Clauses.Count];
        for (var i = 0; i < clauses.Length; i++)
            clauses[i] = new PlannedClause(Make(query.Clauses[i].Query), query.Clauses[i]);
        return new BooleanPlan(clauses, query.MinimumShouldMatch);
    }

    private Plan Leaf(Query query, float boost)
    {
        switch (query)
        {
            case MatchAllQuery:
                return new AllPlan(boost);
            case MatchNoneQuery:
                return new NonePlan(query);
            case DocumentSetQuery set:
                set.Documents.CheckBelongsTo(snapshot, nameof(query));
                return new DocumentSetPlan(set, boost);
            case NumberRangeQuery range:
                return new NumberRangePlan(Field(range.Field, FieldKind.Number), range, boost);
            case TermQuery term:
                return Term(Searchable(term.Field), term.Term, boost);
            case PhraseQuery phrase:
                return Phrase(phrase, boost);
            case FuzzyQuery fuzzy:
                return Fuzzy(fuzzy, boost);
            default:
                var field = TermExpansion.FieldOf(query) ?? throw new ArgumentException($"{query.GetType().Name} cannot be planned.");
                return new MultiTermPlan(Searchable(field), query, boost);
        }
    }

    private Plan Term(Field field, string term, float boost)
    {
        var entries = new TermEntries(snapshot, field, term);
        if (entries.DocumentFrequency == 0)
            return new NonePlan(new TermQuery(field.Name, term));
        return field.Kind == FieldKind.Text
            ? new TermPlan(entries, Scorer(field, entries.DocumentFrequency, boost))
            : new ConstantTermPlan(entries, boost);
    }

    private PhrasePlan Phrase(PhraseQuery phrase, float boost)
    {
        var field = Field(phrase.Field, FieldKind.Text);
        if (!field.HasPositions)
            throw new ArgumentException($"The field '{field.Name}' keeps no positions, so it cannot be asked for phrases.");
        return new PhrasePlan(snapshot, field, phrase, Statistics(field), boost);
    }

    private Plan Fuzzy(FuzzyQuery fuzzy, float boost)
    {
        var field = Searchable(fuzzy.Field);
        var found = TermExpansion.Find(fuzzy, [.. snapshot.Segments.Select(segment => segment.Terms(field))], int.MaxValue, cancellation);
        if (found.Count == 0)
            return new NonePlan(fuzzy);
        var blended = found.Max(each => each.Term.DocumentFrequency);
        var clauses = found.Select(each =>
        {
            var (term, entries) = (each.Term, new TermEntries(field, each));
            Plan plan = field.Kind == FieldKind.Text
                ? new TermPlan(entries, Scorer(field, blended, boost * term.Boost))
                : new ConstantTermPlan(entries, boost * term.Boost);
            return new PlannedClause(plan, new BooleanClause(new TermQuery(field.Name, term.Term), Occur.Should));
        });
        return new BooleanPlan([.. clauses], minimumShouldMatch: 1);
    }

    private Bm25Scorer Scorer(Field field, long documentFrequency, float boost)
    {
        var statistics = Statistics(field);
        return new Bm25Scorer(statistics, Bm25.InverseDocumentFrequency(documentFrequency, statistics.DocumentCount), boost);
    }

    private FieldStatistics Statistics(Field field)
    {
        if (_statistics.Of is null || _statistics.Field != field)
            _statistics = (field, FieldStatistics.Of(snapshot, field));
        return _statistics.Of!;
    }

    private Field Searchable(string name)
    {
        var field = snapshot.Schema[name];
        return field.Indexed ? field : throw new ArgumentException($"The field '{name}' has no terms, so it cannot be asked for them.");
    }

    private Field Field(string name, FieldKind kind)
    {
        var field = snapshot.Schema[name];
        return field.Kind == kind ? field : throw new ArgumentException($"The field '{name}' is not a {kind} field.");
    }
}
