using Search.Archive;

namespace Search.Backends.Conformance.Modelling;

/// <summary>Fills an archive, and a shelf beside it, with random threads.</summary>
internal static class RandomFilling
{
    /// <summary>Writes and refreshes several times, so that the documents lie in several segments, some of them replaced or removed.</summary>
    public static async Task FillAsync(AnArchive archive, Shelf shelf, RandomThreads threads, Random random)
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
}
