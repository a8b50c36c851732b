namespace Search.Querying.Tests.Searching;

public sealed class ExplanationTests
{
    [Fact]
    public void An_explanation_tells_a_reader_where_the_score_comes_from()
    {
        using var index = AnIndex.Of("war and peace", "war", "peace");
        var query = new BoostQuery(new TermQuery("body", "war"), 2);
        var text = index.Searcher.Explain(query, new DocumentAddress(0, 0)).ToString();
        Assert.Equal(
            """
            0.32192028  “war” in body: weight × prominence
              0.94000727  weight: boost × how rare it is
                2  boost: how much this place counts in this search
                0.47000363  how rare “war” is: 2 of 3 texts have it
              0.3424657  prominence: the more often in the shorter text, the nearer to 1
                1  it occurs once
                3  the text has 3 words
                1.6666666  words an average text has

            """.ReplaceLineEndings("\n"), text);
    }

    [Fact]
    public void What_does_not_count_is_named()
    {
        using var index = AnIndex.Of("war and peace");
        var query = new BooleanQuery([
            new(new TermQuery("body", "war"), Occur.Must),
            new(new BooleanQuery([new(new TermQuery("body", "peace"), Occur.Should), new(new TermQuery("outlet", "Wire"), Occur.Should)]), Occur.Filter)]);
        var explanation = index.Searcher.Explain(query, new DocumentAddress(0, 0));
        Assert.Equal("required, but does not count: (“peace” in body or “Wire” in outlet)", explanation.Details[^1].Description);
    }

    [Fact]
    public void A_document_that_does_not_match_is_told_what_it_lacks()
    {
        using var index = AnIndex.Of("war and peace", "peace");
        var query = new BooleanQuery([
            new(new TermQuery("body", "peace"), Occur.Must),
            new(new TermQuery("body", "treaty"), Occur.Must),
            new(new TermQuery("body", "war"), Occur.MustNot)]);
        var explanation = index.Searcher.Explain(query, new DocumentAddress(0, 0));
        Assert.False(explanation.IsMatch);
        Assert.Equal(
            """
            0  it does not match:
              0  it is not there: “treaty” in body
              0  it has what was excluded:
            """.ReplaceLineEndings("\n"), string.Join('\n', explanation.ToString().Split('\n').Take(3)));
    }
}
