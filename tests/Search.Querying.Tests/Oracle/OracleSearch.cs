namespace Search.Querying.Tests.Oracle;

/// <summary>Answers any query by asking every document, with the formulas written out in double precision.</summary>
internal sealed class OracleSearch(OracleCorpus corpus)
{
    private readonly Dictionary<FuzzyQuery, IReadOnlyList<(string Term, double Boost)>> _fuzzy = [];

    /// <summary>Every live document that matches, with its score, in order of address.</summary>
    public List<(DocumentAddress Address, OracleDocument Document, double Score)> Search(Query query)
    {
        var found = new List<(DocumentAddress, OracleDocument, double)>();
        foreach (var (address, document) in corpus.Live)
        {
            if (Score(query, address, document) is { } score)
                found.Add((address, document, score));
        }
        return found;
    }

    /// <summary>The document's score; <see langword="null"/> when it does not match.</summary>
    public double? Score(Query query, DocumentAddress address, OracleDocument document) => query switch
    {
        MatchAllQuery => 1,
        MatchNoneQuery => null,
        TermQuery term => Term(term, document),
        PhraseQuery phrase => Phrase(phrase, document),
        FuzzyQuery fuzzy => Fuzzy(fuzzy, document),
        PrefixQuery prefix => Any(prefix.Field, prefix, document),
        WildcardQuery wildcard => Any(wildcard.Field, wildcard, document),
        TermRangeQuery range => Any(range.Field, range, document),
        NumberRangeQuery range => document.Numbers.TryGetValue(range.Field, out var n) && n >= range.Min && n <= range.Max ? 1 : null,
        DocumentSetQuery set => set.Documents.Contains(address) ? 1 : null,
        BoostQuery boost => Score(boost.Query, address, document) * boost.Boost,
        ConstantScoreQuery constant => Score(constant.Query, address, document) is null ? null : constant.Score,
        DisjunctionMaxQuery disjunction => Best([.. disjunction.Queries.Select(q => Score(q, address, document)).OfType<double>()], disjunction.TieBreaker),
        BooleanQuery boolean => Boolean(boolean, address, document),
        _ => throw new ArgumentException($"The oracle does not know {query}."),
    };

    private static double? Best(double[] scores, double tieBreaker) =>
        scores.Length == 0 ? null : scores.Max() + tieBreaker * (scores.Sum() - scores.Max());

    private double? Boolean(BooleanQuery query, DocumentAddress address, OracleDocument document)
    {
        var clauses = query.Clauses.Select(clause => (clause.Occur, Score: Score(clause.Query, address, document))).ToList();
        if (clauses.Any(clause => clause.Occur is Occur.Must or Occur.Filter && clause.Score is null))
            return null;
        if (clauses.Any(clause => clause.Occur == Occur.MustNot && clause.Score is not null))
            return null;
        var isRequired = clauses.Any(clause => clause.Occur is Occur.Must or Occur.Filter);
        var matching = clauses.Count(clause => clause.Occur == Occur.Should && clause.Score is not null);
        if (matching < query.MinimumShouldMatch || (!isRequired && matching == 0))
            return null;
        return clauses.Where(clause => clause.Occur is Occur.Must or Occur.Should).Sum(clause => clause.Score ?? 0);
    }

    private double? Term(TermQuery term, OracleDocument document)
    {
        var field = OracleCorpus.Source(term.Field);
        if (!document.HasTerm(field, term.Term))
            return null;
        return TestSchema.IsText(field)
            ? Bm25(field, Idf(field, corpus.DocumentFrequency(field, term.Term)), document.PositionsOf(field, term.Term).Count, document)
            : 1;
    }

    private double? Phrase(PhraseQuery phrase, OracleDocument document)
    {
        if (phrase.Terms.Count == 0)
            return null;
        if (phrase.Terms.Count == 1)
            return Term(new TermQuery(phrase.Field, phrase.Terms[0].Term), document);
        var frequency = OraclePhrases.Frequency(phrase, word => document.PositionsOf(phrase.Field, word));
        var weight = phrase.Terms.Sum(term => Idf(phrase.Field, corpus.DocumentFrequency(phrase.Field, term.Term)));
        return frequency == 0 ? null : Bm25(phrase.Field, weight, frequency, document);
    }

    private double? Any(string field, Query query, OracleDocument document) =>
        document.TermsOf(OracleCorpus.Source(field)).Any(term => OracleTerms.Stands(query, term)) ? 1 : null;

    private double? Fuzzy(FuzzyQuery fuzzy, OracleDocument document)
    {
        var field = OracleCorpus.Source(fuzzy.Field);
        if (!_fuzzy.TryGetValue(fuzzy, out var terms))
            _fuzzy[fuzzy] = terms = OracleTerms.Fuzzy(fuzzy, corpus.Dictionary(field));
        var found = terms.Where(term => document.HasTerm(field, term.Term)).ToList();
        if (found.Count == 0)
            return null;
        if (!TestSchema.IsText(field))
            return found.Sum(term => term.Boost);
        var most = terms.Max(term => corpus.DocumentFrequency(field, term.Term));
        return found.Sum(term => term.Boost * Bm25(field, Idf(field, most), document.PositionsOf(field, term.Term).Count, document));
    }

    private double Idf(string field, int documentFrequency) =>
        Math.Log(1 + (corpus.DocumentCount(field) - documentFrequency + 0.5) / (documentFrequency + 0.5));

    private double Bm25(string field, double weight, double frequency, OracleDocument document) =>
        weight * frequency / (frequency + 1.2 * (1 - 0.75 + 0.75 * Rounded(document.Lengths[field]) / corpus.AverageLength(field)));

    // Lucene's one-byte lengths: beyond 24, the four highest bits of what is above 24.
    private static int Rounded(int length)
    {
        if (length < 40)
            return length;
        var above = length - 24;
        var unit = 1;
        while (above / unit >= 16)
            unit *= 2;
        return 24 + above / unit * unit;
    }
}
