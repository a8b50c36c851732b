namespace Search.Indexing.Tests;

/// <summary>A small index that uses every feature of every format, written the same way each time.</summary>
internal static class GoldenIndex
{
    /// <summary>The newest generation of the files: each was written when a format got the version that it has since.</summary>
    public const int Newest = 3;

    /// <summary>Generations of the files: 1 has version 1 of every format, 2 has version 2 of the positions, 3 of the postings.</summary>
    public static TheoryData<int> Generations => [1, 2, Newest];

    /// <summary>The folder of a generation.</summary>
    public static string Folder(int generation) => Path.Combine(AppContext.BaseDirectory, "Golden", generation.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Writes the index and ends as a crash would: with a commit, deleted documents, and a batch in the log alone.</summary>
    public static async Task<(TemporaryFolder Folder, Model Model)> WriteAsync(CancellationToken cancellation)
    {
        using var folder = new TemporaryFolder();
        var model = new Model();
        var writer = IndexWriter.Open(News.Options(folder));
        foreach (var batch in (WriteBatch[])[First(), Second(), Third()])
        {
            model.Apply(batch);
            await writer.WriteAsync(batch, cancellation);
            if (batch.Operations.Count != Third().Operations.Count)
                await writer.CommitAsync(cancellation);
        }
        var copy = folder.Copy();
        await writer.DisposeAsync();
        return (copy, model);
    }

    // More than one block of postings, of positions, of terms and of stored documents.
    private static WriteBatch First()
    {
        var batch = new WriteBatch();
        for (var i = 0; i < 300; i++)
        {
            var document = new Document($"article/{i}").Add("title", $"The {Spelled(i)} leak").Add("outlet", "The Wire").Add("published", 1_234_567_890L + i * 86_400L)
                .Add("body", string.Join(' ', Enumerable.Range(0, i % 17).Select(w => $"war {Spelled(i * w % 900)}"))).Add("body", "and a second paragraph")
                .Add("tag", "afghanistan").Add("tag", "tag " + i % 7).Add("bare", i % 2 == 0 ? "even" : "odd").Add("sortOnly", "s" + i).Add("url", $"http://example.org/{i}");
            if (i % 3 == 0)
                document.Add("votes", i - 100L).Add("note", "naïve 北京 note");
            batch.Put(document);
        }
        return batch;
    }

    private static WriteBatch Second()
    {
        var batch = new WriteBatch();
        batch.Delete("article/7");
        batch.DeleteWhere("tag", "tag 3");
        batch.Put(new Document("article/8").Add("title", "Rewritten"));
        batch.Put(new Document("empty"));
        return batch;
    }

    private static WriteBatch Third()
    {
        var batch = new WriteBatch();
        batch.Put(new Document("late").Add("title", "Not yet committed").Add("votes", long.MinValue));
        batch.Delete("article/9");
        return batch;
    }

    private static string Spelled(int number) => string.Concat(number.ToString().Select(d => "zero one two three four five six seven eight nine".Split(' ')[d - '0']));
}
