using Lucene.Net.Search;
using Lucene.Net.Search.Grouping;
using Lucene.Net.Search.Grouping.Terms;
using Lucene.Net.Util;

namespace Search.LuceneNet;

/// <summary>Which documents lead the hits of a page, in order. In scope all each thread is led by its best document.</summary>
internal sealed class HitRanking(ArchiveSearcher searcher, ArchiveQuestion question, Query query, SearchRequest request, CancellationToken cancellation)
{
    private readonly int _skip = (int)Math.Min((long)(request.Page - 1) * request.PageSize, int.MaxValue / 2);

    /// <summary>The documents of the page asked for.</summary>
    /// <param name="matches">The documents that match.</param>
    /// <param name="count">How many there are.</param>
    public IReadOnlyList<HitLead> Page(FixedBitSet matches, int count)
    {
        if (_skip >= count)
            return [];
        var first = Math.Min(_skip + request.PageSize, count);
        if (request.Sort == SearchSort.MostCommented)
            return [.. ByCommentCount(matches, first).Skip(_skip)];
        var order = new Sort(FirstOrder(out var isScored), new SortField(ArchiveFields.Order, SortFieldType.INT64));
        var among = new DocumentFilter(matches);
        return request.Scope == SearchScope.All ? ByThread(among, order, first, isScored) : ByDocument(among, order, first, isScored);
    }

    private List<HitLead> ByThread(Filter among, Sort order, int count, bool isScored)
    {
        var groups = new TermFirstPassGroupingCollector(DocumentMaker.ThreadGroup, order, count);
        searcher.Search(query, among, new CancellableCollector(groups, cancellation));
        var page = groups.GetTopGroups(_skip, fillFields: true) ?? [];
        return [.. page.Select(group => new HitLead(Convert(group.SortValues[1]), isScored ? ((J2N.Numerics.Single)group.SortValues[0]).ToSingle() : 0))];
    }

    private List<HitLead> ByDocument(Filter among, Sort order, int count, bool isScored)
    {
        var top = TopFieldCollector.Create(order, count, fillFields: true, trackDocScores: isScored, trackMaxScore: false, docsScoredInOrder: false);
        searcher.Search(query, among, new CancellableCollector(top, cancellation));
        return [.. top.GetTopDocs(_skip).ScoreDocs.Select(hit => new HitLead(Convert(((FieldDoc)hit).Fields[1]), isScored ? hit.Score : 0))];
    }

    private SortField FirstOrder(out bool isScored)
    {
        isScored = request.Sort == SearchSort.Relevance && question.IsScored;
        if (isScored)
            return SortField.FIELD_SCORE;

        // Unknown dates come last, whichever end is first.
        var isOldestFirst = request.Sort == SearchSort.Oldest;
        var dates = new SortField(
            request.Scope == SearchScope.Comments ? ArchiveFields.DateStart : ArchiveFields.ArticleDate, SortFieldType.INT64, reverse: !isOldestFirst);
        dates.SetMissingValue(isOldestFirst ? long.MaxValue : long.MinValue);
        return dates;
    }

    private IEnumerable<HitLead> ByCommentCount(FixedBitSet matches, int count)
    {
        var ordered = DocumentNumbers.Of(searcher, matches, ArchiveFields.Order)
            .Select(document => (Comments: searcher.CommentCount(document.Thread), Order: document.Number))
            .OrderByDescending(document => document.Comments).ThenBy(document => document.Order)
            .Select(document => new HitLead(document.Order, 0));
        var hits = request.Scope == SearchScope.All ? ordered.DistinctBy(lead => ThreadOrder.Thread(lead.Order)) : ordered;
        return hits.Take(count);
    }

    private static long Convert(object value) => ((J2N.Numerics.Int64)value).ToInt64();
}
