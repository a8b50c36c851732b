using Search.Querying;

namespace Search.Archive.Embedded;

/// <summary>All hits of a question on one snapshot, ranked at once and made part by part.</summary>
internal static class HitStream
{
    /// <summary>Ranks the hits.</summary>
    /// <returns>The parts in their order, each made when it is called.</returns>
    public static IEnumerable<Func<IReadOnlyList<SearchHit>>> Read(Searcher searcher, SearchRequest request, CancellationToken cancellation)
    {
        var all = request with { Page = 1, PageSize = int.MaxValue, After = null };
        var question = ArchiveQuestion.Read(all, ArchiveLanguages.Of(searcher.Snapshot), words => ThreadSets.AnywhereInThread(searcher, words));
        var matches = new FilteredMatches(searcher, question.Query, all.Filters, cancellation);
        var ranking = new HitRanking(searcher, question, matches, all, cancellation);
        var builder = new HitBuilder(searcher, question, matches.All, ranking, all, cancellation);
        var leads = ranking.Page().Leads;
        return leads.Chunk(SearchRequest.MaxPageSize).Select<ScoredDocument[], Func<IReadOnlyList<SearchHit>>>(part => () =>
        {
            cancellation.ThrowIfCancellationRequested();
            return builder.Build(part);
        });
    }
}
