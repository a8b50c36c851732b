using Search.Querying;

namespace Search.Archive.Questions;

/// <summary>Facet filters made into queries.</summary>
internal static class FacetQueries
{
    /// <summary>The documents that the filters of one facet let through.</summary>
    public static Query Of(string facet, IEnumerable<FacetFilter> filters)
    {
        var clauses = new List<BooleanClause> { new(new MatchAllQuery(), Occur.Must) };
        var wanted = new List<BooleanClause>();
        foreach (var filter in filters)
        {
            var term = Of(facet, filter.Value);
            if (filter.Exclude)
                clauses.Add(new BooleanClause(term, Occur.MustNot));
            else
                wanted.Add(new BooleanClause(term, Occur.Should));
        }

        if (wanted.Count > 0)
            clauses.Add(new BooleanClause(new BooleanQuery([.. wanted]), Occur.Must));
        return new BooleanQuery([.. clauses]);
    }

    /// <summary>The documents with a value, however it is spelled.</summary>
    public static TermQuery Of(string facet, string value) => new(ArchiveFields.KeyField(facet), ArchiveFields.Key(value));
}
