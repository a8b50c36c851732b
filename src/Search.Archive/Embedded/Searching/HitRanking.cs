using Search.Indexing;
using Search.Querying;

namespace Search.Archive.Embedded;

/// <summary>Which documents lead the hits of a page, in order. In scope all each thread is led by its best document.</summary>
/// <remarks>
/// By relevance, the best hits of the first pass are ranked again, always the same ones whatever the page, so that the pages part one list.
/// </remarks>
internal sealed class HitRanking(
    Searcher searcher, ArchiveQuestion question, FilteredMatches matches, SearchRequest request, CancellationToken cancellation)
{
    private readonly IndexSnapshot _snapshot = searcher.Snapshot;
    private WindowRanking? _window;

    /// <summary>The documents of the page asked for.</summary>
    public IReadOnlyList<ScoredDocument> Page()
    {
        var skip = (long)(request.Page - 1) * request.PageSize;
        if (skip >= matches.All.Count)
            return [];
        var count = (int)Math.Min(skip + request.PageSize, matches.All.Count);
        var ranked = request.Sort switch
        {
            SearchSort.MostCommented => ByCommentCount(count),
            SearchSort.Relevance when question is { IsScored: true, Ranked: { } words } => ByRelevance(words, count),
            _ => searcher.Top(question.Query, Options(count), cancellation),
        };
        return [.. ranked.Take(count).Skip((int)skip)];
    }

    /// <summary>How the score of a document of the page came about.</summary>
    public Explanation Explain(DocumentAddress address) => _window?.Explain(address) ?? searcher.Explain(question.Query, address);

    private IReadOnlyList<ScoredDocument> ByRelevance(RankedQuestion words, int count)
    {
        var first = searcher.Top(question.Query, Options(Math.Max(count, request.Ranking.Window)), cancellation);
        _window = WindowRanking.Rank(_snapshot, words, first, request.Ranking, cancellation);
        return _window.Documents;
    }

    private TopOptions Options(int count) => new()
    {
        Count = count,
        Among = matches.HasFilters ? matches.All : null,
        Sort = Order(),
        GroupField = request.Scope == SearchScope.All ? ArchiveFields.Thread : null,
        TieField = ArchiveFields.Order,
    };

    private SortField? Order()
    {
        var field = request.Scope == SearchScope.Comments ? ArchiveFields.DateStart : ArchiveFields.ArticleDate;
        return request.Sort switch
        {
            SearchSort.Newest => new SortField(field, Descending: true),
            SearchSort.Oldest => new SortField(field, Descending: false),
            _ when !question.IsScored => new SortField(field, Descending: true),
            _ => null,
        };
    }

    private List<ScoredDocument> ByCommentCount(int count)
    {
        var counts = CommentCounts.Of(_snapshot);
        var field = ArchiveFields.Schema[ArchiveFields.Order];
        var ordered = new List<(int Comments, long Order, DocumentAddress Address)>();
        foreach (var address in matches.All.Documents())
        {
            if (_snapshot.Segments[address.Segment].NumberColumn(field) is { } column && column.TryRead(address.Document, out var order))
                ordered.Add((counts.Of(ThreadOrder.Thread(order)), order, address));
        }

        ordered.Sort((a, b) => (-a.Comments, a.Order).CompareTo((-b.Comments, b.Order)));
        var hits = request.Scope == SearchScope.All ? ordered.DistinctBy(d => ThreadOrder.Thread(d.Order)) : ordered;
        return [.. hits.Take(count).Select(d => new ScoredDocument(d.Address, 0, ThreadOrder.Thread(d.Order)))];
    }
}
