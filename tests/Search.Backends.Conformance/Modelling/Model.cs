using System.Globalization;
using Search.Archive;

namespace Search.Backends.Conformance.Modelling;

/// <summary>What an archive of these threads has to answer, found by asking every document.</summary>
internal sealed class Model(IEnumerable<ArticleThread> threads)
{
    private readonly List<ModelDocument> _documents =
        [.. threads.SelectMany(t => t.Comments.Select(c => new ModelDocument(t, c)).Prepend(new ModelDocument(t, null)))];

    /// <summary>The thread of an article.</summary>
    public ArticleThread Thread(string articleId) => _documents.First(d => d.Thread.Article.Id == articleId).Thread;

    /// <summary>Every document, in the order of arrival.</summary>
    public IReadOnlyList<ModelDocument> Documents => _documents;

    /// <summary>The documents that match the question and the request's scope, dates and filters, those on one facet set aside.</summary>
    public List<ModelDocument> Matches(SearchRequest request, Asked? asked = null, string? setAside = null) =>
        [.. _documents.Where(d => IsInScope(d, request.Scope) && IsDated(d, request) && Passes(d, request, setAside) && (asked is null || asked.Matches(d)))];

    public static SearchTotal Total(List<ModelDocument> matches, SearchScope scope) => scope switch
    {
        SearchScope.Articles => new SearchTotal(matches.Count, 0),
        SearchScope.Comments => new SearchTotal(0, matches.Count),
        _ => new SearchTotal(matches.DistinctBy(d => d.Thread.Article.Id).Count(), matches.Count(d => !d.IsArticle)),
    };

    /// <summary>The newest date there is, as its first day.</summary>
    public string? Newest => _documents.Max(d => d.Date?.Start) is { } newest ? newest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    /// <summary>The values of a facet among the matches, of those whose key has the letters.</summary>
    public FacetResult Facet(string facet, string letters, SearchRequest request, Asked? asked)
    {
        var counted =
            from document in InUnit(Matches(request, asked, setAside: facet), request)
            from value in document.Values(facet)
            group (Value: value, Document: document) by ModelDocument.Key(value) into spellings
            select (spellings.Key, Value: spellings.Select(s => s.Value).Min(StringComparer.Ordinal)!, Count: Units(spellings.Select(s => s.Document), UnitOf(request)));
        var filters = request.Filters.Where(f => f.Facet == facet).ToLookup(f => ModelDocument.Key(f.Value));
        var selected = filters.Select(f => (f.Key, f.First().Value, Count: 0));
        var values = counted.Where(v => IsListed(facet, v.Key, request) || filters.Contains(v.Key)).Concat(selected).DistinctBy(v => v.Key)
            .Where(v => v.Key.Contains(ModelDocument.Key(letters), StringComparison.Ordinal))
            .Select(v => new FacetValue(v.Value, v.Count, filters[v.Key].Any(f => !f.Exclude), filters[v.Key].Any(f => f.Exclude)))
            .OrderByDescending(v => v.Count).ThenBy(v => v.Value, StringComparer.Ordinal).ToList();
        var shown = values.Where((v, i) => i < request.FacetSize || v.Selected || v.Excluded).ToList();
        return new FacetResult(UnitOf(request), shown, values.Count - shown.Count);
    }

    /// <summary>What leads the hits, in the order of arrival: threads in scope all, otherwise documents.</summary>
    public static List<ModelDocument> Leads(List<ModelDocument> matches, SearchScope scope) =>
        scope == SearchScope.All ? [.. matches.DistinctBy(d => d.Thread.Article.Id).Select(d => new ModelDocument(d.Thread, null))] : matches;

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

    // Beside articles, the author facet lists those who sign articles.
    private bool IsListed(string facet, string key, SearchRequest request) =>
        facet != FacetNames.Author || request.Scope == SearchScope.Comments || _documents.Any(d => d.IsArticle && d.Has(FacetNames.Author, key));

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
