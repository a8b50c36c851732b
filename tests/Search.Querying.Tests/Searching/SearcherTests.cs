using Search.Indexing;

namespace Search.Querying.Tests.Searching;

public sealed class SearcherTests
{
    private static readonly Query War = new TermQuery("body", "war");

    [Fact]
    public void The_shorter_text_with_the_word_more_often_comes_first()
    {
        using var index = AnIndex.Of("war and peace and more", "peace", "war war", "a long story that mentions war at the very end");
        Assert.Equal(["war war", "war and peace and more", "a long story that mentions war at the very end"], index.Best(War).Select(hit => hit.Text));
    }

    // ln(4/3) / 2.2: what Lucene 8 gives a word that stands once in the only document.
    [Fact]
    public void A_score_is_Lucenes()
    {
        using var index = AnIndex.Of("war");
        Assert.Equal(0.13076457f, index.Best(War).Single().Score, 1e-7f);
    }

    [Fact]
    public void Equal_scores_are_ordered_by_the_tie_field_and_those_without_it_come_last()
    {
        using var index = AnIndex.OfSegments(
            [Doc("a", order: null), Doc("b", order: 3), Doc("c", order: 2)],
            [Doc("d", order: 1), Doc("e", order: 2)]);
        Assert.Equal(["d", "c", "e"], Ids(index, new TopOptions { Count = 3, TieField = "order" }));
        Assert.Equal(["d", "c", "e", "b", "a"], Ids(index, new TopOptions { Count = 9, TieField = "order" }));
        Assert.Equal(["a", "b", "c"], Ids(index, new TopOptions { Count = 3 }));
    }

    [Fact]
    public void Only_the_first_document_of_a_group_is_given_and_those_without_group_stand_alone()
    {
        using var index = AnIndex.OfSegments(
            [Doc("a", order: 5, thread: 1), Doc("b", order: 4, thread: 2), Doc("c", order: 3)],
            [Doc("d", order: 2, thread: 1), Doc("e", order: 1)]);
        Assert.Equal(["e", "d", "c", "b"], Ids(index, new TopOptions { Count = 9, TieField = "order", GroupField = "thread" }));
        Assert.Equal(["e", "d"], Ids(index, new TopOptions { Count = 2, TieField = "order", GroupField = "thread" }));
    }

    [Fact]
    public void Documents_without_the_number_come_last_whichever_way_they_are_sorted()
    {
        using var index = AnIndex.OfSegments([Doc("a", order: 5), Doc("b", order: null)], [Doc("c", order: 7)]);
        Assert.Equal(["c", "a", "b"], Ids(index, new TopOptions { Count = 9, Sort = new SortField("order", Descending: true) }));
        Assert.Equal(["a", "c", "b"], Ids(index, new TopOptions { Count = 9, Sort = new SortField("order", Descending: false) }));
    }

    [Fact]
    public void The_best_and_all_matches_come_from_one_call()
    {
        using var index = AnIndex.Of("war and peace", "war", "peace and war and war", "and");
        var both = new BooleanQuery([new BooleanClause(War, Occur.Must), new BooleanClause(new TermQuery("body", "peace"), Occur.Must)]);
        foreach (var query in new[] { both, War })
        {
            foreach (var count in new[] { 0, 1, 9 })
            {
                var options = new TopOptions { Count = count };
                var result = index.Searcher.TopAndMatch(query, options);
                Assert.Equal(index.Searcher.Top(query, options), result.Top);
                Assert.Equal(index.Searcher.Match(query).Documents(), result.Matches.Documents());
            }
        }
    }

    [Fact]
    public void An_index_without_documents_answers_with_nothing()
    {
        using var index = AnIndex.OfSegments();
        Assert.Empty(index.Best(War));
        Assert.Equal(0, index.Searcher.Match(new MatchAllQuery()).Count);
        Assert.Empty(FacetCounter.CountValues(index.Snapshot, index.Searcher.Match(War), "outlet", "thread"));
    }

    [Theory]
    [InlineData("e")] // everywhere
    [InlineData("l")] // late, where the lists' beginnings show none
    [InlineData("s")] // seldom
    public void Of_a_prefix_the_first_documents_are_the_best(string prefix)
    {
        using var index = AnIndex.Of([.. Enumerable.Range(0, 3000).Select(i => $"e{i % 5} e{i % 300} {(i > 2900 ? $"l{i % 4}" : "x")} {(i % 700 == 699 ? $"s{i}" : "y")}")]);
        var query = new PrefixQuery("body", prefix);
        foreach (var count in (int[])[1, 10, 70, 5000])
            Assert.Equal(index.Searcher.Match(query).Documents().Take(count), index.Searcher.Top(query, new TopOptions { Count = count }).Select(hit => hit.Address));
        var some = DocumentSet.Of(index.Snapshot, index.Searcher.Match(query).Documents().Where(address => address.Document % 3 != 0));
        Assert.Equal(some.Documents().Take(10), index.Searcher.Top(query, new TopOptions { Count = 10, Among = some }).Select(hit => hit.Address));
    }

    [Fact]
    public void A_cancelled_search_throws()
    {
        using var index = AnIndex.Of("war", "peace");
        var cancelled = new CancellationToken(canceled: true);
        Assert.ThrowsAny<OperationCanceledException>(() => index.Searcher.Match(War, cancelled));
        Assert.ThrowsAny<OperationCanceledException>(() => index.Searcher.Top(War, new TopOptions { Count = 1 }, cancelled));
        Assert.ThrowsAny<OperationCanceledException>(() => index.Searcher.Score(War, DocumentSet.All(index.Snapshot), cancelled));
    }

    [Fact]
    public void What_a_field_cannot_answer_is_refused()
    {
        using var index = AnIndex.Of("war");
        Assert.Throws<KeyNotFoundException>(() => index.Searcher.Match(new TermQuery("headline", "war")));
        Assert.Throws<ArgumentException>(() => index.Searcher.Match(new TermQuery("order", "7")));
        Assert.Throws<ArgumentException>(() => index.Searcher.Match(new NumberRangeQuery("body", 1, 2)));
        Assert.Throws<ArgumentException>(() => index.Searcher.Match(new PhraseQuery("outlet", [new("a", 0), new("b", 1)])));
        Assert.Throws<ArgumentException>(() => index.Searcher.Top(War, new TopOptions { Count = 1, TieField = "outlet" }));
    }

    [Fact]
    public void A_set_of_another_snapshot_is_refused()
    {
        using var one = AnIndex.Of("war", "peace");
        using var other = AnIndex.Of("war");
        var foreign = DocumentSet.All(other.Snapshot);
        Assert.Throws<ArgumentException>(() => one.Searcher.Score(War, foreign));
        Assert.Throws<ArgumentException>(() => one.Searcher.Top(War, new TopOptions { Count = 1, Among = foreign }));
        Assert.Throws<ArgumentException>(() => one.Searcher.Match(new DocumentSetQuery(foreign)));
        Assert.Throws<ArgumentException>(() => FacetCounter.CountGroups(one.Snapshot, foreign, "thread"));
    }

    private static IEnumerable<string> Ids(AnIndex index, TopOptions options) => index.Searcher.Top(War, options).Select(hit => index.Id(hit.Address));

    private static Document Doc(string id, long? order, long? thread = null) =>
        new Document(id).Add("body", "war").Add("order", order).Add("thread", thread);
}
