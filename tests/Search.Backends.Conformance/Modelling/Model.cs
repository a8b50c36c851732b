using Search.Archive;

namespace Search.Backends.Conformance.Modelling;

/// <summary>What an archive of these threads has to answer, found by asking every document.</summary>
internal sealed class Model(IEnumerable<ArticleThread> threads)
{
    private readonly List<ModelDocument> _documents =
        [.. threads.SelectMany(t => t.Comments.Select(c => new ModelDocument(t, c)).Prepend(new ModelDocument(t, null)))];

    /// <summary>The documents that match the question and the request's scope, dates and filters, those on one facet set aside.</summary>
    public List<ModelDocument> Matches(SearchRequest request, Asked? asked = null, string? setAside = null) =>
        [.. _documents.Where(d => IsInScope(d, request.Scope) && IsDated(d, request) && Passes(d, request, setAside) && (asked is null || asked.Matches(d)))];

    public static SearchTotal Total(List<ModelDocument> matches, SearchScope scope) => scope switch
    {
        SearchScope.Articles => new SearchTotal(matches.Count, 0),
        SearchScope.Comments => new SearchTotal(0, matches.Count),
        _ => new SearchTotal(matches.DistinctBy(d => d.Thread.Article.Id).Count(), matches.Count(d => !d.IsArticle)),
    };

    /// <summary>How many matches have each value of a facet, by key; in the unit of the request.</summary>
    public Dictionary<string, int> Count(string facet, SearchRequest request, Asked? asked)
    {
        var unit = UnitOf(request);
        var matches = InUnit(Matches(request, asked, setAside: facet), request);
        var pairs = matches.SelectMany(d => d.Values(facet).Select(v => (Key: ModelDocument.Key(v), Unit: unit == CountUnit.Articles ? d.Thread.Article.Id : d.Name)));
        return pairs.Distinct().GroupBy(p => p.Key).Where(g => IsListed(facet, g.Key, request)).ToDictionary(g => g.Key, g => g.Count());
    }

    /// <summary>How many of the unit match.</summary>
    public int CountAll(SearchRequest request, Asked? asked) => Units(InUnit(Matches(request, asked), request), UnitOf(request));

    /// <summary>The articles, or the documents themselves, in a set.</summary>
    public static int Units(IEnumerable<ModelDocument> documents, CountUnit unit) =>
        documents.DistinctBy(d => unit == CountUnit.Articles ? d.Thread.Article.Id : d.Name).Count();

    /// <summary>The matches that count in the unit of the request.</summary>
    public static IEnumerable<ModelDocument> InUnit(IEnumerable<ModelDocument> matches, SearchRequest request) =>
        UnitOf(request) == CountUnit.Comments && request.Scope == SearchScope.All ? matches.Where(d => !d.IsArticle) : matches;

    public static CountUnit UnitOf(SearchRequest request) => request.Scope switch
    {
        SearchScope.Articles => CountUnit.Articles,
        SearchScope.Comments => request.Count ?? CountUnit.Comments,
        _ => request.Count ?? CountUnit.Articles,
    };

    // Beside articles, the author facet lists those who sign articles; a value that is selected is always listed.
    private bool IsListed(string facet, string key, SearchRequest request) =>
        facet != FacetNames.Author || request.Scope == SearchScope.Comments || _documents.Any(d => d.IsArticle && d.Has(FacetNames.Author, key))
        || request.Filters.Any(f => f.Facet == facet && ModelDocument.Key(f.Value) == key);

    private static bool IsInScope(ModelDocument document, SearchScope scope) => scope switch
    {
        SearchScope.Articles => document.IsArticle,
        SearchScope.Comments => !document.IsArticle,
        _ => true,
    };

    private static bool IsDated(ModelDocument document, SearchRequest request) =>
        (request.From is not { } from || document.Date?.Start >= from.Start) && (request.To is not { } to || document.Date?.End <= to.End);

    private static bool Passes(ModelDocument document, SearchRequest request, string? setAside) =>
        request.Filters.Where(f => f.Facet != setAside).GroupBy(f => f.Facet).All(facet =>
        {
            var wanted = facet.Where(f => !f.Exclude).ToList();
            return (wanted.Count == 0 || wanted.Any(f => document.Has(f.Facet, f.Value)))
                && !facet.Any(f => f.Exclude && document.Has(f.Facet, f.Value));
        });
}
