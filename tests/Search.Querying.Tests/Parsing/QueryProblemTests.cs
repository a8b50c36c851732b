namespace Search.Querying.Tests.Parsing;

public sealed class QueryProblemTests
{
    private static readonly QueryParser Parser = new(new PlainVocabulary());

    [Theory]
    [InlineData("say \"hello there", "say hello there", 4, 1)]
    [InlineData("“hello", "hello", 0, 1)]
    [InlineData("(a b", "a b", 0, 1)]
    [InlineData("x (a (b)", "x (a b)", 2, 1)]
    [InlineData("a) b", "a b", 1, 1)]
    [InlineData("[a b", "a b", 0, 1)]
    [InlineData("a ] b", "a b", 2, 1)]
    [InlineData("AND a", "and a", 0, 3)]
    [InlineData("a AND", "a and", 2, 3)]
    [InlineData("a OR", "a or", 2, 2)]
    [InlineData("a NOT", "a not", 2, 3)]
    [InlineData("a &&", "a", 2, 2)]
    [InlineData("a AND OR b", "a and b", 2, 3)]
    [InlineData("(a AND) b", "(a and) b", 3, 3)]
    [InlineData("a AND OR", "a and or", 2, 3, 2)]
    [InlineData("outlt:wire a", "(outlt wire) a", 0, 6)]
    [InlineData("-outlt:wire a", "-(outlt wire) a", 1, 6)]
    [InlineData("outlt:(a b)", "outlt (a b)", 0, 6)]
    [InlineData("title:", "title", 0, 6)]
    [InlineData("(title:)", "title", 1, 6)]
    [InlineData("[a TO b]", "a b", 0, 8)]
    [InlineData("title:[a b]", "title:a b", 6, 1)]
    [InlineData("published:[a b]", "(published a) b", 0, 12, 2)]
    [InlineData("before:[1 TO 2] a", "(before 1 2) a", 0, 15)]
    [InlineData("published:>", "published", 0, 11)]
    [InlineData("published:soon", "published soon", 0, 14)]
    [InlineData("flood before:soon", "flood (before soon)", 6, 11)]
    [InlineData("published:so*", "published so", 0, 13)]
    [InlineData("published:\"so soon\"", "published so soon", 0, 19)]
    [InlineData("word^", "word", 4, 1)]
    [InlineData("word^abc", "word abc", 4, 1)]
    [InlineData("word^99999999999", "word", 0, 16)]
    [InlineData("word~x", "word x", 4, 1)]
    [InlineData("word~7", "word~2", 0, 6)]
    [InlineData("word~1.5", "word~1", 0, 8)]
    [InlineData("wor*~1", "wor*", 0, 6)]
    [InlineData("\"a b\"~", "\"a b\"", 0, 6)]
    [InlineData("(a b)~2 c", "(a b) c", 0, 7)]
    public void What_cannot_be_read_is_read_as_words_and_told_with_its_place(string text, string expected, int offset, int length, int count = 1)
    {
        var parsed = Parser.Parse(text);
        Assert.Equal(expected, QueryText.Of(parsed.Query));
        Assert.Equal(count, parsed.Problems.Count);
        Assert.Equal((offset, length), (parsed.Problems[0].Offset, parsed.Problems[0].Length));
        Assert.NotEmpty(parsed.Problems[0].Message);
    }

    [Fact]
    public void Problems_come_in_order_of_place()
    {
        var offsets = Parser.Parse("(a word^x nosuch:field AND ) \"open").Problems.Select(p => p.Offset).ToList();
        Assert.Equal(offsets.Order(), offsets);
        Assert.Equal(4, offsets.Count);
    }

    [Fact]
    public void Words_beyond_the_most_are_ignored_and_told()
    {
        var text = string.Join(' ', Enumerable.Range(0, 3000).Select(i => $"w{i}"));
        var parsed = Parser.Parse(text);
        var clauses = Assert.IsType<BooleanQuery>(parsed.Query).Clauses;
        Assert.Equal(QueryParser.MaxWords, clauses.Count);
        var problem = Assert.Single(parsed.Problems);
        Assert.Equal(text.IndexOf("w1024", StringComparison.Ordinal), problem.Offset);
        Assert.Equal(text.Length, problem.Offset + problem.Length);
    }

    [Fact]
    public void A_phrase_beyond_the_most_words_is_cut_and_told()
    {
        var parsed = Parser.Parse($"\"{string.Join(' ', Enumerable.Repeat("again", 5000))}\"");
        Assert.Equal(QueryParser.MaxWords, Assert.IsType<PhraseQuery>(parsed.Query).Terms.Count);
        Assert.Single(parsed.Problems);
    }

    [Fact]
    public void Exactly_the_most_words_are_no_problem() =>
        Assert.Empty(Parser.Parse($"({string.Join(' ', Enumerable.Range(0, QueryParser.MaxWords).Select(i => $"w{i}"))}) ").Problems);

    [Fact]
    public void Ten_thousand_brackets_are_read_to_a_bounded_depth()
    {
        var parsed = Parser.Parse(new string('(', 10_000) + "deep" + new string(')', 10_000));
        Assert.Equal("deep", QueryText.Of(parsed.Query));
        Assert.Contains("64", Assert.Single(parsed.Problems).Message);
    }

    [Fact]
    public void Groups_nested_deeply_make_no_deeper_tree_than_the_limit()
    {
        var parsed = Parser.Parse(string.Concat(Enumerable.Repeat("a (b ", 10_000)));
        Assert.InRange(DepthOf(parsed.Query), QueryParser.MaxDepth, QueryParser.MaxDepth + 2);
    }

    [Fact]
    public void Nested_boosts_never_overflow_a_score()
    {
        var text = new string('(', 60) + "a" + string.Concat(Enumerable.Repeat(")^1000000", 60));
        var parsed = Parser.Parse(text);
        Assert.NotEmpty(parsed.Problems);
        var product = 1f;
        for (var query = parsed.Query; query is BoostQuery boost; query = boost.Query)
            product *= boost.Boost;
        Assert.InRange(product, 1e6f, 1e9f);
    }

    private static int DepthOf(Query query) => query is BooleanQuery boolean ? 1 + boolean.Clauses.Max(c => DepthOf(c.Query)) : 1;
}
