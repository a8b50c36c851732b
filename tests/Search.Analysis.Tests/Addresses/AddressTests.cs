namespace Search.Analysis.Tests.Addresses;

public class AddressTests
{
    [Theory]
    [InlineData("see http://www.example.com/War_(game)/ now", "see www.example.com/war_(game) now")]
    [InlineData("(http://a.org/x).", "a.org/x")]
    [InlineData("[text](https://a.org/x?y=1&z=2#top), more", "text a.org/x?y=1&z=2#top more")]
    [InlineData("[http://a.org](http://a.org)", "a.org a.org")]
    [InlineData("“HTTP://A.ORG/X!”", "a.org/x")]
    [InlineData("<a href=\"http://a.org/x\">it", "a href a.org/x it")]
    [InlineData("*www.a.org*, www.4chan.org/b/", "www.a.org www.4chan.org/b")]
    [InlineData("file:///etc/hosts and ftp://u@h.org/x", "etc/hosts and u@h.org/x")]
    [InlineData("see:http://a.org été://b.org", "see a.org ete b.org")]
    [InlineData("http://de.wikipedia.org/wiki/Müller", "de.wikipedia.org/wiki/muller")]
    [InlineData("见http://a.org/b的", "见 a.org/b 的")]
    [InlineData("http:// http:///, www. wwwx.y", "http http www wwwx.y")]
    [InlineData("at:www.a.org:8080/x:y, b:c d.http://e", "at www.a.org:8080/x:y b c d e")]
    [InlineData("example.com", "example.com")]
    public void A_web_address_is_one_word(string text, string words) =>
        Assert.Equal(words, WordsOf(text));

    [Theory]
    [InlineData("write to First.Last+tag@mail.example.org.", "write to first.last+tag@mail.example.org")]
    [InlineData("mailto:bob@x.com,ann@y.co.uk", "mailto bob@x.com ann@y.co.uk")]
    [InlineData("_bob_@x.com", "bob_@x.com")]
    [InlineData("@user said 3@2.50 a@b", "user said 3 2.50 a b")]
    [InlineData("jürgen@müller.de", "jurgen@muller.de")]
    [InlineData("to:a@b.cd:now www.x.org/a@b.cd:1 e:f g@h.ij", "to a@b.cd now www.x.org/a@b.cd:1 e f g@h.ij")]
    [InlineData("a@@b.com @b.com", "a b.com b.com")]
    [InlineData("http://a.org/@bob@x.com and c@d.ef", "a.org/@bob@x.com and c@d.ef")]
    public void An_e_mail_address_is_one_word(string text, string words) => Assert.Equal(words, WordsOf(text));

    [Fact]
    public void An_address_alone_gives_the_token_it_gives_in_prose()
    {
        foreach (var address in new[] { "http://www.a.org/News/Running?x=1", "www.a.org/b", "bob.running@x.com", "https://a.org" })
        {
            var alone = Assert.Single(Token.AllOf(TextAnalyzer.English, address));
            var inProse = Token.AllOf(TextAnalyzer.English, $"He wrote: “{address}”, again.")[2];
            Assert.Equal((alone.Word, alone.Stem), (inProse.Word, inProse.Stem));
            Assert.Equal(alone.Word, alone.Stem);
        }
    }

    [Fact]
    public void A_long_address_is_cut_into_pieces_that_cover_it()
    {
        var address = "http://a.org/" + string.Concat(Enumerable.Repeat("running/", 100));
        var tokens = Token.AllOf(TextAnalyzer.English, "x " + address + " y")[1..^1];
        Assert.Equal(address[7..^1], string.Concat(tokens.Select(token => token.Word)));
        Assert.Equal(2, tokens[0].Start);
        Assert.All(tokens, token => Assert.InRange(token.Word.Length, 1, TextAnalyzer.MaxWordLength));
    }

    private static string WordsOf(string text) =>
        string.Join(' ', Token.AllOf(TextAnalyzer.English, text).Select(token => token.Word));
}
