using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace Search.Importing.Tests.Files;

public sealed class TarFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CollectingSink _sink = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(TarEntryFormat.Ustar)]
    [InlineData(TarEntryFormat.Pax)]
    [InlineData(TarEntryFormat.Gnu)]
    public async Task Files_in_a_tar_are_read_each_by_its_own_format(TarEntryFormat form)
    {
        _folder.Write("all.tar", Tar(form,
            ("./a.jsonl", Lines("a")), ("dir/b.jsonl.gz", TemporaryFolder.Gzip(Encoding.UTF8.GetString(Lines("b")))), ("c.zip", Zip("c.jsonl", Lines("c"))), (".hidden", Lines("x")), ("README.md", Lines("y")), ("e", [])));
        _folder.Write("more.tgz", TemporaryFolder.Gzip(Encoding.UTF8.GetString(Tar(form, ("d.csv", "id,title,body\nd,D,x\n"u8.ToArray())))));

        var report = await ImportAsync();

        Assert.Equal(["a", "b", "c", "d"], _sink.Threads.Select(thread => thread.Article.Title.ToLowerInvariant()));
        Assert.Equal(["all.tar/a.jsonl", "all.tar/dir/b.jsonl.gz", "all.tar/c.zip/c.jsonl", "more.tgz/d.csv"], _sink.Threads.Select(thread => thread.Article.Source![(_folder.Path.Length + 1)..]));
        Assert.Equal(["hidden", "describes the folder, holds no article", "empty"], report.Skipped.Select(skipped => skipped.Reason));
        Assert.Empty(report.Problems);
    }

    [Fact]
    public async Task A_tar_that_is_cut_off_gives_what_is_whole_and_says_so()
    {
        var tar = Tar(TarEntryFormat.Pax, ("a.jsonl", Lines("a")), ("b.jsonl", [.. Enumerable.Repeat(Lines("b"), 1_000).SelectMany(line => line)]));
        _folder.Write("cut.tar", tar[..(tar.Length / 2)]);
        _folder.Write("z.jsonl", Lines("z"));

        var report = await ImportAsync();

        Assert.Equal(["a", "b", "z"], _sink.Threads.Select(thread => thread.Article.Id).Distinct());
        Assert.Contains(report.Problems, problem => problem.Reason == "the tar is cut off within b.jsonl");
    }

    private Task<ImportReport> ImportAsync() => new Importer(_sink).RunAsync([_folder.Path], cancellation: TestContext.Current.CancellationToken);

    private static byte[] Lines(string id) => Encoding.UTF8.GetBytes($$"""{"id":"{{id}}","title":"{{id}}"}""" + "\n");

    private static byte[] Zip(string name, byte[] content)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var stream = zip.CreateEntry(name).Open();
            stream.Write(content);
        }
        return bytes.ToArray();
    }

    private static byte[] Tar(TarEntryFormat form, params (string Name, byte[] Content)[] files)
    {
        var bytes = new MemoryStream();
        using (var tar = new TarWriter(bytes, form, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                TarEntry entry = form switch
                {
                    TarEntryFormat.Ustar => new UstarTarEntry(TarEntryType.RegularFile, name),
                    TarEntryFormat.Gnu => new GnuTarEntry(TarEntryType.RegularFile, name),
                    _ => new PaxTarEntry(TarEntryType.RegularFile, name),
                };
                entry.DataStream = content.Length == 0 ? null : new MemoryStream(content);
                tar.WriteEntry(entry);
            }
        }
        return bytes.ToArray();
    }
}
