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

    /// <summary>The score of a document by the ranking again; <see langword="null"/> where only the first pass scored it.</summary>
    public float? ScoreAgain(DocumentAddress address) => _window?.ScoreOf(address);

    // In the first pass articles and comments are scored each by statistics of their own: each kind gives its best, and the window lays them on one scale.
    // Behind it the first pass's order goes on; scores are capped, so that they never rise down a list.
    private IReadOnlyList<ScoredDocument> ByRelevance(RankedQuestion words, int count)
    {
        var options = Options(request.Ranking.Window) with { GroupField = null };
        var candidates = question.FirstPasses.SelectMany(pass => searcher.Top(pass, options, cancellation)).ToList();
        _window = WindowRanking.Rank(_snapshot, words, candidates, request.Ranking, cancellation);
        var leads = _window.Documents.DistinctBy(LedBy).ToList();
        if (leads.Count == 0 || leads.Count >= count)
            return leads;
        var led = leads.Select(LedBy).ToHashSet();
        var lowest = leads[^1].Score;
        return
        [
            .. leads,
            .. searcher.Top(question.Query, Options(count), cancellation).Where(d => !led.Contains(LedBy(d))).Select(d => d with { Score = Math.Min(d.Score, lowest) }),
        ];
    }

    // What a document is the lead of: in scope all its thread, otherwise itself.
    private long LedBy(ScoredDocument document)
    {
        var column = _snapshot.Segments[document.Address.Segment].NumberColumn(ArchiveFields.Schema[ArchiveFields.Order])!;
        column.TryRead(document.Address.Document, out var order);
        return request.Scope == SearchScope.All ? ThreadOrder.Thread(order) : order;
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
