using Search.Archive;
using Search.Backends.Conformance.Modelling;

namespace Search.Backends.Conformance.Writing;

public class RandomWritingTests
{
    [Theory]
    [EveryBackend(1)]
    [EveryBackend(2)]
    [EveryBackend(3)]
    public async Task After_any_writes_the_archive_holds_what_they_left(string backend, int seed)
    {
        var random = new Random(seed);
        var threads = new RandomThreads(random);
        var shelf = new Shelf();
        await using var archive = AnArchive.Empty(backend);
        for (var step = 0; step < 80; step++)
        {
            switch (random.Next(8))
            {
                case 0 or 1 or 2:
                    ArticleThread[] batch = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => NewOrHeld(random, threads, shelf))];
                    PutOutcome[] put = [.. batch.Select(shelf.Put)];
                    Assert.Equal(put, await archive.Archive.PutAsync(batch, TestContext.Current.CancellationToken));
                    break;
                case 3 or 4:
                    var (article, comment) = (AnId(random), threads.Comment(random.Next(2) == 0 ? $"late{random.Next(4)}" : $"c{random.Next(4)}"));
                    Assert.Equal(shelf.PutComment(article, comment), await archive.Archive.PutCommentsAsync(article, [comment], TestContext.Current.CancellationToken));
                    break;
                case 5:
                    Removal[] removals = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => ARemoval(random))];
                    RemovalOutcome[] removed = [.. removals.Select(shelf.Remove)];
                    Assert.Equal(removed, await archive.Archive.RemoveAsync(removals, TestContext.Current.CancellationToken));
                    break;
                case 6:
                    await archive.Archive.RefreshAsync(TestContext.Current.CancellationToken);
                    await AssertHolds(shelf, archive);
                    break;
                default:
                    if (random.Next(4) == 0)
                        await archive.ReopenAsync();
                    break;
            }
        }

        await archive.ReopenAsync();
        await AssertHolds(shelf, archive);
    }

    private static string AnId(Random random) => $"a{random.Next(12)}";

    private static Removal ARemoval(Random random) =>
        random.Next(2) == 0 ? new Removal.OfArticle(AnId(random)) : new Removal.OfComment(AnId(random), random.Next(2) == 0 ? $"late{random.Next(4)}" : $"c{random.Next(4)}");

    // A thread again, when its comments are all of its page, is unchanged only if the archive holds it so.
    private static ArticleThread NewOrHeld(Random random, RandomThreads threads, Shelf shelf)
    {
        var held = shelf.Threads.Where(t => t.Comments.All(c => c.Source == t.Article.Source)).ToList();
        return held.Count > 0 && random.Next(3) == 0 ? threads.Pick(held) : threads.Thread(AnId(random));
    }

    private static async Task AssertHolds(Shelf shelf, AnArchive archive)
    {
        var exported = await archive.ExportAsync();
        Assert.Equal(shelf.Threads.Select(t => t.Article.Id), exported.Select(t => t.Article.Id));
        foreach (var (expected, actual) in shelf.Threads.Zip(exported))
        {
            Assert.Equal(expected.Comments.OrderBy(c => c.Id, StringComparer.Ordinal), actual.Comments.OrderBy(c => c.Id, StringComparer.Ordinal));
            Assert.True(Shelf.Same(expected with { Comments = [] }, actual with { Comments = [] }), $"{expected.Article} is held as {actual.Article}");
            Assert.True(Shelf.Same(actual, (await archive.Archive.FindThreadAsync(actual.Article.Id, TestContext.Current.CancellationToken))!));
        }

        var statistics = await archive.Archive.StatisticsAsync(TestContext.Current.CancellationToken);
        Assert.Equal((shelf.Threads.Count, shelf.Threads.Sum(t => t.Comments.Count)), (statistics.Articles, statistics.Comments));
        Assert.Equal(new SearchTotal(statistics.Articles, statistics.Comments), (await archive.SearchAsync("")).Total);
    }
}
