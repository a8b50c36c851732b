using Search.Archive;
using Search.Cli.CommandLine;

namespace Search.Cli.Evaluating;

/// <summary>Indexes a test collection in a temporary folder and asks it what its queries ask, as a user of the web form would.</summary>
/// <param name="documents">The documents; each becomes an article.</param>
/// <param name="queries">The queries that have a relevant document.</param>
/// <param name="judgements">The grades of documents, by query.</param>
/// <param name="time">The clock.</param>
internal sealed class Evaluator(
    IEnumerable<Article> documents, IReadOnlyList<JudgedQuery> queries, IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> judgements, TimeProvider time)
{
    private const int BatchLength = 500;

    /// <summary>How many documents were indexed.</summary>
    public int DocumentCount { get; private set; }

    /// <summary>Runs every query under every ranking.</summary>
    /// <param name="rankings">The rankings; plain ones have an archive of their own, where title and text are one.</param>
    /// <param name="depth">How many hits of each query to take.</param>
    /// <param name="rounds">How often to time every query; rankings take turns query by query, so that all meet the same machine.</param>
    /// <param name="cancellation">Stops between two searches.</param>
    /// <exception cref="CliException">There is no document.</exception>
    public async Task<IReadOnlyList<RankingResult>> RunAsync(IReadOnlyList<RankingSpec> rankings, int depth, int rounds, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("search-evaluate-").FullName;
        try
        {
            await using var articles = EmbeddedArchive.Open(new EmbeddedArchiveOptions { Folder = Path.Combine(folder, "articles") });
            await using var texts = EmbeddedArchive.Open(new EmbeddedArchiveOptions { Folder = Path.Combine(folder, "texts") });
            await IndexAsync(rankings.Any(r => !r.IsPlain) ? articles : null, rankings.Any(r => r.IsPlain) ? texts : null, cancellation).ConfigureAwait(false);
            var archives = rankings.Select(ranking => ranking.IsPlain ? texts : articles).ToList();
            var results = new List<RankingResult>();
            for (var i = 0; i < rankings.Count; i++)
                results.Add(await RunAsync(archives[i], rankings[i], depth, cancellation).ConfigureAwait(false));
            await TimeAsync(rankings, archives, results, rounds, cancellation).ConfigureAwait(false);
            return results;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task IndexAsync(IArchive? articles, IArchive? texts, CancellationToken cancellation)
    {
        foreach (var batch in documents.Chunk(BatchLength))
        {
            DocumentCount += batch.Length;
            if (articles is not null)
                await articles.PutAsync([.. batch.Select(article => new ArticleThread(article, []))], cancellation).ConfigureAwait(false);
            if (texts is not null)
                await texts.PutAsync([.. batch.Select(article => new ArticleThread(AsOneText(article), []))], cancellation).ConfigureAwait(false);
        }

        if (DocumentCount == 0)
            throw new CliException("The collection holds no document.");
        await (articles?.RefreshAsync(cancellation) ?? Task.CompletedTask).ConfigureAwait(false);
        await (texts?.RefreshAsync(cancellation) ?? Task.CompletedTask).ConfigureAwait(false);
    }

    private static Article AsOneText(Article article) => article with { Title = "", Body = $"{article.Title}\n\n{article.Body}".Trim() };

    private async Task<RankingResult> RunAsync(IArchive archive, RankingSpec ranking, int depth, CancellationToken cancellation)
    {
        var hits = new List<(string, IReadOnlyList<string>)>();
        var measures = new List<QueryMeasures>();
        foreach (var query in queries)
        {
            var ids = new List<string>();
            var request = Ask(query, ranking) with { PageSize = Math.Min(depth, SearchRequest.MaxPageSize) };
            for (var hasMore = true; hasMore && ids.Count < depth; request = request with { Page = request.Page + 1 })
            {
                var response = await archive.SearchAsync(request, cancellation).ConfigureAwait(false);
                ids.AddRange(response.Hits.Select(hit => hit.Article.Id));
                hasMore = request.Page < response.PageCount;
            }

            ids.RemoveRange(Math.Min(depth, ids.Count), Math.Max(0, ids.Count - depth));
            hits.Add((query.Id, ids));
            measures.Add(QueryMeasures.Of(ids, judgements[query.Id]));
        }

        return new RankingResult(ranking.Name, hits, measures, []);
    }

    private async Task TimeAsync(
        IReadOnlyList<RankingSpec> rankings, List<IArchive> archives, List<RankingResult> results, int rounds, CancellationToken cancellation)
    {
        var times = rankings.Select(_ => new List<double>()).ToList();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var query in queries)
            {
                for (var i = 0; i < rankings.Count; i++)
                {
                    var started = time.GetTimestamp();
                    await archives[i].SearchAsync(Ask(query, rankings[i]), cancellation).ConfigureAwait(false);
                    times[i].Add(time.GetElapsedTime(started).TotalMilliseconds);
                }
            }
        }

        for (var i = 0; i < results.Count; i++)
            results[i] = results[i] with { Milliseconds = times[i] };
    }

    private static SearchRequest Ask(JudgedQuery query, RankingSpec ranking) => new() { Words = query.Text, Ranking = ranking.Options };
}
