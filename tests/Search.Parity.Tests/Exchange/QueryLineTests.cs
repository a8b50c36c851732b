using Search.Parity.Indexes;
using Search.Peers.Lucene;
using Search.Querying;

namespace Search.Parity.Tests.Exchange;

public sealed class QueryLineTests
{
    [Theory]
    [MemberData(nameof(Lines))]
    public void Every_node_stands_before_what_is_in_it(object query, string line) => Assert.Equal(line.Replace(' ', '\t'), QueryLine.Of((Query)query, ParityFields.Schema));

    public static TheoryData<object, string> Lines => new()
    {
        { new TermQuery("text", "leak"), "term text leak" },
        { new TermQuery("outlet", "post"), "constant 1 term outlet post" },
        { new PhraseQuery("text", [new("a", 0), new("b", 2)], 3), "phrase text 3 2 a 0 b 2" },
        { new FuzzyQuery("text", "roaming", 2, 1, 50), "fuzzy text roaming 2 1 50" },
        { new FuzzyQuery("text", "roam", 2, 1, 50), "fuzzy-documented text roam 2 1 50" },
        { new TermRangeQuery("text", null, "b", true, false), "terms text False  True b True False" },
        { new BoostQuery(new MatchAllQuery(), 0.5f), "boost 0.5 all" },
        {
            new BooleanQuery([new(new TermQuery("text", "a"), Occur.Must), new(new DisjunctionMaxQuery([new MatchNoneQuery()], 0.25f), Occur.MustNot)], 1),
            "boolean 1 2 Must term text a MustNot best 0.25 1 none"
        },
    };
}
