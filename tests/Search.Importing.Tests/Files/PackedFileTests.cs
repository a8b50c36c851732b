using System.IO.Compression;
using System.Text;

namespace Search.Importing.Tests.Files;

public sealed class PackedFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CollectingSink _sink = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_zip_is_looked_into_and_its_files_are_read_by_their_content()
    {
        _folder.Write("site.zip", Zip(
            ("b/two.dat", Text("""{"id":"b","title":"B"}""")), ("a.jsonl.gz", TemporaryFolder.Gzip("""{"id":"a","title":"A"}""")), ("b/", []), ("picture.png", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 0]),
            ("__MACOSX/a.jsonl", Text("x")), ("README.md", Text("# x"))));

        var report = await Import();

        Assert.Equal(["a", "b"], _sink.Threads.Select(thread => thread.Article.Id));
        Assert.Equal($"{_folder.Path}/site.zip/b/two.dat", _sink.Threads[1].Article.Source);
        Assert.Equal(["README.md", "__MACOSX/a.jsonl", "picture.png"], report.Skipped.Select(skipped => skipped.File.Split("site.zip/")[1]).Order(StringComparer.Ordinal));
        Assert.Empty(report.Problems);
    }

    [Fact]
    public async Task Damage_in_a_gzip_file_is_named_and_the_rest_of_it_is_read()
    {
        var filler = new Random(3);
        var members = Enumerable.Range(0, 4).Select(n => TemporaryFolder.Gzip(string.Concat(Enumerable.Range(0, 200).Select(line => $$"""{"id":"{{n}}-{{line}}","title":"{{filler.NextInt64()}}"}""" + "\n")))).ToList();
        members[1].AsSpan(members[1].Length / 2, 30).Fill(0x55);
        _folder.Write("a.jsonl.gz", [.. members.SelectMany(member => member)]);
        _folder.Write("b.jsonl.gz", members[3][..^200]);

        var report = await Import();

        var ids = _sink.Threads.Select(thread => thread.Article.Id).ToHashSet();
        Assert.All((int[])[0, 2, 3], n => Assert.Equal(200, Enumerable.Range(0, 200).Count(line => ids.Contains($"{n}-{line}"))));
        Assert.Contains(report.Problems, problem => problem.File.EndsWith("a.jsonl.gz", StringComparison.Ordinal) && problem.Reason.Contains($"begins at byte {members[0].Length} is damaged", StringComparison.Ordinal));
        Assert.Contains(report.Problems, problem => problem.File.EndsWith("b.jsonl.gz", StringComparison.Ordinal) && problem.Reason.Contains("cut off", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_zip_within_a_zip_is_looked_into_and_no_deeper()
    {
        var innermost = Zip(("x.jsonl", Text("""{"id":"x","title":"X"}""")));
        var middle = Zip(("y.jsonl", Text("""{"id":"y","title":"Y"}""")), ("innermost.zip", innermost));
        _folder.Write("outer.zip", Zip(("middle.zip", middle)));

        var report = await Import();

        Assert.Equal("y", Assert.Single(_sink.Threads).Article.Id);
        Assert.EndsWith("innermost.zip", Assert.Single(report.Skipped).File, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_zip_bomb_is_named_and_left_alone()
    {
        var zeros = new byte[8 << 20];
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("bomb.jsonl").Open();
            entry.Write(Text("{\"id\":\"a\",\"title\":\"A\"}\n"));
            for (var i = 0; i < 20; i++)
                entry.Write(zeros);
        }
        _folder.Write("bomb.zip", packed.ToArray());
        _folder.Write("c.jsonl", """{"id":"c","title":"C"}""");

        var report = await Import();

        Assert.Equal("c", _sink.Threads[^1].Article.Id);
        Assert.Contains(report.Problems, problem => problem.Reason.Contains("zip bomb", StringComparison.Ordinal) && problem.File.EndsWith("bomb.zip/bomb.jsonl", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_gzip_bomb_is_named_and_left_alone()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var zeros = new byte[8 << 20];
            gzip.Write(Text("{\"id\":\"a\",\"title\":\"A\"}\n"));
            for (var i = 0; i < 20; i++)
                gzip.Write(zeros);
        }
        _folder.Write("bomb.jsonl.gz", packed.ToArray());

        Assert.Contains((await Import()).Problems, problem => problem.Reason.Contains("zip bomb", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(-10)]
    public async Task A_damaged_zip_is_a_problem_of_that_file_alone(int cut)
    {
        var zip = Zip(("a.jsonl", Text("""{"id":"a","title":"A"}""")));
        _folder.Write("a.zip", cut > 0 ? zip[..cut] : zip[..^-cut]);
        _folder.Write("b.jsonl", """{"id":"b","title":"B"}""");

        var report = await Import();

        Assert.Equal("b", Assert.Single(_sink.Threads).Article.Id);
        Assert.Equal(ProblemKind.Problem, Assert.Single(report.Problems).Kind);
    }

    private Task<ImportReport> Import() => new Importer(_sink).RunAsync([_folder.Path], cancellation: TestContext.Current.CancellationToken);

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }
        return packed.ToArray();
    }
}
