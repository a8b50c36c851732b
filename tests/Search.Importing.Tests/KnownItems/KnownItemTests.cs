using System.Globalization;
using System.Text;
using Search.Archive;

namespace Search.Importing.Tests.KnownItems;

/// <summary>A sentence taken from a comment, less two words, finds its thread first.</summary>
/// <remarks>Where the same comment stands beneath several articles, any of them counts.</remarks>
public sealed class KnownItemTests
{
    private const int LeastWords = 5;

    [Theory]
    [InlineData(SearchScope.All)]
    [InlineData(SearchScope.Comments)]
    public async Task A_sentence_of_a_sample_comment_less_two_words_finds_its_thread_first(SearchScope scope)
    {
        await using var archive = await KnownItemArchive.Of(Folders.Sample);
        var misses = await Misses(archive, LeastWords, 200, scope);
        Assert.True(misses.Count <= 10, $"{misses.Count} of 200 did not: {string.Join("; ", misses)}");
    }

    /// <summary>The long run, which writes benchmarks/results/known-item.md. Only on request.</summary>
    [Fact(Explicit = true)]
    public async Task A_thousand_sentences_of_real_comments_less_two_words_find_their_threads_first()
    {
        Assert.SkipWhen(Folders.Shared is null, "there is no folder shared/seeds above this one, and SEARCH_SHARED names none");
        var corpora = Path.Combine(Folders.Shared!, "data", "corpora");
        string[] commented = [Folders.Sample, Path.Combine(Folders.Shared!, "seeds"), Path.Combine(corpora, "mademistakes.jsonl.gz")];
        string[] others = [.. new[] { "allsides", "digitalgov", "lctt-zh" }.Select(name => Path.Combine(corpora, name + ".jsonl.gz"))];
        await using var archive = await KnownItemArchive.Of([.. commented, .. others]);

        var report = new StringBuilder();
        foreach (var leastWords in new[] { LeastWords, 4, 6, 8 })
        {
            foreach (var scope in new[] { SearchScope.All, SearchScope.Comments })
            {
                var misses = await Misses(archive, leastWords, 1_000, scope);
                report.AppendLine(CultureInfo.InvariantCulture, $"| {leastWords} | {scope} | {100 - misses.Count / 10.0:0.0} % |");
                foreach (var miss in leastWords == LeastWords ? misses.Distinct() : [])
                    TestContext.Current.TestOutputHelper?.WriteLine($"{scope}: {miss}");
            }
        }
        var text = new StringBuilder()
            .AppendLine("# Known items\n")
            .AppendLine("A comment is drawn at random, of it a sentence, of that all but two words. They are typed as they stand, punctuation and all. How often is the")
            .AppendLine("comment's thread the first hit? Each row is 1,000 draws with the seed 1. Sentences have at least so many different words before two are dropped.")
            .AppendLine("Where the same comment stands beneath several articles, any of them counts; a quoted sentence counts for the comment it was drawn from alone.\n")
            .AppendLine(CultureInfo.InvariantCulture, $"The archive: {archive.Threads.Count:N0} articles with {archive.Threads.Sum(t => t.Comments.Count):N0} comments. Comments are of the sample archive, shared/seeds and mademistakes;")
            .AppendLine("allsides, digitalgov and lctt-zh stand beside them as articles alone.\n")
            .AppendLine("    dotnet build tests/Search.Importing.Tests")
            .AppendLine("    artifacts/bin/Search.Importing.Tests/debug/Search.Importing.Tests -class \"*KnownItemTests\" -explicit only -showliveoutput\n")
            .AppendLine("The command lists every draw that was not first, with what was.\n")
            .AppendLine("| words at least | scope | first |").AppendLine("|---:|---|---:|").Append(report);
        var results = Directory.CreateDirectory(Path.Combine(Folders.Root, "benchmarks", "results"));
        await File.WriteAllTextAsync(Path.Combine(results.FullName, "known-item.md"), text.ToString(), TestContext.Current.CancellationToken);
    }

    private static async Task<List<string>> Misses(KnownItemArchive archive, int leastWords, int draws, SearchScope scope)
    {
        var misses = new List<string>();
        var items = new KnownItemDraws(archive.Threads, leastWords, seed: 1);
        for (var draw = 0; draw < draws; draw++)
        {
            var item = items.Next();
            var first = await archive.First(item, scope);
            if (first is null || !item.Threads.Contains(first.Article.Id))
                misses.Add($"`{item.Query.Replace('`', '\'')}` is from {item.Threads.First()}, first is {first?.Article.Id ?? "nothing"}");
        }
        return misses;
    }
}
