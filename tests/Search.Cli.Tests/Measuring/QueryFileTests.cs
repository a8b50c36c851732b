using Search.Cli.CommandLine;
using Search.Cli.Measuring;

namespace Search.Cli.Tests.Measuring;

public sealed class QueryFileTests
{
    [Fact]
    public void A_line_is_a_query() => Assert.Equal(("flood barrier", "queries"), Only("flood barrier"));

    [Fact]
    public void A_tab_parts_the_class_from_the_query() => Assert.Equal(("flood barrier", "two_words"), Only("two_words\tflood barrier"));

    [Fact]
    public void Json_lines_carry_tags_and_expected_totals()
    {
        var query = Assert.Single(QueryFile.Parse(["""{"query": "+flood +barrier", "tags": ["and", "two_words"], "articles": 12, "comments": 0}"""], "q"));

        Assert.Equal("+flood +barrier", query.Words);
        Assert.Equal(["and", "two_words"], query.Classes);
        Assert.Equal(12, query.ExpectedArticles);
        Assert.Equal(0, query.ExpectedComments);
    }

    [Fact]
    public void Empty_lines_and_remarks_do_not_count() => Assert.Single(QueryFile.Parse(["", "# words", "flood", "   "], "q"));

    [Theory]
    [InlineData("{\"tags\": []}")]
    [InlineData("{\"query\": 3}")]
    [InlineData("{\"query\": ")]
    public void A_line_that_cannot_be_read_is_named_by_its_number(string line) =>
        Assert.StartsWith("q.jsonl:2 ", Assert.Throws<CliException>(() => QueryFile.Parse(["flood", line], "q.jsonl")).Message);

    private static (string Words, string Class) Only(string line)
    {
        var query = Assert.Single(QueryFile.Parse([line], "q"));
        return (query.Words, Assert.Single(query.Classes));
    }
}
