namespace Search.Querying.Tests.Planning;

public sealed class QueryNormalizerTests
{
    private static readonly Query A = new TermQuery("body", "a");
    private static readonly Query B = new TermQuery("body", "b");
    private static readonly Query C = new TermQuery("body", "c");

    [Fact]
    public void Sums_within_sums_become_one() => Becomes(Any(A, B, C), Any(A, Any(B, C)));

    [Fact]
    public void A_sum_with_a_minimum_of_its_own_stays_apart()
    {
        var two = new BooleanQuery([.. new[] { A, B, C }.Select(Should)], 2);
        Becomes(Any(A, two), Any(A, two));
    }

    [Fact]
    public void Required_clauses_within_required_clauses_become_one() =>
        Becomes(new BooleanQuery([Must(A), Must(B), Filter(C)]), new BooleanQuery([Must(new BooleanQuery([Must(A), Filter(C)])), Must(B)]));

    [Fact]
    public void Boosts_go_down_to_the_leaves() => Becomes(
        new BooleanQuery([Must(new BoostQuery(A, 6)), Filter(C), Should(new BoostQuery(B, 2))]),
        new BoostQuery(new BooleanQuery([Must(new BoostQuery(A, 3)), Should(B), Filter(C)]), 2));

    [Fact]
    public void What_matches_nothing_vanishes_or_takes_all_with_it()
    {
        Becomes(Any(A, B), Any(A, new MatchNoneQuery(), B));
        Becomes(new MatchNoneQuery(), new BooleanQuery([Must(A), Must(new MatchNoneQuery())]));
        Becomes(A, new BooleanQuery([Must(A), MustNot(new MatchNoneQuery())]));
        Becomes(new MatchNoneQuery(), new BooleanQuery([Must(A), MustNot(new MatchAllQuery())]));
        Becomes(new MatchNoneQuery(), new BooleanQuery([MustNot(A)]));
        Becomes(new MatchNoneQuery(), new PhraseQuery("body", []));
    }

    [Fact]
    public void A_filter_for_everything_vanishes_unless_it_makes_other_clauses_optional()
    {
        Becomes(A, new BooleanQuery([Must(A), Filter(new MatchAllQuery())]));
        var optional = new BooleanQuery([Filter(new MatchAllQuery()), Should(A)]);
        Becomes(optional, optional);
    }

    [Fact]
    public void A_minimum_of_all_optional_clauses_requires_them() =>
        Becomes(new BooleanQuery([Must(A), Must(B)]), new BooleanQuery([Should(A), Should(B)], 2));

    [Fact]
    public void What_only_scores_is_left_out_of_a_filter() => Assert.Equal(
        new BooleanQuery([Filter(A), Filter(C)]),
        QueryNormalizer.Normalize(new BoostQuery(new BooleanQuery([Must(new ConstantScoreQuery(A, 4)), Should(B), Filter(C)]), 2), isScored: false));

    [Theory]
    [InlineData(-1f)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void A_boost_that_is_no_factor_is_refused(float boost)
    {
        Assert.Throws<ArgumentException>(() => QueryNormalizer.Normalize(new BoostQuery(A, boost), isScored: true));
        Assert.Throws<ArgumentException>(() => QueryNormalizer.Normalize(new ConstantScoreQuery(A, boost), isScored: true));
    }

    private static void Becomes(Query expected, Query query) => Assert.Equal(expected, QueryNormalizer.Normalize(query, isScored: true));

    private static BooleanQuery Any(params Query[] queries) =>
        new([.. queries.Select(Should)], MinimumShouldMatch: 1);

    private static BooleanClause Must(Query query) => new(query, Occur.Must);

    private static BooleanClause Filter(Query query) => new(query, Occur.Filter);

    private static BooleanClause Should(Query query) => new(query, Occur.Should);

    private static BooleanClause MustNot(Query query) => new(query, Occur.MustNot);
}
