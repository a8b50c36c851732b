using Search.Importing.News;

namespace Search.Importing.Tests.News;

public sealed class NewsFormatTests
{
    [Fact]
    public void NITF_is_read()
    {
        var reading = FormatReading.Of(new NitfFormat(new ImportOptions()), """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE nitf SYSTEM "http://www.nitf.org/IPTC/NITF/3.3/specification/dtd/nitf-3-3.dtd">
            <nitf xml:lang="en-GB"><head><title>A title for machines</title>
              <docdata><doc-id id-string="tide-20090413-1" regsrc="TIDE"/><urgency ed-urg="4"/><date.issue norm="20090413T050607Z"/><doc.copyright year="2009" holder="The Tide Company"/>
                <key-list><keyword key="tides"/><keyword key="mud"/></key-list><identified-content><classifier type="taxonomic_classifier" value="Top/News"/><person>Not an author</person></identified-content></docdata>
              <pubdata name="The Tide" date.publication="20090413T080000+0200" ex-ref="https://tide.example/low"/></head>
              <body><body.head><hedline><hl1>Low water<br/>at Saltmarsh</hl1><hl2>Second line</hl2></hedline>
                <byline>By <person>Ann Oar</person> and <person>Bo Bell</person><byttl>Tide correspondents</byttl></byline><dateline><location>Saltmarsh</location></dateline><abstract><p>In short.</p></abstract></body.head>
              <body.content><block><p>First &amp; foremost.</p><p>Second <em>paragraph</em>.</p></block><media media-type="image"><media-reference source="a.jpg"/></media></body.content>
              <body.end/></body></nitf>
            """);

        var article = reading.Only.Article;
        Assert.Equal(
            ("tide-20090413-1", "https://tide.example/low", "The Tide", "Low water at Saltmarsh", "First & foremost.\n\nSecond paragraph.", "2009-04-13T06:00:00Z", "en"),
            (article.Id, article.Url, article.Outlet, article.Title, article.Body, article.Published.ToString(), article.Language));
        Assert.Equal(["Ann Oar", "Bo Bell"], article.Authors);
        Assert.Equal(["tides", "mud", "Top/News"], article.Tags);
        Assert.Empty(reading.Problems);
    }

