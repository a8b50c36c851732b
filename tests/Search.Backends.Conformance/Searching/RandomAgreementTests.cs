using Search.Archive;
using Search.Backends.Conformance.Modelling;

namespace Search.Backends.Conformance.Searching;

/// <summary>Random questions to random archives, answered as a model that asks every document answers them.</summary>
public class RandomAgreementTests
{
    private const int Questions = 60;

    private static readonly string[] Letters = ["", "A", "ö", "the ", "20", "unk", "'s", "xq"];

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
        await RandomFilling.FillAsync(archive, shelf, threads, random);
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
                CommentsPerHit = random.Next(4),
                FacetSize = random.Next(1, 8),
            };
            await AssertAgreement(archive, model, request, asked);
            await AssertFacetSearch(archive, model, request, asked, threads.Pick(FacetNames.All), threads.Pick(Letters));
            await AssertThread(archive, threads.Pick(shelf.Threads), request.Words, asked);
        }
    }

    private static async Task AssertAgreement(AnArchive archive, Model model, SearchRequest request, Asked? asked)
    {
        var about = $"'{request.Words}' {request.Scope} {request.Sort} {string.Join(", ", request.Filters)} {request.From}..{request.To} {request.Count}";
        var matches = model.Matches(request, asked);
        var (first, hits) = await AllPages(archive, request);
        Assert.True(Model.Total(matches, request.Scope) == first.Total, $"{about}: {first.Total}, not {Model.Total(matches, request.Scope)}");

        var expected = Model.Leads(matches, request.Scope).Select(d => d.Name).Order(StringComparer.Ordinal);
        var found = hits.Select(Name).Order(StringComparer.Ordinal);
        Assert.True(expected.SequenceEqual(found), $"{about}: the pages have [{string.Join(", ", found)}], not [{string.Join(", ", expected)}]");
        Assert.Equal((hits.Count + request.PageSize - 1) / request.PageSize, first.PageCount);
        Assert.Equal(model.Newest, first.State.Newest?.ToString());

        foreach (var hit in hits)
        {
            var (thread, comments) = (model.Thread(hit.Article.Id), matches.Where(d => !d.IsArticle && d.Thread.Article.Id == hit.Article.Id).ToList());
            Assert.True(hit.MatchingCommentCount == comments.Count, $"{about}: {hit.Article.Id} has {comments.Count} matching comments, not {hit.MatchingCommentCount}");
            Assert.Equal(thread.Comments.Count, hit.CommentCount);
            Assert.True(Shelf.Same(new ArticleThread(thread.Article with { Body = "" }, []), new ArticleThread(hit.Article, [])));
            Assert.Equal(request.Scope == SearchScope.Comments, hit.Comment is not null);
            Assert.Equal(request.Scope == SearchScope.All ? Math.Min(request.CommentsPerHit, comments.Count) : 0, hit.BestComments.Count);
            Assert.All(hit.BestComments, best => Assert.Contains(Threads.AsGiven(best.Comment), comments.Select(c => c.Comment)));
        }

        Assert.Equal(FacetNames.All.Order(), first.Facets.Keys.Order());
        foreach (var (facet, counted) in first.Facets)
            AssertFacet(model.Facet(facet, "", request, asked), counted, $"{about}: {facet}");
        AssertHistogram(archive, model, request, asked, matches, first, about);
        AssertOrder(hits, Model.Leads(matches, request.Scope), request, about);
    }

    // All of one state of the archive: a merge forgets removed documents, which counted for how rare words are.
    private static async Task<(SearchResponse First, List<SearchHit> Hits)> AllPages(AnArchive archive, SearchRequest request)
    {
        while (true)
        {
            var generation = archive.Archive.Generation;
            var first = await archive.SearchAsync(request with { Facets = FacetNames.All, Histogram = true });
            var hits = new List<SearchHit>(first.Hits);
            for (var page = 2; page <= first.PageCount; page++)
                hits.AddRange((await archive.SearchAsync(request with { Page = page })).Hits);
            if (archive.Archive.Generation == generation)
                return (first, hits);
        }
    }

    private static async Task AssertFacetSearch(AnArchive archive, Model model, SearchRequest request, Asked? asked, string facet, string letters) => AssertFacet(
        model.Facet(facet, letters, request, asked), await archive.Archive.FacetAsync(facet, letters, request, TestContext.Current.CancellationToken),
        $"'{letters}' in {facet} for {request}");

    private static void AssertFacet(FacetResult expected, FacetResult found, string about)
    {
        var same = expected.Unit == found.Unit && expected.OtherValues == found.OtherValues && expected.Values.SequenceEqual(found.Values);
        Assert.True(same, $"{about} is {found}: [{string.Join(", ", found.Values)}], not {expected}: [{string.Join(", ", expected.Values)}]");
    }

    private static async Task AssertThread(AnArchive archive, ArticleThread thread, string words, Asked? asked)
    {
        var found = await archive.Archive.FindThreadAsync(thread.Article.Id, new SearchRequest { Words = words }, TestContext.Current.CancellationToken);
        var matching = thread.Comments.Where(c => asked is not null && asked.Matches(new ModelDocument(thread, c))).Select(c => c.Id);
        Assert.True(found!.MatchingCommentIds.SetEquals(matching), $"'{words}' in {thread.Article.Id}");
        Assert.Equal(thread.Comments.Select(c => c.Id), found.Thread.Comments.Select(c => c.Id));
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

    // Of equals, what came first.
    private static void AssertOrder(List<SearchHit> hits, List<ModelDocument> leads, SearchRequest request, string about)
    {
        var scores = hits.ToDictionary(Name, h => h.Score);
        var isScored = request.Sort == SearchSort.Relevance && hits.Exists(h => h.Score > 0);
        var expected = request.Sort switch
        {
            SearchSort.Oldest => leads.OrderBy(d => d.Date?.Start ?? DateTimeOffset.MaxValue),
            SearchSort.MostCommented => leads.OrderByDescending(d => d.Thread.Comments.Count),
            _ when isScored => leads.OrderByDescending(d => scores[d.Name]),
            _ => leads.OrderByDescending(d => d.Date?.Start ?? DateTimeOffset.MinValue),
        };
        var (wanted, found) = (string.Join(", ", expected.Select(d => d.Name)), string.Join(", ", hits.Select(Name)));
        Assert.True(wanted == found, $"{about}: the order is [{found}], not [{wanted}]");
        Assert.True(isScored || scores.Values.All(score => score == 0), $"{about}: scored");
    }

    private static string Name(SearchHit hit) => hit.Comment is { } comment ? $"{hit.Article.Id}/{comment.Comment.Id}" : hit.Article.Id;
}
