using System.IO.Compression;
using System.Text;
using Search.Archive;
using Search.Importing.Feeds;
using Search.Importing.Files;
using Search.Importing.Formats;
using Search.Importing.HackerNews;
using Search.Importing.JsonRecords;
using Search.Importing.Mail;
using Search.Importing.News;
using Search.Importing.Tests.Warc;
using Search.Importing.Warc;

namespace Search.Importing.Tests.Robustness;

public sealed class MutatedFileTests
{
    private const int Rounds = 400;

    private const string Feed = """
        <?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:thr="http://purl.org/syndication/thread/1.0"><channel><title>Comments on: Low water</title><link>https://tide.example</link>
        <item><title>Low &amp; high</title><link>https://tide.example/low/</link><dc:creator><![CDATA[Ann]]></dc:creator><pubDate>Mon, 13 Apr 2009 05:06:07 EST</pubDate><category>Tides</category><guid isPermaLink="false">g1</guid><description><![CDATA[<p>Short.</p>]]></description><content:encoded><![CDATA[<p>First.</p><p>The post <a href="x">Low & high</a> appeared first on <a href="y">T</a>.</p>]]></content:encoded></item>
        <item><title>Comment on Low by Bo</title><link>https://tide.example/low/#comment-7</link><content:encoded><![CDATA[<p>In reply to <a href="https://tide.example/low/#comment-6">Cy</a>.</p>Mud &#8212;]]></content:encoded><thr:in-reply-to ref="g1" href="https://tide.example/low/"/></item></channel></rss>
        """;

    private const string Atom = """
        <feed xmlns="http://www.w3.org/2005/Atom" xmlns:blogger="http://schemas.google.com/blogger/2018"><title>T</title><entry><id>tag:blogger.com,1999:blog-1.post-10</id><blogger:type>POST</blogger:type><blogger:status>LIVE</blogger:status><author><name>Ann</name></author><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <b>b</b></div></title><content type="html">Mud.&lt;br/&gt;</content><published>2009-04-13T05:06:07Z</published></entry>
        <entry><id>tag:blogger.com,1999:blog-1.post-20</id><blogger:parent>tag:blogger.com,1999:blog-1.post-10</blogger:parent><blogger:type>COMMENT</blogger:type><blogger:status>LIVE</blogger:status><content>x</content></entry></feed>
        """;

    private const string Items = """
        [{"by":"ann","id":1,"kids":[2],"score":7,"time":1239599167,"title":"Low &amp; mud","type":"story","url":"https://tide.example/"},{"by":"bo","id":2,"parent":1,"text":"It&#x27;s <p>mud \ud83d\ude00","time":1239599200,"type":"comment"},
        {"id":3,"created_at_i":1239599300,"type":"comment","author":"cy","text":"B","parent_id":2,"children":[{"id":4,"type":"comment","author":null,"children":[]}]}]
        """;

    private const string Mailbox = """
        From ann@tide.example Mon Apr 13 05:06:07 2009
        Message-ID: <1@x>
        From: =?utf-8?Q?Ann_=C3=96r?= <ann@tide.example>
        Subject: =?utf-8?B?TG93IHdhdGVy?=
        Content-Type: multipart/mixed; boundary="b"
        Date: Mon, 13 Apr 2009 07:06:07 +0200

        --b
        Content-Type: text/plain; charset=iso-8859-1; format=flowed
        Content-Transfer-Encoding: quoted-printable

        Mud =E9 =
        goes on
        --b
        Content-Type: text/html
        Content-Transfer-Encoding: base64

        PHA+SGk8L3A+
        --b--

        From bo@tide.example Mon Apr 13 06:00:00 2009
        In-Reply-To: <1@x>
        Subject: Re: Low water

        Ann wrote:
        > Mud
        No.

        """;

    private const string Nitf = """
        <?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY a "b">]><nitf xml:lang="en"><head><title>T</title><docdata><doc-id id-string="1"/><date.issue norm="20090413T050607Z"/><key-list><keyword key="k"/></key-list></docdata><pubdata name="The Tide"/></head>
        <body><body.head><hedline><hl1>Low</hl1></hedline><byline>By <person>Ann</person><byttl>x</byttl></byline></body.head><body.content><block><p>First &amp; last.</p></block></body.content></body></nitf>
        """;

    private const string Ninjs = """
        [{"uri":"https://tide.example/low","type":"text","versionCreated":"2009-04-14T00:00:00+02:00","headlines":[{"role":"main","value":"Ebbe"}],"bodies":[{"contentType":"text/html","value":"<p>Eins.</p>"}],"by":"Ann","subjects":[{"name":"x"}],"keywords":["y"]},
        {"uri":"urn:2","pubstatus":"usable","headline":"A","body_text":"One.\n\nTwo.","firstcreated":"x"}]
        """;

