using Search.Importing.News;

namespace Search.Importing.Tests.News;

public sealed class NewsMlFormatTests
{
    private static readonly FixedTime Now = new(new DateTimeOffset(2009, 4, 14, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public void An_item_with_XHTML_is_read()
    {
        var reading = Read("""
            <?xml version="1.0" encoding="UTF-8"?>
            <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:tide.example:20090413:1" version="2" standard="NewsML-G2" standardversion="2.9" xml:lang="en-GB">
              <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_38.xml"/><rightsInfo><copyrightHolder literal="x"><name>Holder</name></copyrightHolder></rightsInfo>
              <itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:TIDE"><name>The Tide</name></provider><versionCreated>2009-04-13T09:00:00Z</versionCreated><firstCreated>2009-04-13T05:06:07+02:00</firstCreated><embargoed>2009-04-13T10:00:00Z</embargoed><pubStatus qcode="stat:usable"/></itemMeta>
              <contentMeta><creator qcode="p:1"><name>The desk</name></creator><by>By Ann Oar and Bo Bell</by><headline>Low water
                at <em>Saltmarsh</em></headline><language tag="en"/><subject qcode="medtop:1"><name xml:lang="en">Tides</name><broader qcode="medtop:2"><name>Nature</name></broader></subject><subject qcode="medtop:3"/><keyword>mud</keyword></contentMeta>
              <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Not this</title></head><body><p>First &amp; foremost.</p><p>Second <em>paragraph</em>.</p></body></html></inlineXML></contentSet>
            </newsItem>
            """);

        var article = reading.Only.Article;
        Assert.Equal(
            ("urn:newsml:tide.example:20090413:1", null, "The Tide", "Low water at Saltmarsh", "First & foremost.\n\nSecond paragraph.", "2009-04-13T03:06:07Z", "en"),
            (article.Id, article.Url, article.Outlet, article.Title, article.Body, article.Published.ToString(), article.Language));
        Assert.Equal(["Ann Oar", "Bo Bell"], article.Authors);
        Assert.Equal(["Tides", "mud"], article.Tags);
        Assert.Equal("NewsML-G2", article.Provenance?.Format);
        Assert.Empty(reading.Problems);
    }

    [Fact]
    public void Items_of_a_message_with_NITF_and_plain_text_are_read()
    {
        var reading = Read(Message(
            Item("1", "", "<creator literal='Ann Oar'/><contentCreated>2009-04-13</contentCreated>", "<inlineXML><nitf><body><body.head><hedline><hl1>Low</hl1></hedline></body.head><body.content><p>One.</p></body.content></body></nitf></inlineXML>"),
            Item("https://tide.example/2", "", "<headline>High</headline>", "<inlineData contenttype='text/plain'>2 &lt; 3.\n\nTwo.</inlineData>")));

        Assert.Equal(["1||Low|One.|2009-04-13|Ann Oar", "https://tide.example/2|https://tide.example/2|High|2 < 3.\n\nTwo.||"],
            reading.Threads.Select(thread => thread.Article).Select(article => $"{article.Id}|{article.Url}|{article.Title}|{article.Body}|{article.Published}|{string.Join('+', article.Authors)}"));
    }

    [Fact]
    public void What_may_not_be_shown_and_what_is_no_text_is_left_out_and_counted()
    {
        const string text = "<inlineData>x</inlineData>";
        var reading = Read(Message(
            Item("1", "<pubStatus qcode='stat:canceled'/>", "<headline>A</headline>", text), Item("2", "<embargoed>2009-04-15T00:00:00Z</embargoed>", "<headline>B</headline>", text),
            Item("3", "<embargoed/>", "<headline>C</headline>", text), Item("4", "<itemClass qcode='ninat:picture'/>", "<headline>D</headline>", "<remoteContent href='a.jpg'/>"),
            "<packageItem guid='5'><itemMeta/><groupSet/></packageItem>", Item("6", "", "", ""), Item("7", "<embargoed>2009-04-13T00:00:00Z</embargoed>", "<headline>E</headline>", text)));

        Assert.Equal("7", reading.Only.Article.Id);
        Assert.Equal(
            ["the item has neither a headline nor a text", "left out, items that are pictures, graphics, sound or film: 1", "left out, items that are withheld or cancelled: 1", "left out, items under embargo: 2", "left out, packages and lists of terms: 1"],
            reading.Reasons);
    }

    private static string Message(params string[] items) => $"<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><header><sent>2009-04-13T00:00:00Z</sent></header><itemSet>{string.Concat(items)}</itemSet></newsMessage>";

    private static string Item(string guid, string itemMeta, string contentMeta, string content) =>
        $"<newsItem guid='{guid}' version='1'><itemMeta>{itemMeta}</itemMeta><contentMeta>{contentMeta}</contentMeta><contentSet>{content}</contentSet></newsItem>";

    private static FormatReading Read(string text) => FormatReading.Of(new NewsMlFormat(new ImportOptions(), Now), text);

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
