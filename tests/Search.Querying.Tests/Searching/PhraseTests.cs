namespace Search.Querying.Tests.Searching;

public sealed class PhraseTests
{
    [Fact]
    public void Phrase_query_matches_only_adjacent_terms()
    {
        using var index = AnIndex.Of("the art of war", "the war of art", "art of the war");
        Assert.Equal(["the art of war"], index.Matches(Phrase("art of war")));
    }

    [Fact]
    public void A_phrase_may_repeat_a_word()
    {
        using var index = AnIndex.Of("to be or not to be", "to be or not", "be be be");
        Assert.Equal(["to be or not to be"], index.Matches(Phrase("to be or not to be")));
        Assert.Equal(["be be be"], index.Matches(Phrase("be be")));
        Assert.Equal(["be be be"], index.Matches(Phrase("be be be", slop: 1)));
    }

    [Fact]
    public void A_place_without_a_term_matches_any_word()
    {
        using var index = AnIndex.Of("state of the union", "state of union", "state of a union");
        Assert.Equal(
            ["state of the union", "state of a union"], index.Matches(new PhraseQuery("body", [new("state", 0), new("of", 1), new("union", 3)])));
    }

    // Distances as PhraseQuery defines them: a word in between is 1, neighbours that changed places are 2.
    [Theory]
    [InlineData("fox dog", 0, 1.0)]
    [InlineData("fox lazy dog", 1, 0.5)]
    [InlineData("dog fox", 2, 1.0 / 3)]
    [InlineData("dog lazy fox", 3, 0.25)]
    [InlineData("dog fox dog", 0, 1.0)]
    public void A_sloppy_phrase_counts_the_less_the_farther_apart_its_words_are(string text, int leastSlop, double frequency)
    {
        using var index = AnIndex.Of(text);
        if (leastSlop > 0)
            Assert.Empty(index.Matches(Phrase("fox dog", leastSlop - 1)));
        Assert.Equal([text], index.Matches(Phrase("fox dog", leastSlop)));

        // One text: every weight is ln(4/3), and the text is of average length.
        var weight = 2 * Math.Log(4.0 / 3);
        Assert.Equal(weight * frequency / (frequency + 1.2), index.Best(Phrase("fox dog", leastSlop)).Single().Score, 1e-6);
    }

    [Fact]
    public void Every_match_of_a_sloppy_phrase_counts()
    {
        using var index = AnIndex.Of("fox dog and fox lazy dog");
        var weight = 2 * Math.Log(4.0 / 3);
        Assert.Equal(weight * 1.5 / (1.5 + 1.2), index.Best(Phrase("fox dog", slop: 1)).Single().Score, 1e-6);
    }

    [Fact]
    public void A_phrase_does_not_reach_from_one_value_to_the_next()
    {
        using var index = AnIndex.OfSegments([new Indexing.Document("1").Add("body", "first words").Add("body", "final notes")]);
        Assert.Empty(index.Matches(Phrase("words final", slop: 99)));
        Assert.Single(index.Matches(Phrase("words final", slop: 100)));
    }

    private static PhraseQuery Phrase(string words, int slop = 0) =>
        new("body", [.. words.Split(' ').Select((word, position) => new PhraseTerm(word, position))], slop);
}
