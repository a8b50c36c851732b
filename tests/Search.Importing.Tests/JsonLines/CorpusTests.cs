using Search.Importing.Files;
using Search.Importing.Formats;
using Search.Importing.JsonLines;

namespace Search.Importing.Tests.JsonLines;

public sealed class CorpusTests
{
    // Enough of each corpus to meet its shapes, little enough to take a moment.
    private const int Articles = 1000;

    [Fact]
    public void Real_corpora_are_read_without_problems()
    {
        var folder = Folders.Shared is null ? null : Path.Combine(Folders.Shared, "data", "corpora");
        Assert.SkipUnless(Directory.Exists(folder), "there is no folder shared/data/corpora above this one, and SEARCH_SHARED names none");

        foreach (var path in Directory.EnumerateFiles(folder!, "*.jsonl.gz"))
        {
            var file = SourceFile.FromDisk(path, path, _ => { });
            var problems = new ProblemSink(path, 100);
            var format = new JsonLinesFormat(new ImportOptions());

            Assert.True(format.Recognises(file));
            var threads = format.Read(file, problems).Take(Articles).ToList();
            Assert.NotEmpty(threads);
            Assert.Empty(problems.ToList());
            Assert.All(threads, thread => Assert.NotEqual("", thread.Article.Title + thread.Article.Body));
        }
    }
}
