using Search.Indexing;
using Search.Querying;

namespace Search.Archive.Embedded;

/// <summary>Answers one request on one snapshot.</summary>
internal sealed class ArchiveSearch(Searcher searcher, SearchRequest request, CancellationToken cancellation)
{
    private readonly IndexSnapshot _snapshot = searcher.Snapshot;

    /// <summary>The answer; how long it took is added by the caller.</summary>
    public SearchResponse Run()
    {
        var question = ArchiveQuestion.Read(request, ArchiveLanguages.Of(_snapshot), words => ThreadSets.AnywhereInThread(searcher, words));
        var matches = new FilteredMatches(searcher, question.Query, request.Filters, cancellation);
        var facets = new FacetSearch(searcher, matches, request);
        var total = Count(matches.All);
        var hitCount = Hits(total);
        var ranking = new HitRanking(searcher, question, matches, request, cancellation);
        var builder = new HitBuilder(searcher, question, matches.All, ranking, request, cancellation);
        var page = ranking.Page();
        return new SearchResponse
        {
            State = new ArchiveState(_snapshot.Generation, NewestDate.Of(_snapshot).Date),
            Total = total,
            PageCount = (hitCount + request.PageSize - 1) / request.PageSize,
            Hits = builder.Build(page.Leads),
            Next = page.End,
            Facets = request.Facets.Distinct().ToDictionary(f => f, f => facets.Count(f)),
            Histogram = request.Histogram ? facets.CountDates() : null,
            Warnings = SearchAdvice.Of(
                request,
                question,
                filter => searcher.Match(FacetQueries.Of(filter.Facet, filter.Value)).Count > 0,
                facet => FacetCounter.CountValues(_snapshot, searcher.Match(new MatchAllQuery()), facet, null, ArchiveFields.KeyOf)),
            Synonyms = question.Synonyms,
            // A word that has synonyms is spelt as its owner spells it.
            DidYouMean = question.Synonyms.Count == 0 ? Correct(hitCount) : null,
        };
    }

    private string? Correct(int hits) => request is { Page: 1, After: null }
        ? new Corrector(new EmbeddedWords(searcher, cancellation)).Correct(request.Words, hits, CountHits)
        : null;

    private int CountHits(string words)
    {
        var question = ArchiveQuestion.Read(request with { Words = words }, ArchiveLanguages.Of(_snapshot), anything => ThreadSets.AnywhereInThread(searcher, anything));
        return Hits(Count(new FilteredMatches(searcher, question.Query, request.Filters, cancellation).All));
    }

    private int Hits(SearchTotal total) => request.Scope == SearchScope.Comments ? total.Comments : total.Articles;

    private SearchTotal Count(DocumentSet all)
    {
        if (request.Scope == SearchScope.Articles)
            return new SearchTotal(all.Count, 0);
        if (request.Scope == SearchScope.Comments)
            return new SearchTotal(0, all.Count);
        var comments = all.And(searcher.Match(new TermQuery(ArchiveFields.Kind, ArchiveFields.CommentKind), cancellation));
        return new SearchTotal(FacetCounter.CountGroups(_snapshot, all, ArchiveFields.Thread), comments.Count);
    }
}
