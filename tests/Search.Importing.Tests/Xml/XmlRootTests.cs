using Search.Importing.Xml;

namespace Search.Importing.Tests.Xml;

public sealed class XmlRootTests
{
    [Theory]
    [InlineData("<rss version=\"2.0\">", "rss")]
    [InlineData("\uFEFF  <?xml version=\"1.0\"?>\n<!-- one --><!-- two > --> <feed>", "feed")]
    [InlineData("Received, thanks.\n<rdf:RDF xmlns:rdf=\"x\">", "RDF")]
    [InlineData("<!DOCTYPE nitf SYSTEM \"nitf.dtd\">\n<nitf/>", "nitf")]
    [InlineData("<!DOCTYPE nitf [ <!ENTITY oe \"&#339;\"> ] >\n<nitf>", "nitf")]
    [InlineData("<!DOCTYPE html><p>An array[0]</p>", "p")]
    public void The_root_is_found_past_declarations_comments_and_the_document_type(string text, string name) =>
        Assert.Equal(name, XmlRoot.LocalNameIn(text));

    [Theory]
    [InlineData("")]
    [InlineData("no markup")]
    [InlineData("<!-- never closed <rss>")]
    [InlineData("<?xml version=\"1.0\"")]
    [InlineData("<!DOCTYPE nitf [ never closed")]
    [InlineData("A long letter which says at its end, and only at its very end, that <rss> is a format.")]
    public void A_text_that_shows_no_root_has_none(string text) => Assert.Null(XmlRoot.LocalNameIn(text));

    [Fact(Timeout = 10_000)]
    public async Task Thousands_of_comments_before_the_root_take_no_time_to_speak_of()
    {
        await Task.Yield();
        Assert.Equal("html", XmlRoot.LocalNameIn(string.Concat(Enumerable.Repeat("<!-- [if IE]> --> ", 10_000)) + "<html>"));
    }
}
