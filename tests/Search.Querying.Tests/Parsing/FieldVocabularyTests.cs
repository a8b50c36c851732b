using Search.Analysis;
using Search.Indexing;

namespace Search.Querying.Tests.Parsing;

public sealed class FieldVocabularyTests
{
    private static readonly Schema Schema = new(
        Field.Text("title", TextAnalyzer.English), Field.Stems("title.stems", "title"),
        Field.Text("text", TextAnalyzer.English), Field.Stems("text.stems", "text"),
        Field.Text("plain", TextAnalyzer.Words, positions: false),
        Field.Keyword("outlet"), Field.Number("year"), Field.StoredOnly("facts"));

    [Theory]
    [InlineData("Bombings", "text.stems:bomb")]
    [InlineData("\"Bombings\"", "bombings")]
    [InlineData("Héloïse's", "text.stems:helois")]
    [InlineData("wi-fi", "\"wi fi\"")]
    [InlineData("\"The Taliban's Bombings\"~2", "\"the taliban bombings\"~2")]
    [InlineData("KAB*", "kab*")]
    [InlineData("al-Q*", "+al +q*")]
    [InlineData("al-Qa?da", "+al +qa?da")]
    [InlineData("Ká?ul", "ka?ul")]
    [InlineData("ROAM~1", "roam~1")]
    [InlineData("wi-fi~1", "+wi~1 +fi~1")]
    [InlineData("plain:wi-fi", "+plain:wi +plain:fi")]
    [InlineData("plain:bombings", "plain:bombings")]
    [InlineData("outlet:Wire", "outlet:Wire")]
    [InlineData("outlet:\"The Wire\"", "outlet:The Wire")]
    [InlineData("outlet:The*", "outlet:The*")]
    [InlineData("outlet:T?e", "outlet:T?e")]
    [InlineData("outlet:*", "outlet:[* TO *]")]
    [InlineData("text:[Á TO B}", "[a TO b}")]
    [InlineData("year:2009", "year:2009..2009")]
    [InlineData("year:[2009 TO 2010]", "year:2009..2010")]
    [InlineData("year:{2009 TO 2012}", "year:2010..2011")]
    [InlineData("year:>=-5", "year:-5..9223372036854775807")]
    [InlineData("year:*", "year:-9223372036854775808..9223372036854775807")]
    [InlineData("*", "*:*")]
    [InlineData("--- !!! text:...", "*:*")]
    [InlineData("war ... peace", "text.stems:war text.stems:peac")]
    public void A_leaf_is_what_its_field_makes_of_it(string text, string expected)
    {
        var parsed = new QueryParser(new FieldVocabulary(Schema, ("text", 1))).Parse(text);
        Assert.Equal(expected, QueryText.Of(parsed.Query));
        Assert.Empty(parsed.Problems);
    }

    [Theory]
    [InlineData("year:soon", "text.stems:year text.stems:soon")]
    [InlineData("year:20*", "text.stems:year text.stems:20")]
    [InlineData("[a TO b]", "text.stems:a text.stems:b")]
    [InlineData("facts:x", "text.stems:fact text.stems:x")]
    [InlineData("text.stems:bomb", "text.stems:text.stems text.stems:bomb")]
    public void What_a_field_cannot_do_is_read_as_words_and_told(string text, string expected)
    {
        var parsed = new QueryParser(new FieldVocabulary(Schema, ("text", 1))).Parse(text);
        Assert.Equal(expected, QueryText.Of(parsed.Query));
        Assert.Single(parsed.Problems);
    }

    [Fact]
    public void Several_default_fields_are_optional_clauses_with_their_weights()
    {
        var parser = new QueryParser(new FieldVocabulary(Schema, ("title", 2), ("text", 1)));
        Assert.Equal("+(title.stems:war^2 text.stems:war) +(title.stems:peac^2 text.stems:peac)", QueryText.Of(parser.Parse("war AND peace").Query));
        Assert.Equal("title:\"a b\"^2 \"a b\"", QueryText.Of(parser.Parse("\"a b\"").Query));
        Assert.Equal("title.stems:war", QueryText.Of(parser.Parse("title:war").Query));
        Assert.Equal("*:*", QueryText.Of(parser.Parse("...").Query));
    }

    [Fact]
    public void Beyond_the_largest_number_there_is_nothing()
    {
        var vocabulary = new FieldVocabulary(Schema, ("text", 1));
        Assert.Equal(new MatchNoneQuery(), vocabulary.Range("year", "9223372036854775807", null, false, true));
        Assert.Equal(new MatchNoneQuery(), vocabulary.Range("year", "10", "9", true, true));
    }

    [Fact]
    public void A_word_of_thousands_of_tokens_is_cut() =>
        Assert.Equal(QueryParser.MaxWords, Assert.IsType<PhraseQuery>(LeafQueries.Word(Schema, Schema["text"], string.Join('-', Enumerable.Repeat("x", 5000)))).Terms.Count);

    [Fact]
    public void Garbage_from_the_keyboard_breaks_no_field()
    {
        var random = new Random(5);
        var parser = new QueryParser(new FieldVocabulary(Schema, ("title", 2), ("text", 1)));
        const string Alphabet = "ab é*?~^\"()[]:+-!\\1.'’\ud83d\ude00\ud800\0日 TOANDx";
        string[] fields = ["", "title:", "plain:", "outlet:", "year:", "facts:"];
        for (var round = 0; round < 5_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(i =>
                i % 4 == 0 ? fields[random.Next(fields.Length)] : Alphabet[random.Next(Alphabet.Length)].ToString()));
            Assert.NotNull(parser.Parse(text).Query);
        }
    }
}
