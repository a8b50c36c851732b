using System.Runtime.CompilerServices;

namespace Search.Indexing.Tests;

public sealed class GoldenTests
{
    [Theory, MemberData(nameof(GoldenIndex.Generations), MemberType = typeof(GoldenIndex))]
    public async Task An_index_is_read_as_it_was_written_whatever_the_versions_of_its_formats(int generation)
    {
        var (folder, model) = await GoldenIndex.WriteAsync(TestContext.Current.CancellationToken);
        folder.Dispose();
        Assert.Empty(IndexCheck.Run(GoldenIndex.Folder(generation), null, TestContext.Current.CancellationToken).Problems);

        using var copy = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(GoldenIndex.Folder(generation)))
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
            var names = Directory.GetFiles(GoldenIndex.Folder(GoldenIndex.Newest)).Select(f => Path.GetFileName(f)).Order().ToList();
            Assert.Equal(names, Directory.GetFiles(folder.Path).Select(f => Path.GetFileName(f)).Order());
            Assert.All(names, name => Assert.Equal(File.ReadAllBytes(Path.Combine(GoldenIndex.Folder(GoldenIndex.Newest), name)), File.ReadAllBytes(folder.File(name))));
        }
    }

    [Fact(Explicit = true)]
    public async Task Write_the_newest_golden_files_anew()
    {
        var (folder, _) = await GoldenIndex.WriteAsync(TestContext.Current.CancellationToken);
        using (folder)
        {
            foreach (var file in Directory.GetFiles(folder.Path))
                File.Copy(file, Path.Combine(Path.GetDirectoryName(ThisFile())!, Path.GetFileName(GoldenIndex.Folder(GoldenIndex.Newest)), Path.GetFileName(file)), overwrite: true);
        }

        static string ThisFile([CallerFilePath] string path = "") => path;
    }
}
