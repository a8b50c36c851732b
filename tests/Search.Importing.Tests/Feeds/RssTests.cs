using System.Text;
using Search.Archive;
using Search.Importing.Encodings;
using Search.Importing.Feeds;

namespace Search.Importing.Tests.Feeds;

public sealed class RssTests
{
    private const string Everything = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"
          xmlns:slash="http://purl.org/rss/1.0/modules/slash/" xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:media="http://search.yahoo.com/mrss/">
        <channel>
          <title>The Tide &amp; Ebb</title>
          <atom:link href="https://tide.example/feed/" rel="self" type="application/rss+xml" />
          <link>https://tide.example</link>
          <language>en-GB</language>
          <image><title>A picture</title><link>https://tide.example/logo</link></image>
          <item>
            <title>Low water at Saltmarsh &#8212; again</title>
            <link>https://tide.example/low-water/</link>
            <comments>https://tide.example/low-water/#comments</comments>
            <dc:creator><![CDATA[Ann Oar]]></dc:creator>
            <pubDate>Tue, 13 Apr 2009 05:06:07 EST</pubDate>
            <category><![CDATA[Tides]]></category>
            <category>Mud &amp;amp; sand</category>
            <guid isPermaLink="false">https://tide.example/?p=12</guid>
            <description><![CDATA[Short.]]></description>
            <content:encoded><![CDATA[<p>First.</p><p>Second &amp; last.</p><p>The post <a href="https://tide.example/low-water/">Low water at Saltmarsh — again</a> appeared first on <a href="https://tide.example">The Tide</a>.</p>]]></content:encoded>
            <wfw:commentRss>https://tide.example/low-water/feed/</wfw:commentRss>
            <slash:comments>3</slash:comments>
            <media:content url="https://tide.example/a.jpg"><media:title>A jetty</media:title><media:description>Not the body</media:description></media:content>
          </item>
          <item>
            <title>High water</title>
            <link>https://tide.example/high-water/</link>
            <author>jan@tide.example (Jan Bell)</author>
            <description>Line one.

