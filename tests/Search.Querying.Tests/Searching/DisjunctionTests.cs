namespace Search.Querying.Tests.Searching;

/// <summary>Disjunctions over lists of many blocks: what is skipped on the way to the best is held against a walk that skips nothing.</summary>
public sealed class DisjunctionTests
{
    private const int Documents = 9000;
    private const string Letters = "abcdefghijkl";

    [Fact]
    public void The_best_are_the_first_of_all_however_frequent_the_words()
    {
        var random = new Random(1);
        using var index = AnIndex.Of([.. Enumerable.Range(0, Documents).Select(_ => Text(random))]);
        for (var i = 0; i < 60; i++)
        {
            var words = Enumerable.Range(0, random.Next(1, 5)).Select(_ => new TermQuery("body", Draw(random))).ToArray<Query>();
            foreach (var query in new Query[] { Or(words), new DisjunctionMaxQuery([.. words], 0.3f), Or([.. words, new PhraseQuery("body", [new("a", 0), new("b", 1)])]) })
            {
                var all = index.Searcher.Top(query, new TopOptions { Count = Documents });
                foreach (var count in new[] { 1, 3, 10, 60, 200 })
                {
                    Assert.Equal(all.Take(count), index.Searcher.Top(query, new TopOptions { Count = count }));
                    Assert.Equal(all.Take(count), index.Searcher.TopAndMatch(query, new TopOptions { Count = count }).Top);
                }
            }
        }
    }

    // The list begins with equal documents, and the best are far behind them; others hold less than as many documents as are wanted.
    [Fact]
    public void Equal_documents_come_in_their_order_when_more_of_them_than_wanted_reach_the_first_place()
    {
        using var index = AnIndex.Of([.. Enumerable.Range(0, Documents).Select(document => document switch
        {
            8000 or 8001 => "a a",
            8500 => "a r",
            _ => document % 3 == 0 ? "a x" : "x y",
        })]);
        foreach (var query in new Query[] { new TermQuery("body", "a"), Or(new TermQuery("body", "a"), new TermQuery("body", "none")) })
            Assert.Equal([8000, 8001, 0, 3, 6], index.Searcher.Top(query, new TopOptions { Count = 5 }).Select(hit => hit.Address.Document));
        Assert.Equal(
            [8500, 8000, 8001, 0],
            index.Searcher.Top(Or(new TermQuery("body", "a"), new TermQuery("body", "r")), new TopOptions { Count = 4 }).Select(hit => hit.Address.Document));
    }

    private static BooleanQuery Or(params Query[] queries) => new([.. queries.Select(query => new BooleanClause(query, Occur.Should))]);

    // The lower the letter the more frequent the word: the first is in half of the documents, the last in a few.
    private static string Draw(Random random) => Letters[random.Next(Letters.Length)].ToString();

    private static string Text(Random random) =>
        string.Join(' ', Enumerable.Range(0, random.Next(1, 12)).Select(_ => Letters[(int)(Math.Pow(random.NextDouble(), 4) * Letters.Length)]));
}
