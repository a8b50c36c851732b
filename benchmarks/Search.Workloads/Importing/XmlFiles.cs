using System.Globalization;

namespace Search.Workloads.Importing;

/// <summary>Large files of XML: WordPress's and Disqus's exports, feeds, NITF.</summary>
internal static class XmlFiles
{
    private const string SqlTime = "yyyy-MM-dd HH:mm:ss", IsoTime = "yyyy-MM-ddTHH:mm:ssZ";

    public static IReadOnlyList<LargeFormat> All { get; } =
    [
        new("WordPress WXR", "wordpress.xml", """<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>The Tide</title><link>https://tide.example</link><wp:wxr_version>1.2</wp:wxr_version>""" + "\n", WordPress, "</channel></rss>\n"),
        new("Disqus", "disqus.xml", """<?xml version="1.0" encoding="utf-8"?><disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">""" + "\n", Disqus, "</disqus>\n"),
        new("RSS", "feed.xml", """<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Tide</title><link>https://tide.example</link>""" + "\n", Rss, "</channel></rss>\n"),
        new("NITF", "news.xml", "", Nitf, ""),
    ];

    private static void WordPress(TextWriter file, ItemTexts texts, long item)
    {
        if (!ItemTexts.IsArticle(item))
            return;
        file.Write(string.Create(CultureInfo.InvariantCulture, $"""
            <item><title>{texts.Title()}</title><link>https://tide.example/{item}</link><pubDate>{ItemTexts.TimeOf(item, "r")}</pubDate><dc:creator><![CDATA[{texts.Name()}]]></dc:creator><content:encoded><![CDATA[{texts.Body("\n\n")}]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded><wp:post_id>{item}</wp:post_id><wp:post_date_gmt>{ItemTexts.TimeOf(item, SqlTime)}</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><category domain="post_tag" nicename="tides"><![CDATA[Tides]]></category>

            """));
        for (var comment = 1; comment < 10; comment++)
        {
            file.Write(string.Create(CultureInfo.InvariantCulture, $"""
                <wp:comment><wp:comment_id>{item + comment}</wp:comment_id><wp:comment_author><![CDATA[{texts.Name()}]]></wp:comment_author><wp:comment_author_email>x@tide.example</wp:comment_author_email><wp:comment_author_IP>192.0.2.1</wp:comment_author_IP><wp:comment_date_gmt>{ItemTexts.TimeOf(item + comment, SqlTime)}</wp:comment_date_gmt><wp:comment_content><![CDATA[{texts.Comment()}]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_type>comment</wp:comment_type><wp:comment_parent>{(comment > 1 ? item + comment - 1 : 0)}</wp:comment_parent></wp:comment>

                """));
        }
        file.Write("</item>\n");
    }

    // A thread's comments stand anywhere behind it, as they do in an export that is sorted by time.
    private static void Disqus(TextWriter file, ItemTexts texts, long item) => file.Write(ItemTexts.IsArticle(item)
        ? string.Create(CultureInfo.InvariantCulture, $"""
            <thread dsq:id="{item + 1}"><id>t{item}</id><forum>tide</forum><link>https://tide.example/{item}</link><title>{texts.Title()}</title><createdAt>{ItemTexts.TimeOf(item, IsoTime)}</createdAt><author><name>{texts.Name()}</name><isAnonymous>false</isAnonymous></author><isClosed>false</isClosed><isDeleted>false</isDeleted></thread>

            """)
        : string.Create(CultureInfo.InvariantCulture, $"""
            <post dsq:id="{item + 1}"><id>w{item}</id><message><![CDATA[<p>{texts.Comment()}</p>]]></message><createdAt>{ItemTexts.TimeOf(item, IsoTime)}</createdAt><isDeleted>{(item % 50 == 7 ? "true" : "false")}</isDeleted><isSpam>false</isSpam><author><name>{texts.Name()}</name><isAnonymous>true</isAnonymous></author><thread dsq:id="{texts.ArticleBefore(item) + 1}"/></post>

            """));

    private static void Rss(TextWriter file, ItemTexts texts, long item) => file.Write(string.Create(CultureInfo.InvariantCulture, $"""
        <item><title>{texts.Title()}</title><link>https://tide.example/{item}</link><dc:creator>{texts.Name()}</dc:creator><pubDate>{ItemTexts.TimeOf(item, "r")}</pubDate><guid isPermaLink="false">g{item}</guid><content:encoded><![CDATA[<p>{texts.Body("</p><p>")}</p>]]></content:encoded></item>

        """));

    private static void Nitf(TextWriter file, ItemTexts texts, long item) => file.Write(string.Create(CultureInfo.InvariantCulture, $"""
        <nitf xml:lang="en"><head><docdata><doc-id id-string="tide-{item}"/><date.issue norm="{ItemTexts.TimeOf(item, "yyyyMMddTHHmmssZ")}"/></docdata><pubdata name="The Tide"/></head><body><body.head><hedline><hl1>{texts.Title()}</hl1></hedline><byline>By <person>{texts.Name()}</person></byline></body.head><body.content><p>{texts.Body("</p><p>")}</p></body.content></body></nitf>

        """));
}