        Line two.</description>
          </item>
        </channel></rss>
        """;

    [Fact]
    public void Every_element_of_an_item_is_read()
    {
        var reading = Read(Everything);

        var article = reading.Threads[0].Article;
        Assert.Equal(("https://tide.example/low-water/", "https://tide.example/low-water/", "The Tide & Ebb", "Low water at Saltmarsh — again"), (article.Id, article.Url, article.Outlet, article.Title));
        Assert.Equal(["Ann Oar"], article.Authors);
        Assert.Equal(["Tides", "Mud & sand"], article.Tags);
        Assert.Equal("2009-04-13T10:06:07Z", article.Published.ToString());
        Assert.Equal("First.\n\nSecond & last.", article.Body);
        Assert.Equal(["https://tide.example/?p=12"], article.Identifiers);
        Assert.Equal(("en", "file"), (article.Language, article.Source));
        Assert.Equal(("feed", 10L), (article.Provenance!.Format, article.Provenance.Line));
        Assert.Equal([new FactOrigin("published", "pubDate"), new FactOrigin("body", "content:encoded")], article.Provenance.Facts);
        Assert.Empty(reading.Threads[0].Comments);
        Assert.Empty(reading.Problems);
    }

    [Fact]
    public void Plain_text_in_a_description_keeps_its_lines_and_an_address_leaves_the_name()
    {
        var article = Read(Everything).Threads[1].Article;

        Assert.Equal("Line one.\n\nLine two.", article.Body);
        Assert.Equal(["Jan Bell"], article.Authors);
        Assert.Null(article.Published);
    }

    [Fact]
    public void An_address_alone_names_nobody() =>
        Assert.Empty(Read(Item("<title>A</title><author>jan@tide.example</author>")).Only.Article.Authors);

    [Fact]
    public void RSS_1_is_read()
    {
        var reading = Read("""
            <?xml version="1.0"?>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel rdf:about="https://tide.example/"><title>The Tide</title><link>https://tide.example/</link><dc:language>de</dc:language>
                <items><rdf:Seq><rdf:li rdf:resource="https://tide.example/ebbe"/></rdf:Seq></items></channel>
              <item rdf:about="https://tide.example/ebbe"><title>Ebbe</title><link>https://tide.example/ebbe</link><dc:creator>Ann Oar</dc:creator>
                <dc:date>2009-04-13T05:06:07+02:00</dc:date><dc:subject>Watt</dc:subject><description>Kein Wasser.</description></item>
            </rdf:RDF>
            """);

        var article = reading.Only.Article;
        Assert.Equal(("Ebbe", "https://tide.example/ebbe", "The Tide", "de", "Kein Wasser.", "2009-04-13T03:06:07Z"), (article.Title, article.Url, article.Outlet, article.Language, article.Body, article.Published.ToString()));
        Assert.Equal(["Watt"], article.Tags);
        Assert.Empty(reading.Problems);
    }

    [Theory]
    [InlineData("Mon, 13 Apr 2009 05:06:07 +0200", "2009-04-13T03:06:07Z")]
    [InlineData("13 Apr 09 05:06 GMT", "2009-04-13T05:06:00Z")]
    [InlineData("2009-04-13", "2009-04-13")]
    [InlineData("Thu, 01 Jan 0000 00:00:00 +0000", null)]
    [InlineData("yesterday", null)]
    public void Dates_are_read_in_the_forms_they_come_in(string text, string? expected) =>
        Assert.Equal(expected, Read(Item($"<title>A</title><pubDate>{text}</pubDate>")).Only.Article.Published?.ToString());

    [Fact]
    public void A_bad_date_is_said_with_its_line()
    {
        var problem = Assert.Single(Read(Item("\n<title>A</title>\n<pubDate>32 Foo</pubDate>")).Problems);

        Assert.Equal((4L, ProblemKind.Note), (problem.Line, problem.Kind));
        Assert.Contains("32 Foo", problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Entity_soup_survives()
    {
        var reading = Read(Item("<title>Fish & chips &nbsp;&amp;amp;&eacute; R&D &bogus; 3 < 4</title><link>https://tide.example/?a=1&b=2</link><description>&lt;p&gt;Caf&eacute; &amp;eacute; &#146;so&#146;&lt;/p&gt;</description>"));

        Assert.Equal("Fish & chips &é R&D &bogus; 3 < 4", reading.Only.Article.Title);
        Assert.Equal("https://tide.example/?a=1&b=2", reading.Only.Article.Url);
        Assert.Equal("Café é ’so’", reading.Only.Article.Body);
        Assert.NotEmpty(reading.Problems);
    }

    [Fact]
    public void Markup_that_nobody_escaped_is_read_as_the_body() =>
        Assert.Equal("One.\n\nTwo & three.", Read(Item("<title>A</title><description><p>One.</p><p>Two <b>&amp;</b> three.<br></p></description>")).Only.Article.Body);

    [Fact]
    public void Markup_that_was_escaped_twice_is_read_as_markup() =>
        Assert.Equal("One.\n\nTwo.", Read(Item("<title>A</title><description>&amp;lt;p&amp;gt;One.&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;Two.&amp;lt;/p&amp;gt;</description>")).Only.Article.Body);

    [Fact]
    public void Control_characters_and_undeclared_prefixes_survive()
    {
        var reading = Read("<rss><channel><title>T</title><item><title>A\u0007B\u0000</title><dc:creator>Ann</dc:creator><content:encoded>Te\u001Fxt</content:encoded></item></channel></rss>");

        var article = reading.Only.Article;
        Assert.Equal(("AB", "Text"), (article.Title, article.Body));
        Assert.Equal(["Ann"], article.Authors);
        Assert.Contains(reading.Reasons, reason => reason.Contains("U+0007", StringComparison.Ordinal));
    }

    [Fact]
    public void A_feed_that_is_cut_off_gives_the_whole_items_and_says_where_it_ends()
    {
        var reading = Read(Everything[..Everything.IndexOf("Line two.", StringComparison.Ordinal)]);

        Assert.Equal("https://tide.example/low-water/", reading.Only.Article.Id);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal(31, problem.Line);
        Assert.Contains("<description>", problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Items_that_were_not_ended_are_read_all_the_same() =>
        Assert.Equal(["A", "B"], Read("<rss><channel><item><title>A</title><item><title>B</title></channel></rss>").Threads.Select(thread => thread.Article.Title));

    [Fact]
    public void The_same_item_twice_is_one_article_and_two_of_one_address_are_two()
    {
        var twice = "<item><title>A</title><link>https://tide.example/</link><guid>1</guid></item>";
        var reading = Read($"<rss><channel>{twice}{twice}<item><title>B</title><link>https://tide.example/</link></item></channel></rss>");

        Assert.Equal(["A", "B"], reading.Threads.Select(thread => thread.Article.Title));
        Assert.Equal(2, reading.Threads.Select(thread => thread.Article.Id).Distinct().Count());
    }

    [Fact]
    public void Encodings_are_those_of_the_declaration_or_the_mark()
    {
        const string Feed = "<?xml version=\"1.0\" encoding=\"{0}\"?><rss><channel><item><title>Café “à la mer”</title></item></channel></rss>";
        byte[][] files =
        [
            TextEncodings.Windows1252.GetBytes(Feed.Replace("{0}", "ISO-8859-1", StringComparison.Ordinal)),
            TextEncodings.Windows1252.GetBytes(Feed.Replace("{0}", "utf-8", StringComparison.Ordinal)),
            Encoding.Unicode.GetBytes(Feed.Replace("{0}", "utf-16", StringComparison.Ordinal)),
            [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Feed)],
            [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Feed.Replace("{0}", "utf-16", StringComparison.Ordinal))],
        ];

        Assert.All(files, file => Assert.Equal("Café “à la mer”", FormatReading.Of(new FeedFormat(new ImportOptions()), file).Only.Article.Title));
    }

    [Theory]
    [InlineData("<rss version='0.91'>", true)]
    [InlineData("\uFEFF\n<?xml version='1.0'?>\n<!-- made by hand --><feed xmlns='http://www.w3.org/2005/Atom'>", true)]
    [InlineData("<rdf:RDF xmlns:rdf='x' xmlns='http://purl.org/rss/1.0/'>", true)]
    [InlineData("<rdf:RDF xmlns:rdf='x' xmlns:foaf='y'>", false)]
    [InlineData("<rss xmlns:wp='http://wordpress.org/export/1.2/'>", false)]
    [InlineData("<html><body>rss", false)]
    [InlineData("rss", false)]
    public void It_is_recognised_by_content(string text, bool expected) =>
        Assert.Equal(expected, FormatReading.Recognises(new FeedFormat(new ImportOptions()), text));

    private static string Item(string elements) => $"<rss version=\"2.0\"><channel><title>T</title>\n<item>{elements}</item></channel></rss>";

    private static FormatReading Read(string feed) => FormatReading.Of(new FeedFormat(new ImportOptions()), feed);
}
