namespace Search.Querying.Tests.Highlighting;

public sealed class SnippetTests
{
    private const string Text =
        "The ferry ran late on Monday. Nobody on the quay was surprised by that. The harbour master spoke of fog, and of a chain that had slipped. " +
        "By noon the fog had lifted and the ferry sailed.\n\nOn Tuesday the council met. It voted to mend the chain at last. The ferry is to stop for a week.";

    [Fact]
    public void Whole_sentences_are_shown_where_they_fit() =>
        Assert.Equal(["Nobody on the quay was <mark>surprised</mark> by that."], Snippets("surprising", 1, 60));

    [Fact]
    public void A_sentence_too_long_is_cut_at_words() =>
        Assert.Equal(["The harbour master spoke of <mark>fog</mark>, and of a …"], Snippets("\"fog\" ", 1, 42));

    [Fact]
    public void The_end_of_a_long_sentence_is_shown_when_its_beginning_is_too_far() =>
        Assert.Equal(["… of fog, and of a chain that had <mark>slipped</mark>."], Snippets("slipped", 1, 45));

    [Fact]
    public void A_passage_amid_a_long_sentence_has_an_ellipsis_on_both_sides() =>
        Assert.Equal(["… of a <mark>chain</mark> that had …"], Snippets("chain", 1, 22));

    [Fact]
    public void All_the_words_of_the_query_win_over_the_first() =>
        Assert.Equal(["It voted to <mark>mend</mark> the <mark>chain</mark> at last."], Snippets("mend chain", 1, 45));

    [Fact]
    public void Further_passages_show_what_is_not_shown_yet() =>
        Assert.Equal(
            ["Nobody on the <mark>quay</mark> was surprised by that.", "On Tuesday the <mark>council</mark> met."],
            Snippets("council quay", 2, 55));

    [Fact]
    public void Passages_come_in_the_order_of_the_text_and_white_space_is_one_space()
    {
        var snippets = Snippets("ferry council", 3, 80);
        var places = snippets.Select(s => Marks.InOneLine(Text).IndexOf(Marks.WithoutEllipses(Marks.Read(s)), StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Equal(["A <mark>b</mark> c <mark>d</mark>."], Marks.For("b d").Snippets("text", "A  b\n\n\tc \u2003 d.", new SnippetOptions()));
    }

    [Fact]
    public void Passages_that_touch_are_one() =>
        Assert.Equal(["The <mark>ferry</mark> ran late on Monday. Nobody on the <mark>quay</mark> was surprised by that."], Snippets("ferry quay", 2, 43).Take(1));

    [Fact]
    public void A_short_text_is_shown_whole() =>
        Assert.Equal(["A short <mark>text</mark>, no stop"], Marks.For("text").Snippets("text", " A short text, no stop ", new SnippetOptions()));

    [Fact]
    public void Nothing_is_shown_where_nothing_matches_unless_the_lead_is_asked_for()
    {
        Assert.Empty(Snippets("zebra", 3, 100));
        Assert.Empty(Snippets("ferry", 0, 100));
        var lead = new SnippetOptions { Length = 40, LeadWhenNothingMatches = true };
        Assert.Equal(["The ferry ran late on Monday."], Marks.For("zebra").Snippets("text", Text, lead));
        Assert.Equal(["The ferry ran …"], Marks.For("zebra").Snippets("text", Text, lead with { Length = 15 }));
        Assert.Empty(Marks.For("zebra").Snippets("text", " \n ", lead));
        Assert.Empty(Marks.For("zebra").Snippets("text", "", lead));
    }

    [Fact]
    public void A_phrase_longer_than_a_passage_is_shown_whole() =>
        Assert.Equal(["… <mark>master spoke of fog, and of a chain</mark> …"], Snippets("\"master spoke of fog and of a chain\"", 1, 15));

    [Fact]
    public void A_phrase_is_marked_only_where_all_of_it_is_shown() =>
        Assert.Equal(["The harbour <mark>master</mark> spoke of …"], Snippets("master \"of fog and of a chain\"^0.01", 1, 28));

    [Fact]
    public void No_passage_begins_behind_an_abbreviation() =>
        Assert.Equal(
            ["The U.S. Senate heard Mr. <mark>Jones</mark> on Sept. 11, Monday."],
            Marks.For("jones").Snippets("text", "It rained. The U.S. Senate heard Mr. Jones on Sept. 11, Monday. Then it rained more.", new SnippetOptions { Count = 1, Length = 60 }));

    [Fact]
    public void Words_close_together_win_over_the_same_words_far_apart() =>
        Assert.Equal(
            ["They voted to mend the <mark>bridge</mark> <mark>chain</mark> at last."],
            Marks.For("chain bridge").Snippets("text", "The chain of the old and rusty bridge broke. They voted to mend the bridge chain at last.", new SnippetOptions { Count = 1, Length = 50 }));

    [Theory]
    [InlineData("It cost them all of 1,200,000 and some", "all", 12)]
    [InlineData("It cost them all of 1\u00A0200\u00A0000 and some", "all", 12)]
    [InlineData("They read all of https://example.org/wiki/Ferry_(boat) today", "all", 15)]
    [InlineData("They wrote all to jane.doe@example.org today", "all", 12)]
    [InlineData("They left all the U.S.A. behind", "all", 10)]
    [InlineData("He saw all of AT&T's wi-fi there", "all", 9)]
    [InlineData("Da war all das 👩‍👩‍👧 und so", "all", 9)]
    public void What_stands_together_is_never_cut(string text, string query, int length)
    {
        for (var more = 0; more < 20; more++)
        {
            var words = Marks.WithoutEllipses(Marks.Read(Marks.For(query).Snippets("text", text, new SnippetOptions { Count = 1, Length = length + more })[0])).Split(' ');
            Assert.All(words, word => Assert.Contains(word, text.Split(' ')));
        }
    }

    [Fact]
    public void Rare_words_are_worth_more_than_common_ones() =>
        Assert.Contains("<mark>zebra</mark>", Marks.For("the zebra").Snippets(
            "text", string.Concat(Enumerable.Repeat("The dog saw the cat. ", 20)) + "A zebra came by. " + string.Concat(Enumerable.Repeat("The end of the day. ", 20)), new SnippetOptions { Count = 1, Length = 40 })[0]);

    [Fact]
    public void Scripts_without_spaces_are_cut_between_words()
    {
        var snippet = Assert.Single(Marks.For("猫").Snippets("text", string.Concat(Enumerable.Repeat("日本語の文章", 30)) + "猫" + string.Concat(Enumerable.Repeat("漢字", 60)), new SnippetOptions { Count = 1, Length = 40 }));
        Assert.Contains("<mark>猫</mark>", snippet);
        Assert.InRange(Marks.Read(snippet).Length, 20, 44);
    }

    private static IReadOnlyList<string> Snippets(string query, int count, int length) =>
        Marks.For(query).Snippets("text", Text, new SnippetOptions { Count = count, Length = length });
}
