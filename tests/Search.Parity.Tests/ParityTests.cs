using Search.Parity.Comparing;
using Search.Parity.Corpus;
using Search.Parity.Queries;
using Search.Peers.Lucene;

namespace Search.Parity.Tests;

/// <summary>Our hits, scores and order beside those of Apache Lucene itself. The full comparison stands in benchmarks/results.</summary>
/// <remarks>Skips where there is no Java or Lucene, unless <c>SEARCH_REQUIRE_LUCENE</c> is set.</remarks>
public sealed class ParityTests
{
    [Fact]
    public async Task Invented_texts_of_few_words_score_as_in_lucene() =>
        AssertSame(await CompareAsync("invented", InventedCorpus.Create(seed: 77, documents: 500, words: 60), perClass: 15));

    [Fact]
    public async Task The_sample_archive_scores_as_in_lucene()
    {
        var files = Directory.GetFiles(Folders.Sample, "*.jsonl").Order(StringComparer.Ordinal);
        AssertSame(await CompareAsync("sample", files.SelectMany(CorpusFile.Read), perClass: 15));
    }

    [Fact]
    public async Task A_real_archive_with_comments_scores_as_in_lucene()
    {
        var data = Folders.SharedData;
        Assert.SkipWhen(data is null, "There is no folder shared/data above this one, and SEARCH_SHARED names none.");
        // One in ten, so that the test takes seconds; the full comparison asks all of them.
        var typed = TypedQueries.Read(Path.Combine(data, "queries", "search-benchmark-game.txt")).Where((_, i) => i % 10 == 0).ToList();
        AssertSame(await CompareAsync("mademistakes", CorpusFile.Read(Path.Combine(data, "corpora", "mademistakes.jsonl.gz")), perClass: 8, typed));
    }

    private static Task<CorpusResult> CompareAsync(string name, IEnumerable<CorpusDocument> documents, int perClass, IReadOnlyList<DrawnQuery>? typed = null)
    {
        var lucene = LuceneInstallation.Find([LuceneInstallation.Core], out var problem);
        var isRequired = Environment.GetEnvironmentVariable("SEARCH_REQUIRE_LUCENE") is { Length: > 0 };
        Assert.SkipWhen(lucene is null && !isRequired, problem);
        Assert.True(lucene is not null, $"SEARCH_REQUIRE_LUCENE is set, but: {problem}");
        var options = new ParityOptions { PerClass = perClass, Segments = 3 };
        return new ParityRun(lucene, options).CompareAsync(name, [.. documents], typed ?? [], TestContext.Current.CancellationToken);
    }

    private static void AssertSame(CorpusResult result)
    {
        Assert.True(result.IsSame, $"{result.Corpus} differs:\n{string.Join('\n', result.Problems)}");
        Assert.All(["term", "and", "or", "phrase", "sloppy phrase", "prefix", "wildcard", "fuzzy", "random trees"], kind =>
            Assert.Contains(result.Classes, tally => tally.Class.StartsWith(kind, StringComparison.Ordinal) && tally.HitsCompared > 0));
    }
}
