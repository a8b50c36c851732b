namespace Search.Querying.Tests.Highlighting;

public sealed class HighlighterTests
{
    [Theory]
    [InlineData("The bomb, the bombing; BOMBS.", "bombings", "The <mark>bomb</mark>, the <mark>bombing</mark>; <mark>BOMBS</mark>.")]
    [InlineData("The bomb, the bombing", "\"bombing\"", "The bomb, the <mark>bombing</mark>")]
    [InlineData("Héloïse's café", "heloise CAFE", "<mark>Héloïse&#39;s</mark> <mark>café</mark>")]
    [InlineData("the long war of long ago", "\"long war\"", "the <mark>long war</mark> of long ago")]
    [InlineData("the long war of long ago", "\"long war\" long", "the <mark>long war</mark> of <mark>long</mark> ago")]
    [InlineData("long, long war", "\"long long\" \"long war\"", "<mark>long, long war</mark>")]
    [InlineData("a a a b", "\"a a\"", "<mark>a a a</mark> b")]
    [InlineData("war of the long sort, war long ago", "\"war long\"~2", "<mark>war</mark> of the <mark>long</mark> sort, <mark>war</mark> <mark>long</mark> ago")]
    [InlineData("war of the long sort", "\"war long\"~1", "war of the long sort")]
    [InlineData("long war", "\"war long\"~2", "<mark>long</mark> <mark>war</mark>")]
    [InlineData("the wi-fi and wi fi and fi", "wi-fi", "the <mark>wi-fi</mark> and <mark>wi fi</mark> and fi")]
    [InlineData("Kabul Kabuli kab", "kabu*", "<mark>Kabul</mark> <mark>Kabuli</mark> kab")]
    [InlineData("wild weld wd", "w?ld", "<mark>wild</mark> <mark>weld</mark> wd")]
    [InlineData("roam room foam", "roam~1", "<mark>roam</mark> <mark>room</mark> <mark>foam</mark>")]
    [InlineData("a b c d", "text:[b TO c]", "a <mark>b</mark> <mark>c</mark> d")]
    [InlineData("war and peace", "war -peace", "<mark>war</mark> and peace")]
    [InlineData("war and peace", "war AND (peace OR NOT and)^3", "<mark>war</mark> and <mark>peace</mark>")]
    [InlineData("war and peace", "-peace", "war and peace")]
    [InlineData("war and peace", "*", "war and peace")]
    [InlineData("war and peace", "text:*", "war and peace")]
    [InlineData("war and peace", "title:war peace", "war and <mark>peace</mark>")]
    [InlineData("war and peace", "outlet:war", "war and peace")]
    [InlineData("war war", "war war^2 text:war", "<mark>war</mark> <mark>war</mark>")]
    [InlineData("", "war", "")]
    public void Marks_what_the_query_matches_in_the_field(string text, string query, string expected) => Assert.Equal(expected, Marks.In(text, query));

    [Theory]
    [InlineData("<script>war</script>", "war", "&lt;script&gt;<mark>war</mark>&lt;/script&gt;")]
    [InlineData("<mark>war</mark>", "war", "&lt;mark&gt;<mark>war</mark>&lt;/mark&gt;")]
    [InlineData("AT&T &amp; \"war\" 'n", "war", "AT&amp;T &amp;amp; &quot;<mark>war</mark>&quot; &#39;n")]
    [InlineData("<b onclick='x'>", "mark script b", "&lt;<mark>b</mark> onclick=&#39;x&#39;&gt;")]
    [InlineData("a\0war\n\n\twar", "war", "a\0<mark>war</mark>\n\n\t<mark>war</mark>")]
    [InlineData("\u202Eשלום war\u202C", "war שלום", "\u202E<mark>שלום</mark> <mark>war\u202C</mark>")]
    [InlineData("😀war😀 \ud83d war", "war", "😀<mark>war</mark>😀 \ud83d <mark>war</mark>")]
    public void Whatever_the_text_holds_only_marks_become_elements(string text, string query, string expected) =>
        Assert.Equal(expected, Marks.In(text, query));

    [Fact]
    public void A_word_of_the_title_is_no_word_of_the_text()
    {
        var highlighter = Marks.For("title:war text:peace");
        Assert.Equal("<mark>war</mark> peace", highlighter.Mark("title", "war peace"));
        Assert.Equal("war <mark>peace</mark>", highlighter.Mark("text", "war peace"));
        Assert.Equal("war <mark>peace</mark>", highlighter.Mark("text.stems", "war peace"));
        Assert.Equal("war peace", highlighter.Mark("outlet", "war peace"));
        Assert.Throws<KeyNotFoundException>(() => highlighter.Mark("nowhere", "war"));
    }

    [Fact]
    public void Says_whether_anything_matches()
    {
        Assert.True(Marks.For("\"long war\"").Matches("text", "the long war"));
        Assert.False(Marks.For("\"long war\"").Matches("text", "the war was long"));
    }

    [Fact]
    public void Every_kind_of_query_leads_to_its_leaves()
    {
        var leaf = new TermQuery("text", "war");
        Query[] queries =
        [
            new ConstantScoreQuery(leaf, 0), new BoostQuery(leaf, 0), new DisjunctionMaxQuery([new MatchNoneQuery(), leaf]),
            new BooleanQuery([new BooleanClause(leaf, Occur.Filter)]), new PhraseQuery("text", [new PhraseTerm("war", 0)]),
        ];
        Assert.All(queries, query => Assert.Equal("<mark>war</mark>", new Highlighter(query, Marks.Schema).Mark("text", "war")));
    }

    [Fact]
    public void A_gap_in_a_phrase_stands_for_any_word()
    {
        var query = new PhraseQuery("text", [new PhraseTerm("war", 0), new PhraseTerm("peace", 2)]);
        Assert.Equal("<mark>war or peace</mark>, war peace", new Highlighter(query, Marks.Schema).Mark("text", "war or peace, war peace"));
    }
}
