using Search.Indexing;
using Search.Querying;

namespace Search.Archive.Embedded;

/// <summary>Makes the hits of a page from the documents that lead them: article, snippets, best comments.</summary>
internal sealed class HitBuilder(
    Searcher searcher, ArchiveQuestion question, DocumentSet matches, HitRanking ranking, SearchRequest request, CancellationToken cancellation)
{
    private readonly IndexSnapshot _snapshot = searcher.Snapshot;
    private readonly HitPassages _passages = new(question, request.Highlight);

    /// <summary>The hits, in the order of the leads.</summary>
    public IReadOnlyList<SearchHit> Build(IReadOnlyList<ScoredDocument> leads)
    {
        var threads = leads.Select(lead => ThreadOf(lead.Address)).ToList();
        var scores = request.Scope == SearchScope.All ? ScoreComments(threads) : [];
        return [.. leads.Zip(threads, (lead, thread) => Build(lead, thread, scores))];
    }

    private IReadOnlyList<ThreadDocument> ThreadOf(DocumentAddress address) =>
        ThreadDocuments.Find(_snapshot, DocumentReader.ReadArticleId(_snapshot.ReadStored(address)));

    // One scoring pass over the documents of all threads of the page.
    private Dictionary<DocumentAddress, float> ScoreComments(List<IReadOnlyList<ThreadDocument>> threads)
    {
        var comments = threads.SelectMany(t => t).Where(d => !d.IsArticle && matches.Contains(d.Address)).Select(d => d.Address);
        var among = DocumentSet.Of(_snapshot, comments);
        return searcher.Score(question.Query, among, cancellation).ToDictionary(s => s.Address, s => s.Score);
    }

    private SearchHit Build(ScoredDocument lead, IReadOnlyList<ThreadDocument> thread, Dictionary<DocumentAddress, float> scores)
    {
        var article = DocumentReader.ReadArticle(_snapshot.ReadStored(thread[0].Address));
        var matching = thread.Where(d => !d.IsArticle && matches.Contains(d.Address)).ToList();
        var best = matching
            .OrderByDescending(d => ranking.ScoreAgain(d.Address)).ThenByDescending(d => scores.GetValueOrDefault(d.Address)).ThenBy(d => d.Order)
            .Take(request.Scope == SearchScope.All ? request.CommentsPerHit : 0)
            .Select(d => ReadComment(d.Address, ranking.ScoreAgain(d.Address) ?? scores.GetValueOrDefault(d.Address)));
        return new SearchHit
        {
            Article = request.WithBodies ? article : article with { Body = "" },
            Comment = request.Scope == SearchScope.Comments ? ReadComment(lead.Address, lead.Score) : null,
            Score = lead.Score,
            TitleHtml = _passages.Title(article),
            BodyHtml = _passages.Body(article),
            CommentCount = thread.Count - 1,
            MatchingCommentCount = matching.Count,
            BestComments = [.. best],
            Explanation = request.Explain ? ranking.Explain(lead.Address).ToString() : null,
        };
    }

    private CommentHit ReadComment(DocumentAddress address, float score)
    {
        var comment = DocumentReader.ReadComment(_snapshot.ReadStored(address));
        return new CommentHit(comment, score, _passages.Comment(comment));
    }
}
