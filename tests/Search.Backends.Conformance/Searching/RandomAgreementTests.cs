using Search.Archive;
using Search.Backends.Conformance.Modelling;

namespace Search.Backends.Conformance.Searching;

/// <summary>Random questions to random archives, answered as a model that asks every document answers them.</summary>
public class RandomAgreementTests
{
    private const int Questions = 60;

    [Theory]
    [EveryBackend(11)]
    [EveryBackend(12)]
    [EveryBackend(13)]
    [EveryBackend(14)]
    public async Task Every_question_finds_what_the_model_finds(string backend, int seed)
    {
        var random = new Random(seed);
        var threads = new RandomThreads(random);
        var shelf = new Shelf();
        await using var archive = AnArchive.Empty(backend);
        await FillAsync(archive, shelf, threads, random);
        var model = new Model(shelf.Threads);
        var questions = new RandomQuestions(random, threads);
        for (var i = 0; i < Questions; i++)
        {
            var asked = random.Next(10) == 0 ? null : questions.Next();
            var request = new SearchRequest
            {
                Words = asked?.Text ?? "",
                Scope = (SearchScope)random.Next(3),
                Filters = [.. Enumerable.Range(0, random.Next(8) switch { < 4 => 0, < 7 => 1, _ => 3 }).Select(_ => threads.Filter())],
                From = random.Next(6) == 0 ? Threads.Date(threads.Date()) : null,
                To = random.Next(6) == 0 ? Threads.Date(threads.Date()) : null,
                Count = random.Next(3) == 0 ? (CountUnit)random.Next(2) : null,
                Sort = (SearchSort)random.Next(4),
                PageSize = 7,
            };
            await AssertAgreement(archive, model, request, asked);
        }
    }

    // Several refreshes, so that the documents lie in several segments, some of them replaced or removed.
    private static async Task FillAsync(AnArchive archive, Shelf shelf, RandomThreads threads, Random random)
    {
        for (var round = 0; round < 4; round++)
        {
            ArticleThread[] batch = [.. Enumerable.Range(0, 6).Select(_ => threads.Thread($"a{random.Next(20)}"))];
            Array.ForEach(batch, thread => shelf.Put(thread));
            await archive.PutAsync(batch);
            var (id, comment) = (threads.Pick(shelf.Threads).Article.Id, threads.Comment($"late{round}"));
            shelf.PutComment(id, comment);
            await archive.PutCommentsAsync(id, comment);
        }

        Removal removal = new Removal.OfArticle(threads.Pick(shelf.Threads).Article.Id);
        shelf.Remove(removal);
        await archive.RemoveAsync(removal);
    }

    private static async Task AssertAgreement(AnArchive archive, Model model, SearchRequest request, Asked? asked)
    {
        var about = $"'{request.Words}' {request.Scope} {request.Sort} {string.Join(", ", request.Filters)} {request.From}..{request.To} {request.Count}";
        var matches = model.Matches(request, asked);
        var first = await archive.SearchAsync(request with { Facets = FacetNames.All, FacetSize = 1000, Histogram = true });
        Assert.True(Model.Total(matches, request.Scope) == first.Total, $"{about}: {first.Total}, not {Model.Total(matches, request.Scope)}");

        var hits = new List<SearchHit>(first.Hits);
        for (var page = 2; page <= first.PageCount; page++)
            hits.AddRange((await archive.SearchAsync(request with { Page = page })).Hits);
        var expected = matches.Select(d => request.Scope == SearchScope.All ? d.Thread.Article.Id : d.Name).Distinct().Order(StringComparer.Ordinal);
        var found = hits.Select(Name).Order(StringComparer.Ordinal);
        Assert.True(expected.SequenceEqual(found), $"{about}: the pages have [{string.Join(", ", found)}], not [{string.Join(", ", expected)}]");
        Assert.Equal(Enumerable.Repeat(7, hits.Count / 7).Append(hits.Count % 7).Where(n => n > 0).Count(), first.PageCount);

        foreach (var hit in hits)
        {
            var comments = matches.Count(d => !d.IsArticle && d.Thread.Article.Id == hit.Article.Id);
            Assert.True(hit.MatchingCommentCount == comments, $"{about}: {hit.Article.Id} has {comments} matching comments, not {hit.MatchingCommentCount}");
        }

        foreach (var (facet, counted) in first.Facets)
        {
            var listed = counted.Values.Where(v => v.Count > 0).Select(v => $"{ModelDocument.Key(v.Value)} {v.Count}").Order(StringComparer.Ordinal);
            var wanted = model.Count(facet, request, asked).Select(v => $"{v.Key} {v.Value}").Order(StringComparer.Ordinal);
            Assert.True(wanted.SequenceEqual(listed), $"{about}: {facet} is [{string.Join(", ", listed)}], not [{string.Join(", ", wanted)}]");
        }

        AssertHistogram(archive, model, request, asked, matches, first, about);
        AssertOrder(hits, request, about);
    }

    private static void AssertHistogram(
        AnArchive archive, Model model, SearchRequest request, Asked? asked, List<ModelDocument> matches, SearchResponse response, string about)
    {
        if (!archive.Archive.Capabilities.Histogram)
        {
            Assert.Null(response.Histogram);
            return;
        }

        var histogram = response.Histogram!;
        Assert.Equal(Model.UnitOf(request), histogram.Unit);
        var counted = Model.InUnit(matches, request).ToList();
        foreach (var bucket in histogram.Buckets)
        {
            var inside = counted.Where(d => d.Date is { } date && date.Precision >= histogram.Interval && date.Start >= bucket.Date.Start && date.End <= bucket.Date.End);
            var units = Model.Units(inside, histogram.Unit);
            Assert.True(units == bucket.Count, $"{about}: {bucket.Date} has {units}, not {bucket.Count}");
        }

        var vague = counted.Where(d => d.Date is not { } date || date.Precision < histogram.Interval);
        Assert.True(Model.Units(vague, histogram.Unit) == histogram.Unknown, $"{about}: unknown dates");
        Assert.True(model.CountAll(request, asked) <= histogram.Buckets.Sum(b => b.Count) + histogram.Unknown, about);
    }

    private static void AssertOrder(List<SearchHit> hits, SearchRequest request, string about)
    {
        static long DateOf(SearchHit hit) => (hit.Comment is { } comment ? comment.Comment.Published : hit.Article.Published)?.Start.Ticks ?? -1;
        var keys = request.Sort switch
        {
            SearchSort.Newest => hits.Select(h => -(double)DateOf(h)),
            SearchSort.Oldest => hits.Select(h => DateOf(h) is >= 0 and var ticks ? ticks : double.MaxValue),
            SearchSort.MostCommented => hits.Select(h => -(double)h.CommentCount),
            _ => hits.Exists(h => h.Score > 0) ? hits.Select(h => -(double)h.Score) : hits.Select(h => -(double)DateOf(h)),
        };
        var list = keys.ToList();
        Assert.True(list.SequenceEqual(list.Order()), $"{about}: the order is [{string.Join(", ", list)}]");
    }

    private static string Name(SearchHit hit) => hit.Comment is { } comment ? $"{hit.Article.Id}/{comment.Comment.Id}" : hit.Article.Id;
}