    [Fact]
    public void A_byline_without_mark_up_and_a_bad_date_are_read_as_far_as_they_go()
    {
        var reading = FormatReading.Of(new NitfFormat(new ImportOptions { Outlet = "Wire" }), "<nitf><head><docdata><date.issue norm='20091399'/></docdata></head><body><body.head><hedline><hl1>A</hl1></hedline><byline>By ANN OAR and Bo Bell</byline></body.head><body.content><p>x</p></body.content></body></nitf>");

        Assert.Equal(["ANN OAR", "Bo Bell"], reading.Only.Article.Authors);
        Assert.Null(reading.Only.Article.Published);
        Assert.Equal("Wire", reading.Only.Article.Outlet);
        Assert.Contains("20091399", Assert.Single(reading.Problems).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_documents_of_one_file_are_several_articles_and_one_that_is_cut_off_is_none()
    {
        var one = "<nitf><body><body.head><hedline><hl1>{0}</hl1></hedline></body.head><body.content><p>x</p></body.content></body></nitf>";
        var reading = FormatReading.Of(new NitfFormat(new ImportOptions()), $"{one.Replace("{0}", "A", StringComparison.Ordinal)}\n{one.Replace("{0}", "B", StringComparison.Ordinal)}\n{one[..70]}");

        Assert.Equal(["A", "B"], reading.Threads.Select(thread => thread.Article.Title));
        Assert.Contains(reading.Problems, problem => problem.Line == 3);
    }

    [Fact]
    public void A_member_whose_name_is_no_text_costs_nothing_but_itself()
    {
        var article = FormatReading.Of(new NinjsFormat(new ImportOptions()), """{"uri":"urn:tide:1","pubstatus":"usable","body\ud800":"x","headline":"Low water","body_text":"One.","firstcreated":"2009-04-13T05:06:07Z"}""").Only.Article;

        Assert.Equal(("Low water", "One."), (article.Title, article.Body));
    }

    [Fact]
    public void A_file_of_another_encoding_than_it_should_have_is_recognised()
    {
        var bytes = System.Text.Encoding.Latin1.GetBytes("""{"uri":"urn:tide:1","headline":"Café at low water","type":"text","versioncreated":"2009-04-13T05:06:07Z","pubstatus":"usable","body_text":"One."}""");

        Assert.Equal("Café at low water", FormatReading.Of(new NinjsFormat(new ImportOptions()), bytes).Only.Article.Title);
    }

    [Fact]
    public void Ninjs_1_is_read()
    {
        var article = FormatReading.Of(new NinjsFormat(new ImportOptions()), """
            {"uri":"urn:tide:1","type":"text","version":"2","versioncreated":"2009-04-14T00:00:00Z","firstcreated":"2009-04-13T05:06:07Z","pubstatus":"usable","language":"en-GB","headline":"Low water &amp; mud","byline":"By Ann Oar","source":"The Tide","provider":"x",
             "subject":[{"code":"t:1","name":"tides"}],"keyword":["mud","tides"],"body_text":"One.\n\nTwo.","body_html":"<p>One.</p><p>Two &amp; three.</p>","copyrightholder":"ann@tide.example"}
            """).Only.Article;

        Assert.Equal(("urn:tide:1", "The Tide", "Low water & mud", "One.\n\nTwo & three.", "2009-04-13T05:06:07Z", "en"), (article.Id, article.Outlet, article.Title, article.Body, article.Published.ToString(), article.Language));
        Assert.Equal(["Ann Oar"], article.Authors);
        Assert.Equal(["tides", "mud"], article.Tags);
        Assert.Null(article.Url);
    }

    [Fact]
    public void Ninjs_2_and_3_are_read_and_what_is_withheld_or_no_text_is_left_out()
    {
        var reading = FormatReading.Of(new NinjsFormat(new ImportOptions()), """
            [{"uri":"https://tide.example/low","standard":{"name":"ninjs","version":"3.0"},"type":"text","versionCreated":"2009-04-14T00:00:00+02:00","contentCreated":"2009-04-13","language":"de","headlines":[{"role":"short","value":"Ebbe"},{"role":"main","value":"Ebbe im Watt"}],
              "bodies":[{"role":"main","contentType":"text/plain","value":"Eins.\n\nZwei."},{"role":"main","contentType":"text/html","value":"<p>Eins.</p><p>Drei.</p>"}],"by":"Ann Oar","subjects":[{"name":"Gezeiten","uri":"x"}],"keywords":["Watt"],"infosources":[{"name":"The Tide"}]},
             {"uri":"urn:2","pubStatus":"withheld","type":"text","headlines":[{"value":"No"}]},
             {"uri":"urn:3","type":"picture","headlines":[{"value":"No"}]},
             {"uri":"urn:4","type":"text","versionCreated":"x","bodies":[{"contentType":"text/plain","value":"Only text."}]},
             {"uri":"urn:5","type":"text"}]
            """);

        var article = reading.Threads[0].Article;
        Assert.Equal(("https://tide.example/low", "https://tide.example/low", "The Tide", "Ebbe im Watt", "Eins.\n\nDrei.", "2009-04-13", "de"), (article.Id, article.Url, article.Outlet, article.Title, article.Body, article.Published.ToString(), article.Language));
        Assert.Equal(["Gezeiten", "Watt"], article.Tags);
        Assert.Equal("Only text.", reading.Threads[1].Article.Body);
        Assert.Equal(2, reading.Threads.Count);
        Assert.Equal(
            ["not a date, taken as unknown: x", "the object has neither a headline nor a text", "1 items are withheld, cancelled or under embargo and were left out", "1 items are pictures, graphics, sound or film and were left out"],
            reading.Reasons);
    }

    [Theory]
    [InlineData("""{"uri":"urn:1","headline":"A","type":"text"}""", true)]
    [InlineData("""{"uri":"urn:1","title":"A"}""", false)]
    [InlineData("""{"title":"A","body":"x"}""", false)]
    [InlineData("<nitf>", false)]
    public void Ninjs_is_recognised_by_content(string text, bool expected) =>
        Assert.Equal(expected, FormatReading.Recognises(new NinjsFormat(new ImportOptions()), text));

    [Theory]
    [InlineData("<nitf>", true)]
    [InlineData("<?xml version='1.0'?><!DOCTYPE nitf SYSTEM \"x\" [<!ENTITY a 'b'>]><nitf:nitf xmlns:nitf='x'>", true)]
    [InlineData("<html>nitf", false)]
    public void NITF_is_recognised_by_content(string text, bool expected) =>
        Assert.Equal(expected, FormatReading.Recognises(new NitfFormat(new ImportOptions()), text));
}