    private const string NewsMl = """
        <?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet><newsItem guid="urn:1" version="1" xml:lang="en"><itemMeta><itemClass qcode="ninat:text"/><provider literal="Tide"/><versionCreated>2009-04-13T05:06:07Z</versionCreated></itemMeta>
        <contentMeta><headline>Low</headline><by>By Ann</by><subject qcode="a:1"><name>Mud</name></subject></contentMeta><contentSet><inlineXML><html><head><title>x</title></head><body><p>One &amp; two.</p></body></html></inlineXML></contentSet></newsItem></itemSet></newsMessage>
        """;

    private const string Records = """
        {"status":"ok","response":{"results":[{"id":7,"webTitle":"Low","webUrl":"https://tide.example/7","fields":{"bodyText":"<p>One</p>"},"comments":[{"id":1,"user":{"name":"Eve"},"text":"x","replies":[{"id":2,"text":"y","parent":1}]}]},
        {"webTitle":"High","webPublicationDate":"2009-04-13T05:06:07Z","tags":["a",{"name":"b"}]}]}}
        """;

    public static TheoryData<string> Formats => ["RSS", "Atom", "items", "mailbox", "NITF", "ninjs", "NewsML", "records", "WARC", "WARC in gzip"];

    [Theory, MemberData(nameof(Formats))]
    public void No_reader_fails_or_hangs_on_damaged_files(string name)
    {
        var (format, whole) = Fixture(name);
        var random = new Random(20_090_413);
        for (var round = 0; round < Rounds; round++)
        {
            var bytes = Mutations.Of(whole, random);
            var problems = new ProblemSink("mutated", 200);
            try
            {
                if (Open(bytes) is not { } file)
                    continue;
                foreach (var thread in format.Read(file, problems))
                    Assert.All(thread.Comments, comment => Assert.True(comment.ParentId is null || thread.Comments.Any(other => other.Id == comment.ParentId)));
            }
            catch (Exception error) when (error is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"{name}, round {round}: {error}\n{Convert.ToBase64String(bytes)}");
            }
        }
    }

    private static (ISourceFormat Format, byte[] Whole) Fixture(string name)
    {
        var options = new ImportOptions { MaxPageBytes = 1 << 20, MaxLineBytes = 1 << 20 };
        var warc = new AWarc()
            .Page("https://tide.example/a", "2009-04-13T05:06:07Z", "<html>A")
            .Page("https://tide.example/b", "2009-04-13T05:06:07Z", AWarc.Chunked(AWarc.Gzip("<html>B"u8.ToArray()), 10), ["Content-Type: text/html", "Content-Encoding: gzip", "Transfer-Encoding: chunked"])
            .Page("https://tide.example/c", "2009-04-13T05:06:07Z", AWarc.Compress("<html>C"u8.ToArray(), stream => new BrotliStream(stream, CompressionLevel.Fastest)), ["Content-Type: text/html", "Content-Encoding: br"])
            .Revisit("https://tide.example/a", "2009-04-14T05:06:07Z", "2009-04-13T05:06:07Z");
        return name switch
        {
            "RSS" => (new FeedFormat(options), Encoding.UTF8.GetBytes(Feed)),
            "Atom" => (new FeedFormat(options), Encoding.UTF8.GetBytes(Atom)),
            "items" => (new HackerNewsFormat(options), Encoding.UTF8.GetBytes(Items)),
            "mailbox" => (new MboxFormat(options), Encoding.UTF8.GetBytes(Mailbox)),
            "NITF" => (new NitfFormat(options), Encoding.UTF8.GetBytes(Nitf)),
            "ninjs" => (new NinjsFormat(options), Encoding.UTF8.GetBytes(Ninjs)),
            "NewsML" => (new NewsMlFormat(options), Encoding.UTF8.GetBytes(NewsMl)),
            "records" => (new JsonRecordsFormat(options), Encoding.UTF8.GetBytes(Records)),
            "WARC" => (new WarcFormat(options, new TitleReader()), warc.Plain()),
            _ => (new WarcFormat(options, new TitleReader()), warc.Gzipped()),
        };
    }

    // What cannot even be unpacked never comes to a reader.
    private static SourceFile? Open(byte[] bytes)
    {
        try
        {
            return SourceFile.FromBytes("mutated", bytes);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private sealed class TitleReader : ICapturedPageReader
    {
        public ArticleThread? Read(CapturedPage page, string source, ProblemSink problems) =>
            new(new Article { Id = page.Url, Title = Encoding.UTF8.GetString(page.Html.Span) }, []);
    }
}
