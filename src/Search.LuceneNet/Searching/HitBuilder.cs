using Lucene.Net.Search;
using Lucene.Net.Util;
using Search.Querying;
using Query = Lucene.Net.Search.Query;

namespace Search.LuceneNet;

/// <summary>Makes the hits of a page from the documents that lead them: article, snippets, best comments.</summary>
internal sealed class HitBuilder(ArchiveSearcher searcher, ArchiveQuestion question, Query query, FixedBitSet matches, SearchRequest request)
{
    private readonly ThreadReader _reader = new(searcher);
    private readonly HitPassages _passages = new(question, request.Highlight);

    /// <summary>The hits, in the order of the leads.</summary>
    public IReadOnlyList<SearchHit> Build(IReadOnlyList<HitLead> leads)
    {
        var threads = leads.Select(lead => _reader.Find(ThreadOrder.Thread(lead.Order))).ToList();
        var scores = request.Scope == SearchScope.All ? ScoreComments(threads) : [];
        return [.. leads.Zip(threads, (lead, thread) => Build(lead, thread, scores))];
    }

    // One scoring pass over the comments of all threads of the page.
    private Dictionary<int, float> ScoreComments(List<IReadOnlyList<ThreadDocument>> threads)
    {
        var among = new FixedBitSet(matches.Length);
        foreach (var document in threads.SelectMany(thread => thread).Where(IsMatchingComment))
            among.Set(document.Number);
        var collector = new ScoreCollector();
        searcher.Search(query, new DocumentFilter(among), collector);
        return collector.Scores;
    }

    private SearchHit Build(HitLead lead, IReadOnlyList<ThreadDocument> thread, Dictionary<int, float> scores)
    {
        var article = _reader.ReadArticle(thread[0]);
        var document = thread.First(d => d.Order == lead.Order);
        var matching = thread.Where(IsMatchingComment).ToList();
        var best = matching
            .OrderByDescending(d => scores.GetValueOrDefault(d.Number)).ThenBy(d => d.Order)
            .Take(request.Scope == SearchScope.All ? request.CommentsPerHit : 0)
            .Select(d => ReadComment(d, scores.GetValueOrDefault(d.Number)));
        return new SearchHit
        {
            Article = request.WithBodies ? article : article with { Body = "" },
            Comment = request.Scope == SearchScope.Comments ? ReadComment(document, lead.Score) : null,
            Score = lead.Score,
            TitleHtml = _passages.Title(article),
            BodyHtml = _passages.Body(article),
            CommentCount = thread.Count - 1,
            MatchingCommentCount = matching.Count,
            BestComments = [.. best],
            Explanation = request.Explain ? searcher.Explain(query, document.Number).ToString() : null,
        };
    }

    private bool IsMatchingComment(ThreadDocument document) => !document.IsArticle && matches.Get(document.Number);

    private CommentHit ReadComment(ThreadDocument document, float score)
    {
        var comment = _reader.ReadComment(document);
        return new CommentHit(comment, score, _passages.Comment(comment));
    }
}
