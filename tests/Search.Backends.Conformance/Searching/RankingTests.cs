using Search.Archive;
using Search.Backends.Conformance.Modelling;

namespace Search.Backends.Conformance.Searching;

public class RankingTests
{
    private static readonly string[] ManyWords =
        ["harbour tram", "+mayor barrier delayed", "(bridge OR mud) AND the", "\"the mud\" OR \"tram council\"", "title:harbour^3 smoked", "council"];

    private static readonly string[] OneInOneField = ["comment:council", "title:harbour", "body:tram^2", "comment:\"the mud\"", "body:\"council mud\"~3", "+comment:mayor"];

    [Theory, EveryBackend]
    public async Task Hits_rank_as_the_embedded_engine_ranks_them_where_scores_are_exact(string backend)
    {
        var threads = new RandomThreads(new Random(21));
        ArticleThread[] all = [.. Enumerable.Range(0, 30).Select(i => threads.Thread($"a{i}"))];
        await using var archive = await AnArchive.Of(backend, all);
        await using var embedded = await AnArchive.Of("embedded", all);
        foreach (var request in Requests([.. ManyWords, .. OneInOneField]))
        {
            var (expected, found) = (await embedded.SearchAsync(request), await archive.SearchAsync(request));
            Assert.Equal(Ranks(expected).SelectMany(r => r.Split(',')).Order(), Ranks(found).SelectMany(r => r.Split(',')).Order());
            if (archive.Archive.Capabilities.ExactScores)
                Assert.Equal(Ranks(expected), Ranks(found));
        }
    }

    [Theory, EveryBackend]
    public async Task In_texts_of_one_length_every_backend_ranks_a_word_or_phrase_the_same(string backend)
    {
        var threads = new RandomThreads(new Random(23));
        ArticleThread[] all = [.. Enumerable.Range(0, 30).Select(i => OfEqualLengths(threads.Thread($"a{i}")))];
        await using var archive = await AnArchive.Of(backend, all);
        await using var embedded = await AnArchive.Of("embedded", all);
        foreach (var request in Requests(OneInOneField))
            Assert.Equal(Ranks(await embedded.SearchAsync(request)), Ranks(await archive.SearchAsync(request)));
    }

    [Theory, EveryBackend]
    public async Task Best_comments_are_those_that_match_best(string backend)
    {
        var threads = new RandomThreads(new Random(22));
        await using var archive = await AnArchive.Of(backend, [.. Enumerable.Range(0, 20).Select(i => threads.Thread($"a{i}"))]);
        var response = await archive.SearchAsync(new SearchRequest { Words = "harbour mayor", PageSize = 100, CommentsPerHit = 2 });
        var comments = (await archive.SearchAsync(new SearchRequest { Words = "harbour mayor", PageSize = 100, Scope = SearchScope.Comments })).Hits
            .ToLookup(h => h.Article.Id, h => h.Comment!.Comment.Id);
        Assert.Contains(response.Hits, h => h.MatchingCommentCount > 2);
        Assert.All(response.Hits, hit =>
        {
            Assert.Equal(hit.BestComments.OrderByDescending(c => c.Score).Select(c => c.Score), hit.BestComments.Select(c => c.Score));
            Assert.Equal(Math.Min(2, hit.MatchingCommentCount), hit.BestComments.Count);
            Assert.Subset(comments[hit.Article.Id].ToHashSet(), hit.BestComments.Select(c => c.Comment.Id).ToHashSet());
            Assert.Equal(comments[hit.Article.Id].Count(), hit.MatchingCommentCount);
        });
        Assert.All((await archive.SearchAsync(new SearchRequest { Words = "harbour", CommentsPerHit = 0 })).Hits, hit => Assert.Empty(hit.BestComments));
    }

    private static IEnumerable<SearchRequest> Requests(string[] questions) =>
        from words in questions
        from scope in Enum.GetValues<SearchScope>()
        select new SearchRequest { Words = words, Scope = scope, PageSize = 100 };

    // Texts of one length in each field.
    private static ArticleThread OfEqualLengths(ArticleThread thread) => new(
        thread.Article with { Title = OfLength(3, thread.Article.Title), Body = OfLength(8, thread.Article.Body) },
        [.. thread.Comments.Select(c => c with { Body = OfLength(6, c.Body) })]);

    private static string OfLength(int words, string text) =>
        string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Concat(Enumerable.Range(0, words).Select(i => $"filler{i}")).Take(words));

    // Equal scores may come in either order only within their rank.
    private static List<string> Ranks(SearchResponse response) =>
        [.. response.Hits.GroupBy(h => Math.Round(h.Score, 4)).Select(g => string.Join(',', g.Select(h => h.Article.Id + h.Comment?.Comment.Id).Order(StringComparer.Ordinal)))];
}
