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

    /// <summary>The page asked for.</summary>
    public HitPage Page()
    {
        // One hit more than the page has says whether any follows.
        if (request.After is { } after)
            return Part([.. Behind(after, request.PageSize + 1)], after.Seen);
        var skip = (long)(request.Page - 1) * request.PageSize;
        if (skip >= matches.All.Count)
            return HitPage.None;
        var count = (int)Math.Min(skip + request.PageSize + 1, matches.All.Count);
        return Part([.. First(count).Take(count).Skip((int)skip)], (int)skip);
    }

    /// <summary>How the score of a document of the page came about.</summary>
    public Explanation Explain(DocumentAddress address) => _window?.Explain(address) ?? searcher.Explain(question.Query, address);

    /// <summary>The score of a document by the ranking again; <see langword="null"/> where only the first pass scored it.</summary>
    public float? ScoreAgain(DocumentAddress address) => _window?.ScoreOf(address);

    private HitPage Part(IReadOnlyList<ScoredDocument> ranked, int seen)
    {
        if (ranked.Count <= request.PageSize)
            return new HitPage(ranked, null);
        var leads = ranked.Take(request.PageSize).ToList();
        var last = leads[^1];
        var order = Number(last.Address, ArchiveFields.Order)!.Value;
        long? key = request.Sort == SearchSort.MostCommented ? CommentCounts.Of(_snapshot).Of(ThreadOrder.Thread(order))
            : Order() is { } sort ? Number(last.Address, sort.NumberField)
            : BitConverter.SingleToInt32Bits(last.Score);
        return new HitPage(leads, new HitPosition(key, order, seen + leads.Count));
    }

    private IReadOnlyList<ScoredDocument> First(int count) => request.Sort switch
    {
        SearchSort.MostCommented => ByCommentCount(count, after: null),
        SearchSort.Relevance when question is { IsScored: true, Ranked: { } words } => ByRelevance(words, count),
        _ => searcher.Top(question.Query, Options(count), cancellation),
    };

    private IEnumerable<ScoredDocument> Behind(HitPosition after, int count)
    {
        if (request.Sort == SearchSort.MostCommented)
            return ByCommentCount(count, after);
        if (Order() is { } sort)
            return searcher.Top(question.Query, Options(count) with { Among = Behind(after, sort) }, cancellation);
        return BehindByRelevance(after, count);
    }

    // The first hits are ranked again as far as the place and the page behind it; the place is where the document stands now.
    private IEnumerable<ScoredDocument> BehindByRelevance(HitPosition after, int count)
    {
        var depth = (int)Math.Min((long)after.Seen + count, matches.All.Count);
        while (true)
        {
            var ranked = First(depth);
            var start = IndexBehind(ranked, after);
            if (ranked.Count - start >= count || ranked.Count < depth || depth >= matches.All.Count)
                return ranked.Skip(start).Take(count);
            depth = (int)Math.Min(Math.Max(start + (long)count, 2L * depth), matches.All.Count);
        }
    }

    private int IndexBehind(IReadOnlyList<ScoredDocument> ranked, HitPosition after)
    {
        var led = request.Scope == SearchScope.All ? ThreadOrder.Thread(after.Document) : after.Document;
        var score = BitConverter.Int32BitsToSingle((int)after.Key.GetValueOrDefault());
        var place = ranked.Count;
        for (var i = 0; i < ranked.Count; i++)
        {
            if (LedBy(ranked[i]) == led)
                return i + 1;
            if (place == ranked.Count && (ranked[i].Score < score || (ranked[i].Score == score && LedBy(ranked[i]) > led)))
                place = i;
        }

        return place;
    }

    // Behind an equal date come higher numbers, then further dates, then unknown ones.
    private DocumentSet Behind(HitPosition after, SortField sort)
    {
        DocumentSet Between(string field, long min, long max) => searcher.Match(new NumberRangeQuery(field, min, max), cancellation);
        var behind = Between(ArchiveFields.Order, LastOrder(after) + 1, long.MaxValue);
        var undated = matches.All.AndNot(Between(sort.NumberField, long.MinValue, long.MaxValue));
        if (after.Key is not { } key)
            return undated.And(behind);
        var further = sort.Descending ? Between(sort.NumberField, long.MinValue, key - 1) : Between(sort.NumberField, key + 1, long.MaxValue);
        return Between(sort.NumberField, key, key).And(behind).Or(further).And(matches.All).Or(undated);
    }

    // The last number that belongs to the hit: in scope all its whole thread.
    private long LastOrder(HitPosition after) =>
        request.Scope == SearchScope.All ? ThreadOrder.Of(ThreadOrder.Thread(after.Document) + 1, 0) - 1 : after.Document;

    private long? Number(DocumentAddress address, string field) =>
        _snapshot.Segments[address.Segment].NumberColumn(ArchiveFields.Schema[field]) is { } column && column.TryRead(address.Document, out var number) ? number : null;

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
        var order = Number(document.Address, ArchiveFields.Order).GetValueOrDefault();
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

    private List<ScoredDocument> ByCommentCount(int count, HitPosition? after)
    {
        var counts = CommentCounts.Of(_snapshot);
        var ordered = new List<(int Comments, long Order, DocumentAddress Address)>();
        foreach (var address in matches.All.Documents())
        {
            if (Number(address, ArchiveFields.Order) is not { } order)
                continue;
            var comments = counts.Of(ThreadOrder.Thread(order));
            if (after is not { } place || (-comments, order).CompareTo(((int)-place.Key.GetValueOrDefault(), LastOrder(place))) > 0)
                ordered.Add((comments, order, address));
        }

        ordered.Sort((a, b) => (-a.Comments, a.Order).CompareTo((-b.Comments, b.Order)));
        var hits = request.Scope == SearchScope.All ? ordered.DistinctBy(d => ThreadOrder.Thread(d.Order)) : ordered;
        return [.. hits.Take(count).Select(d => new ScoredDocument(d.Address, 0, ThreadOrder.Thread(d.Order)))];
    }
}
