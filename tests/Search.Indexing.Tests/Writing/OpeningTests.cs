using Search.Analysis;

namespace Search.Indexing.Tests;

public sealed class OpeningTests
{
    [Fact]
    public async Task A_second_writer_is_refused_until_the_first_lets_go()
    {
        using var folder = new TemporaryFolder();
        await using (IndexWriter.Open(News.Options(folder)))
        {
            var refusal = Assert.Throws<IndexLockedException>(() => IndexWriter.Open(News.Options(folder)));
            Assert.Equal(folder.Path, refusal.Folder);
        }
        await IndexWriter.Open(News.Options(folder)).DisposeAsync();
    }

    [Fact]
    public async Task Other_fields_are_refused_and_the_difference_is_told()
    {
        using var folder = new TemporaryFolder();
        var options = new IndexOptions { Folder = folder.Path, Schema = new Schema(Field.Text("body", TextAnalyzer.English)) };
        await IndexWriter.Open(options).DisposeAsync();

        AssertRefused(new Schema(Field.Text("body", TextAnalyzer.Words)), "'body' is text, analysed as english");
        AssertRefused(new Schema(Field.Text("text", TextAnalyzer.English)), "no field 'text'");
        AssertRefused(new Schema(), "a field 'body' besides");
        await IndexWriter.Open(options).DisposeAsync();

        void AssertRefused(Schema schema, string difference) =>
            Assert.Contains(difference, Assert.Throws<SchemaMismatchException>(() => IndexWriter.Open(options with { Schema = schema })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leftovers_of_an_interrupted_writer_are_removed_and_other_files_are_not()
    {
        using var folder = new TemporaryFolder();
        await IndexWriter.Open(News.Options(folder)).DisposeAsync();
        foreach (var name in (string[])["s00000099.terms", "s00000099.3.live", "manifest.new", "log-00000000", "notes.txt", "summary.terms"])
            File.WriteAllText(folder.File(name), "x");
        await IndexWriter.Open(News.Options(folder)).DisposeAsync();

        var left = Directory.GetFiles(folder.Path).Select(Path.GetFileName).ToHashSet();
        Assert.Superset(new HashSet<string?> { "notes.txt", "summary.terms", "manifest", "write.lock" }, left);
        Assert.DoesNotContain(left, n => n!.StartsWith("s0000", StringComparison.Ordinal) || n is "manifest.new" or "log-00000000");
    }

    [Fact]
    public async Task A_missing_file_is_named()
    {
        using var folder = new TemporaryFolder();
        await using (var writer = IndexWriter.Open(News.Options(folder)))
        {
            var batch = new WriteBatch();
            batch.Put(new Document("a"));
            await writer.WriteAsync(batch, TestContext.Current.CancellationToken);
        }
        foreach (var file in Directory.GetFiles(folder.Path).Where(f => !f.EndsWith(".lock", StringComparison.Ordinal)))
        {
            using var copy = folder.Copy();
            File.Delete(copy.File(Path.GetFileName(file)));
            var damage = Assert.Throws<DamagedIndexException>(() => IndexWriter.Open(News.Options(copy)));
            Assert.Equal(copy.File(Path.GetFileName(file)), damage.File);
            Assert.Contains(IndexCheck.Run(copy.Path, null, TestContext.Current.CancellationToken).Problems, p => p.Contains(Path.GetFileName(file), StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_folder_without_an_index_is_said_to_have_none()
    {
        using var folder = new TemporaryFolder();
        Assert.Throws<DirectoryNotFoundException>(() => IndexSnapshot.OpenCommitted(folder.Path));
        Assert.Throws<DirectoryNotFoundException>(() => IndexCheck.Run(folder.Path, null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Values_that_the_schema_does_not_allow_are_refused_and_nothing_of_the_batch_is_applied()
    {
        using var folder = new TemporaryFolder();
        await using var writer = IndexWriter.Open(News.Options(folder));
        Document[] refused =
        [
            new Document("a").Add("unknown", "x"),
            new Document("a").Add("title.stem", "x"),
            new Document("a").Add("id", "x"),
            new Document("a").Add("title", 5L),
            new Document("a").Add("votes", "x"),
            new Document("a").Add("votes", 1L).Add("votes", 2L),
            new Document("a").Add("outlet", "x").Add("outlet", "y"),
            new Document("a").Add("outlet", new string('x', 32_767)),
            new Document(new string('é', 16_384)),
        ];
        foreach (var document in refused)
        {
            var batch = new WriteBatch();
            batch.Put(new Document("sound"));
            batch.Put(document);
            await Assert.ThrowsAsync<ArgumentException>(() => writer.WriteAsync(batch, TestContext.Current.CancellationToken));
        }
        foreach (var field in (string[])["title", "votes", "sortOnly", "unknown"])
        {
            var batch = new WriteBatch();
            batch.DeleteWhere(field, "x");
            await Assert.ThrowsAsync<ArgumentException>(() => writer.WriteAsync(batch, TestContext.Current.CancellationToken));
        }
        await writer.RefreshAsync(TestContext.Current.CancellationToken);
        using var snapshot = writer.AcquireSnapshot();
        Assert.Equal(0, snapshot.LiveDocumentCount);
    }

    [Fact]
    public async Task After_its_end_a_writer_refuses_everything_and_its_snapshots_live_on()
    {
        using var folder = new TemporaryFolder();
        var writer = IndexWriter.Open(News.Options(folder));
        var batch = new WriteBatch();
        batch.Put(new Document("a").Add("title", "kept"));
        await writer.WriteAsync(batch, TestContext.Current.CancellationToken);
        await writer.RefreshAsync(TestContext.Current.CancellationToken);
        using var snapshot = writer.AcquireSnapshot();
        await writer.DisposeAsync();
        await writer.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => writer.WriteAsync(batch, TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => writer.RefreshAsync(TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => writer.CommitAsync(TestContext.Current.CancellationToken));
        Assert.Throws<ObjectDisposedException>(() => writer.AcquireSnapshot());
        Assert.Equal("kept", snapshot.Segments[0].ReadStored(0).Text(News.Schema["title"]));
    }

    [Fact]
    public async Task Files_of_merged_segments_go_when_the_last_snapshot_lets_go()
    {
        using var folder = new TemporaryFolder();
        await using var writer = IndexWriter.Open(News.Options(folder));
        for (var i = 0; i < 4; i++)
        {
            var batch = new WriteBatch();
            batch.Put(new Document("d" + i));
            batch.Put(new Document("e" + i));
            batch.Delete("e" + (i - 1));
            await writer.WriteAsync(batch, TestContext.Current.CancellationToken);
            await writer.CommitAsync(TestContext.Current.CancellationToken);
        }
        using (var snapshot = writer.AcquireSnapshot())
        {
            using var shared = snapshot.Share();
            await writer.MergeAsync(1, TestContext.Current.CancellationToken);
            Assert.Equal(5, SegmentNames().Count);
            Assert.Equal(5, snapshot.LiveDocumentCount);
            Assert.Equal(["d3", "e3"], Enumerable.Range(0, 2).Select(d => snapshot.Segments[3].ReadStored(d).Id));
        }
        Assert.Single(SegmentNames());

        HashSet<string> SegmentNames() => [.. Directory.GetFiles(folder.Path, "s*").Select(f => Path.GetFileName(f).Split('.')[0])];
    }

    [Fact]
    public async Task Statistics_tell_how_the_index_stands()
    {
        using var folder = new TemporaryFolder();
        await using var writer = IndexWriter.Open(News.Options(folder));
        var batch = new WriteBatch();
        batch.Put(new Document("a").Add("title", "one"));
        await writer.WriteAsync(batch, TestContext.Current.CancellationToken);
        var buffered = writer.Statistics;
        Assert.Equal((0, 1, 0), (buffered.LiveDocuments, buffered.BufferedDocuments, buffered.Segments));
        Assert.True(buffered.BufferedBytes > 0 && buffered.LogBytes > 512 && buffered.BytesOnDisk > buffered.LogBytes);

        await writer.CommitAsync(TestContext.Current.CancellationToken);
        var committed = writer.Statistics;
        Assert.Equal((1, 0, 1, 512L), (committed.LiveDocuments, committed.BufferedDocuments, committed.Segments, committed.LogBytes));
        Assert.Equal(buffered.Generation + 1, committed.Generation);
    }

    [Fact]
    public async Task Ill_formed_text_is_indexed_as_it_is_stored()
    {
        using var folder = new TemporaryFolder();
        await using var writer = IndexWriter.Open(News.Options(folder));
        var batch = new WriteBatch();
        batch.Put(new Document("a").Add("outlet", "lone \ud800 half"));
        await writer.WriteAsync(batch, TestContext.Current.CancellationToken);
        await writer.RefreshAsync(TestContext.Current.CancellationToken);
        using var snapshot = writer.AcquireSnapshot();
        Assert.Equal("lone \ufffd half", snapshot.Segments[0].ReadStored(0).Text(News.Schema["outlet"]));
        Assert.Equal("lone \ufffd half", snapshot.Segments[0].KeywordColumn(News.Schema["outlet"])!.Value(0));
    }
}
