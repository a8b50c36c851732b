namespace Search.Querying.Tests.Searching;

/// <summary>Phrases over lists of many blocks: what is skipped on the way to the best is held against a walk that skips nothing.</summary>
public sealed class PhraseRankingTests
{
    private const int Documents = 6000;
    private const string Letters = "abcdefghij";

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void The_best_are_the_first_of_all_however_frequent_the_words(int words)
    {
        var random = new Random(words);
        using var index = AnIndex.Of([.. Enumerable.Range(0, Documents).Select(_ => Text(random))]);
        for (var i = 0; i < 60; i++)
        {
            var query = new PhraseQuery("body", [.. Enumerable.Range(0, words).Select(place => new PhraseTerm(Draw(random), i % 7 == 0 ? 2 * place : place))]);
            var all = index.Searcher.Top(query, new TopOptions { Count = Documents });
            Assert.Equal(all.Count, index.Searcher.Match(query).Count);
            foreach (var count in new[] { 1, 3, 10, 60 })
                Assert.Equal(all.Take(count), index.Searcher.Top(query, new TopOptions { Count = count }));
        }
    }

    // The lower the letter the more frequent the word.
    private static string Draw(Random random) => Letters[(int)(random.NextDouble() * random.NextDouble() * Letters.Length)].ToString();

    private static string Text(Random random) =>
        string.Join(' ', Enumerable.Range(0, random.Next(1, 40)).Select(_ => Letters[(int)(Math.Pow(random.NextDouble(), 3) * Letters.Length)]));
}
