using System.Runtime.CompilerServices;

namespace Search.Indexing.Tests;

public sealed class GoldenTests
{
    [Fact]
    public async Task An_index_of_version_1_is_read_as_it_was_written()
    {
        var (folder, model) = await GoldenIndex.WriteAsync(TestContext.Current.CancellationToken);
        folder.Dispose();
        Assert.Empty(IndexCheck.Run(GoldenIndex.Version1, null, TestContext.Current.CancellationToken).Problems);

        using var copy = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(GoldenIndex.Version1))
            File.Copy(file, copy.File(Path.GetFileName(file)));
        await using var writer = IndexWriter.Open(News.Options(copy));
        using var snapshot = writer.AcquireSnapshot();
        model.AssertEquals(snapshot);
    }

    [Fact]
    public async Task The_same_documents_give_the_same_bytes()
    {
        var (folder, _) = await GoldenIndex.WriteAsync(TestContext.Current.CancellationToken);
        using (folder)
        {
            var names = Directory.GetFiles(GoldenIndex.Version1).Select(f => Path.GetFileName(f)).Order().ToList();
            Assert.Equal(names, Directory.GetFiles(folder.Path).Select(f => Path.GetFileName(f)).Order());
            Assert.All(names, name => Assert.Equal(File.ReadAllBytes(Path.Combine(GoldenIndex.Version1, name)), File.ReadAllBytes(folder.File(name))));
        }
    }

    [Fact(Explicit = true)]
    public async Task Write_the_golden_files_of_the_current_version_anew()
    {
        var (folder, _) = await GoldenIndex.WriteAsync(TestContext.Current.CancellationToken);
        using (folder)
        {
            foreach (var file in Directory.GetFiles(folder.Path))
                File.Copy(file, Path.Combine(Path.GetDirectoryName(ThisFile())!, "1", Path.GetFileName(file)), overwrite: true);
        }

        static string ThisFile([CallerFilePath] string path = "") => path;
    }
}
