namespace Search.Indexing.Tests;

public sealed class IndexCheckTests
{
    [Fact]
    public async Task A_sound_index_has_no_problems()
    {
        using var folder = new TemporaryFolder();
        var model = await Write(folder, 300);
        var progress = new List<(int Done, int Total)>();
        var report = IndexCheck.Run(folder.Path, new Immediate(progress.Add), TestContext.Current.CancellationToken);

        Assert.Empty(report.Problems);
        Assert.True(report.IsSound);
        Assert.Equal((model.Count, 3), (report.Documents, report.Segments));
        var files = Directory.GetFiles(folder.Path).Where(f => !f.EndsWith(".lock", StringComparison.Ordinal)).ToList();
        Assert.Equal((files.Count, files.Sum(f => new FileInfo(f).Length)), (report.Files, report.Bytes));
        Assert.Equal((report.Files, report.Files), progress[^1]);
    }

    [Fact]
    public async Task A_flipped_byte_in_any_file_is_reported_and_never_answered_from()
    {
        using var folder = new TemporaryFolder();
        var model = await Write(folder, 40);
        var random = new Random(8);
        foreach (var name in Directory.GetFiles(folder.Path).Select(f => Path.GetFileName(f)!).Where(n => n != "write.lock"))
        {
            var bytes = File.ReadAllBytes(folder.File(name));
            for (var round = 0; round < 6; round++)
            {
                var at = random.Next(bytes.Length);
                var damaged = bytes.ToArray();
                damaged[at] ^= (byte)(1 << random.Next(8));
                File.WriteAllBytes(folder.File(name), damaged);

                var problems = IndexCheck.Run(folder.Path, null, TestContext.Current.CancellationToken).Problems;
                Assert.Contains(problems, p => p.Contains(folder.File(name), StringComparison.Ordinal) && p.Contains("expected", StringComparison.Ordinal));
                try
                {
                    using var snapshot = IndexSnapshot.OpenCommitted(folder.Path);
                    model.AssertEquals(snapshot);
                    Assert.StartsWith("log-", name);
                }
                catch (DamagedIndexException damage)
                {
                    Assert.Equal(folder.File(name), damage.File);
                }
                if (name.StartsWith("log-", StringComparison.Ordinal) || name == "manifest")
                    Assert.Equal(folder.File(name), Assert.Throws<DamagedIndexException>(() => IndexWriter.Open(News.Options(folder))).File);
            }
            File.WriteAllBytes(folder.File(name), bytes);
        }
        Assert.True(IndexCheck.Run(folder.Path, null, TestContext.Current.CancellationToken).IsSound);
    }

    [Fact]
    public void Content_that_was_written_wrongly_is_reported_though_its_checksums_are_right()
    {
        // The norm of document 1 says two tokens, its postings hold three.
        using var segment = new ASegment(3, new() { ["a"] = new() { [0] = [0], [1] = [0, 1] }, ["b"] = new() { [1] = [2] } }, [1, 2, 0]);
        var problems = new List<string>();
        new TermsCheck(segment.Reader, ASegment.Body, segment.Reader.Terms(ASegment.Body)!, problems.Add, CancellationToken.None).Run();
        Assert.Equal(["document 1 has 3 tokens in field 'body', not what its norm 2 says."], problems);
    }

    [Fact]
    public void Terms_and_documents_out_of_order_are_reported()
    {
        var backwards = new SortedDictionary<string, SortedDictionary<int, int[]>>(Comparer<string>.Create((x, y) => string.CompareOrdinal(y, x)))
        {
            ["a"] = new() { [0] = [5, 4] },
            ["b"] = new() { [0] = [0], [7] = [1] },
        };
        using var segment = new ASegment(3, backwards, [3, 0, 0, 0, 0, 0, 0, 1]);
        var problems = new List<string>();
        new TermsCheck(segment.Reader, ASegment.Body, segment.Reader.Terms(ASegment.Body)!, problems.Add, CancellationToken.None).Run();
        Assert.Contains(problems, p => p.Contains("'a' of field 'body' does not stand after the one before it", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Contains("'b' of field 'body' has document 7 after 0, of 3", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Contains("'a' of field 'body' has positions out of order", StringComparison.Ordinal));
    }

    // Three segments, deleted documents in the first, nothing but the header in the log.
    private static async Task<Model> Write(TemporaryFolder folder, int documents)
    {
        var random = new Random(documents);
        var model = new Model();
        await using var writer = IndexWriter.Open(News.Options(folder));
        for (var part = 0; part < 3; part++)
        {
            var batch = new WriteBatch();
            for (var i = 0; i < documents / 3; i++)
                batch.Put(News.Draw(random, $"d{part}-{i}"));
            if (part > 0)
                batch.Delete("d0-" + part);
            model.Apply(batch);
            await writer.WriteAsync(batch, TestContext.Current.CancellationToken);
            await writer.CommitAsync(TestContext.Current.CancellationToken);
        }
        return model;
    }

    private sealed class Immediate(Action<(int, int)> action) : IProgress<(int Done, int Total)>
    {
        public void Report((int Done, int Total) value) => action(value);
    }
}
