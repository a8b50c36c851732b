namespace Search.Querying.Tests.Searching;

/// <summary>Conjunctions over lists of many blocks: what is skipped on the way to the best is held against a walk that skips nothing.</summary>
public sealed class ConjunctionTests
{
    private const int Documents = 2600;

    // Each alternative stands in one document of 40, so that one bound holds for 128 × 40 documents and more than one batch of them; the best
    // document is of the third batch, in a block of the common word that is not the stretch's last.
    [Fact]
    public void The_best_of_several_blocks_of_a_common_word_is_found_when_alternatives_lead()
    {
        using var index = AnIndex.Of([.. Enumerable.Range(0, 5200).Select(Text)]);
        var query = And(new DisjunctionMaxQuery([Word("a"), Word("b"), Word("d"), Word("e")]), Word("c"));
        var best = index.Searcher.Top(query, new TopOptions { Count = 1 });
        Assert.Equal(2700, Assert.Single(best).Address.Document);

        static string Text(int document)
        {
            var rare = (document % 40) switch { 0 => "a", 10 => "b", 20 => "d", 30 => "e", _ => "x" };
            var common = document % 5 == 0 ? "c" : "x";
            return $"{rare} {common} {document switch { 0 => "c x x", 2700 => "c c x", _ => "x x x" }}";
        }
    }

    [Fact]
    public void The_best_are_the_first_of_all_whatever_leads()
    {
        var random = new Random(1);
        using var index = AnIndex.Of([.. Enumerable.Range(0, Documents).Select(_ => Text())]);
        for (var i = 0; i < 60; i++)
        {
            var leader = new DisjunctionMaxQuery([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Word(Draw(from: 3)))], random.Next(2) * 0.5f);
            var query = And([leader, .. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Word(Draw(from: 0)))]);
            var all = index.Searcher.Top(query, new TopOptions { Count = Documents });
            foreach (var count in new[] { 1, 3, 10 })
            {
                Assert.Equal(all.Take(count), index.Searcher.Top(query, new TopOptions { Count = count }));
                var both = index.Searcher.TopAndMatch(query, new TopOptions { Count = count });
                Assert.Equal(all.Take(count), both.Top);
                Assert.Equal(all.Select(hit => hit.Address).OrderBy(address => address.Document), both.Matches.Documents());
                var counted = index.Searcher.TopAndCount(query, new TopOptions { Count = count });
                Assert.Equal(all.Take(count), counted.Top);
                Assert.Equal(all.Count, counted.Count);
                Assert.Equal(all.Count, index.Searcher.Count(query));
            }
        }

        // The lower the letter the more frequent the word.
        string Draw(int from) => ((char)('a' + random.Next(from, 10))).ToString();
        string Text() => string.Join(' ', Enumerable.Range(0, random.Next(1, 12)).Select(_ => ((char)('a' + (int)(random.NextDouble() * random.NextDouble() * 10))).ToString()));
    }

    private static BooleanQuery And(params Query[] queries) => new([.. queries.Select(query => new BooleanClause(query, Occur.Must))]);

    private static TermQuery Word(string word) => new("body", word);
}
