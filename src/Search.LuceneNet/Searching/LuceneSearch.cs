using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Search.LuceneNet;

/// <summary>Answers one request on one state of the index.</summary>
internal sealed class LuceneSearch
{
    private readonly ArchiveSearcher _searcher;
    private readonly SearchRequest _request;
    private readonly CancellationToken _cancellation;
    private readonly QueryTranslator _translator;
    private readonly ArchiveQuestion _question;
    private readonly Query _query;

    public LuceneSearch(ArchiveSearcher searcher, SearchRequest request, CancellationToken cancellation)
    {
        _searcher = searcher;
        _request = request;
        _cancellation = cancellation;
        var threads = new ThreadSets(searcher, cancellation);
        _translator = new QueryTranslator(threads);
        // Other options are for a ranking in two passes, of which there is one here; synonyms are not among what this backend says it can.
        _question = ArchiveQuestion.Read(request with { Ranking = Querying.RankingOptions.Plain, Synonyms = null }, searcher.Languages, threads.AnywhereInThread);
        _query = _translator.Translate(_question.Query);
    }

    /// <summary>The answer; how long it took is added by the caller.</summary>
    public SearchResponse Run()
    {
        var matches = Match();
        var facets = new LuceneFacets(_searcher, matches, _request);
        var total = Count(matches.All);
        var hitCount = Hits(total);
        var ranking = new HitRanking(_searcher, _question, _query, _request, _cancellation);
        var builder = new HitBuilder(_searcher, _question, _query, matches.All, _request);
        return new SearchResponse
        {
            State = new ArchiveState(_searcher.Reader.Version, Day(_searcher.Dates?.Newest)),
            Total = total,
            PageCount = (hitCount + _request.PageSize - 1) / _request.PageSize,
            Hits = builder.Build(ranking.Page(matches.All, hitCount)),
            Facets = _request.Facets.Distinct().ToDictionary(f => f, f => facets.Count(f)),
            Histogram = _request.Histogram ? facets.CountDates() : null,
            Warnings = SearchAdvice.Of(_request, _question, HasValue, ValuesOf),
            DidYouMean = _request.Page == 1 ? Correct(hitCount) : null,
        };
    }

    /// <summary>All hits of the page asked for, to be made part by part.</summary>
    public IReadOnlyList<Func<IReadOnlyList<SearchHit>>> RunInParts()
    {
        var matches = Match().All;
        var ranking = new HitRanking(_searcher, _question, _query, _request, _cancellation);
        var builder = new HitBuilder(_searcher, _question, _query, matches, _request);
        return [.. ranking.Page(matches, Hits(Count(matches))).Chunk(SearchRequest.MaxPageSize).Select<HitLead[], Func<IReadOnlyList<SearchHit>>>(part => () => builder.Build(part))];
    }

    /// <summary>The values of one facet.</summary>
    public FacetResult CountFacet(string facet, string contains) => new LuceneFacets(_searcher, Match(), _request).Count(facet, contains);

    /// <summary>A thread with the matches of the words marked; <see langword="null"/> when there is no such article.</summary>
    public HighlightedThread? Highlight(string articleId)
    {
        var reader = new ThreadReader(_searcher);
        var documents = reader.Find(articleId);
        if (reader.Read(documents) is not { } thread)
            return null;
        return MarkedThread.Of(thread, _question.Words, _request.Words.Trim().Length == 0 ? [] : MatchingComments(documents, thread));
    }

    /// <summary>A second as a day.</summary>
    public static PartialDate? Day(long? seconds) =>
        seconds is { } s && UnixTime.Moment(s) is var day ? PartialDate.OfDay(day.Year, day.Month, day.Day) : null;

    private FilteredMatches Match() => new(_searcher, _searcher.Match(_query, _cancellation), _request.Filters, _translator, _cancellation);

    private HashSet<string> MatchingComments(IReadOnlyList<ThreadDocument> documents, ArticleThread thread)
    {
        var among = new FixedBitSet(_searcher.Reader.MaxDoc);
        foreach (var document in documents.Skip(1))
            among.Set(document.Number);
        var collector = new MatchCollector(_searcher.Reader.MaxDoc, _cancellation);
        _searcher.Search(_query, new DocumentFilter(among), collector);
        return [.. documents.Skip(1).Zip(thread.Comments).Where(p => collector.Matches.Get(p.First.Number)).Select(p => p.Second.Id)];
    }

    private string? Correct(int hits) =>
        new Corrector(new LuceneWords(_searcher, _translator, _cancellation)).Correct(_request.Words, hits, CountHits);

    private int CountHits(string words)
    {
        var corrected = new LuceneSearch(_searcher, _request with { Words = words }, _cancellation);
        return Hits(corrected.Count(corrected.Match().All));
    }

    private int Hits(SearchTotal total) => _request.Scope == SearchScope.Comments ? total.Comments : total.Articles;

    private SearchTotal Count(FixedBitSet all) => _request.Scope switch
    {
        SearchScope.Articles => new SearchTotal(all.Cardinality, 0),
        SearchScope.Comments => new SearchTotal(0, all.Cardinality),
        _ => new SearchTotal(all.CountThreads(_searcher), all.Both(_searcher.Comments).Cardinality),
    };

    private bool HasValue(FacetFilter filter)
    {
        var documents = MultiFields.GetTermDocsEnum(
            _searcher.Reader, MultiFields.GetLiveDocs(_searcher.Reader), ArchiveFields.KeyField(filter.Facet), new BytesRef(ArchiveFields.Key(filter.Value)));
        return documents is not null && documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS;
    }

    private IReadOnlyList<Querying.ValueCount> ValuesOf(string facet) =>
        new FacetCounts(_searcher, _searcher.Facet(facet), byThread: false).Count(_searcher.Match(new MatchAllDocsQuery(), _cancellation));
}
