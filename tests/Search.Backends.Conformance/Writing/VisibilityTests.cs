using Search.Archive;
using Search.Backends.Conformance.Modelling;
using static Search.Backends.Conformance.Threads;

namespace Search.Backends.Conformance.Writing;

public class VisibilityTests
{
    [Theory, EveryBackend]
    public async Task A_refresh_shows_what_was_written_and_only_then_the_state_changes(string backend)
    {
        await using var archive = await AnArchive.Of(backend, Article("a", "harbour"));
        var before = (await archive.SearchAsync("harbour")).State;
        await archive.Archive.RefreshAsync(TestContext.Current.CancellationToken);
        Assert.Equal(before, (await archive.SearchAsync("harbour")).State);
        await archive.PutAsync(Article("b", "harbour", date: "2020-05-06"));
        var after = await archive.SearchAsync("harbour");
        Assert.Equal(2, after.Total.Articles);
        Assert.True(after.State.Generation > before.Generation);
        Assert.Equal("2020-05-06", after.State.Newest.ToString());
        await archive.RemoveAsync(new Removal.OfArticle("b"));
        Assert.Equal(1, (await archive.SearchAsync("harbour")).Total.Articles);
    }

    [Theory, EveryBackend]
    public async Task Closed_and_opened_again_an_archive_answers_the_same(string backend)
    {
        var random = new Random(31);
        var threads = new RandomThreads(random);
        var questions = new RandomQuestions(random, threads);
        await using var archive = await AnArchive.Of(backend, [.. Enumerable.Range(0, 15).Select(i => threads.Thread($"a{i}"))]);
        await archive.PutCommentsAsync("a3", threads.Comment("late"));
        await archive.RemoveAsync(new Removal.OfArticle("a5"), new Removal.OfComment("a3", "c0"));
        var requests = Enumerable.Range(0, 20).Select(i => new SearchRequest { Words = i == 0 ? "" : questions.Next().Text, Scope = (SearchScope)(i % 3), Facets = FacetNames.All }).ToList();
        var before = await AnswersAsync(archive, requests);
        await archive.ReopenAsync();
        Assert.Equal(before, await AnswersAsync(archive, requests));
    }

    [Theory, EveryBackend]
    public async Task Readers_see_whole_threads_while_others_write(string backend)
    {
        await using var archive = await AnArchive.Of(backend, Article("a0", "harbour"));
        using var done = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            var (seen, generation) = (0, 0L);
            while (!done.IsCancellationRequested)
            {
                var response = await archive.SearchAsync(new SearchRequest { Words = "harbour", PageSize = 100, Facets = [FacetNames.Year], Histogram = true });
                Assert.InRange(response.Total.Articles, seen, 100);
                Assert.True(response.State.Generation >= generation);
                Assert.Equal(response.Total.Articles, response.Hits.Count);
                Assert.Equal(response.Total.Articles, response.Facets[FacetNames.Year].Values.Sum(v => v.Count));
                Assert.All(response.Hits, hit => Assert.NotEqual("", hit.TitleHtml));
                (seen, generation) = (response.Total.Articles, response.State.Generation);
            }
        })).ToList();

        // Writers of their own threads, and all of one thread, at once.
        await Task.WhenAll(Enumerable.Range(1, 4).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 5; i++)
            {
                await archive.PutAsync(Article($"a{writer}.{i}", "harbour"));
                await archive.PutCommentsAsync("a0", Comment($"{writer}.{i}", "mud"));
            }
        })));
        await done.CancelAsync();
        await Task.WhenAll(readers);
        Assert.Equal(21, (await archive.SearchAsync("harbour")).Total.Articles);
        Assert.Equal(20, (await archive.Archive.FindThreadAsync("a0", TestContext.Current.CancellationToken))!.Comments.Count);
        Assert.Equal(21, (await archive.ExportAsync()).Select(t => t.Article.Id).Distinct().Count());
    }

    private static async Task<List<string>> AnswersAsync(AnArchive archive, List<SearchRequest> requests)
    {
        var answers = new List<string>();
        foreach (var request in requests)
        {
            var response = await archive.SearchAsync(request);
            var hits = response.Hits.Select(h => $"{h.Article.Id} {h.Comment?.Comment.Id} {h.Score:r} {h.TitleHtml} {string.Join('|', h.BodyHtml)}");
            var facets = response.Facets.OrderBy(f => f.Key).Select(f => $"{f.Key}: {string.Join(", ", f.Value.Values)}");
            answers.Add($"{request.Words}: {response.Total}\n{string.Join('\n', hits.Concat(facets))}");
        }

        var statistics = await archive.Archive.StatisticsAsync(TestContext.Current.CancellationToken);
        answers.Add((statistics with { Generation = 0, Segments = 0, Bytes = 0, LastCommit = null, LogBytes = null }).ToString());
        return answers;
    }
}
