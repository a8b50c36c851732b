using Search.Peers.Lucene;

namespace Search.Parity.Tests.Lucene;

public sealed class LuceneInstallationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("search-parity-tests-").FullName;

    [Fact]
    public void A_missing_development_kit_is_told_with_what_to_install()
    {
        Assert.Null(LuceneInstallation.Find(["core", "facet"], [_folder], _folder, out var problem));
        Assert.Contains("default-jdk-headless", problem);
    }

    [Fact]
    public void A_missing_jar_is_told_with_what_to_install()
    {
        Touch("java", "javac", "lucene-core-8.7.0.jar");
        Assert.Null(LuceneInstallation.Find(["core", "facet"], [_folder], _folder, out var problem));
        Assert.Contains("liblucene8-java", problem);
    }

    [Fact]
    public void What_is_there_is_found()
    {
        Touch("java", "javac", "lucene-core-8.7.0.jar", "lucene-facet-8.7.0.jar");
        var found = LuceneInstallation.Find(["core", "facet"], [_folder], _folder, out _);
        var jars = $"{_folder}/lucene-core-8.7.0.jar:{_folder}/lucene-facet-8.7.0.jar";
        Assert.Equal(new LuceneInstallation(Path.Combine(_folder, "java"), Path.Combine(_folder, "javac"), jars), found);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Touch(params string[] names)
    {
        foreach (var name in names)
            File.WriteAllBytes(Path.Combine(_folder, name), []);
    }
}
