namespace Search.Importing.Tests.WordPress;

/// <summary>A WordPress export of invented posts.</summary>
internal static class AnExport
{
    public const string Authors = """
        <wp:author><wp:author_id>1</wp:author_id><wp:author_login><![CDATA[mthorne]]></wp:author_login><wp:author_email><![CDATA[margit@tide.example]]></wp:author_email><wp:author_display_name><![CDATA[Margit Thorne]]></wp:author_display_name></wp:author>
        <wp:author><wp:author_id>2</wp:author_id><wp:author_login>bo@tide.example</wp:author_login><wp:author_display_name/><wp:author_first_name>Bo</wp:author_first_name><wp:author_last_name>Aas</wp:author_last_name></wp:author>
        """;

    public static string Of(params IEnumerable<string> items) => $"""
        <?xml version="1.0" encoding="UTF-8" ?>
        <!-- generator="WordPress/5.1" created="2019-03-04 05:06" -->
        <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
        	xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
        <channel>
        	<title>The Tide &amp;#038; Ebb</title>
        	<link>http://tide.example</link>
        	<language>en-GB</language>
        	<wp:wxr_version>1.2</wp:wxr_version>
        	<wp:base_blog_url>http://tide.example/blog</wp:base_blog_url>
        {Authors}
        {string.Join('\n', items)}
        </channel>
        </rss>
        """;

    public static string Item(
        string id = "12", string title = "Eels return", string content = "The river is full.", string type = "post", string status = "publish", string password = "",
        string creator = "mthorne", string gmt = "2012-03-04 05:06:07", string local = "2012-03-04 06:06:07", string more = "", params string[] comments) => $"""
        <item>
        <title>{title}</title>
        <link>http://tide.example/blog/{id}/</link>
        <pubDate>Sun, 04 Mar 2012 05:06:07 +0000</pubDate>
        <dc:creator><![CDATA[{creator}]]></dc:creator>
        <guid isPermaLink="false">http://tide.example/?p={id}</guid>
        <description></description>
        <content:encoded><![CDATA[{content}]]></content:encoded>
        <excerpt:encoded><![CDATA[An excerpt.]]></excerpt:encoded>
        <wp:post_id>{id}</wp:post_id>
        <wp:post_date>{local}</wp:post_date>
        <wp:post_date_gmt>{gmt}</wp:post_date_gmt>
        <wp:status>{status}</wp:status>
        <wp:post_type><![CDATA[{type}]]></wp:post_type>
        <wp:post_password>{password}</wp:post_password>
        {more}
        {string.Join('\n', comments)}
        </item>
        """;

    public static string Comment(
        string id = "7", string text = "Lovely.", string parent = "0", string approved = "1", string type = "", string author = "Ida", string user = "0", string more = "") => $"""
        <wp:comment>
        <wp:comment_id>{id}</wp:comment_id>
        <wp:comment_author><![CDATA[{author}]]></wp:comment_author>
        <wp:comment_author_email>ida@secret.example</wp:comment_author_email>
        <wp:comment_author_url>http://ida.example/</wp:comment_author_url>
        <wp:comment_author_IP>192.0.2.77</wp:comment_author_IP>
        <wp:comment_date>2012-03-05 08:00:00</wp:comment_date>
        <wp:comment_date_gmt>2012-03-05 07:00:00</wp:comment_date_gmt>
        <wp:comment_content><![CDATA[{text}]]></wp:comment_content>
        <wp:comment_approved>{approved}</wp:comment_approved>
        <wp:comment_type>{type}</wp:comment_type>
        <wp:comment_parent>{parent}</wp:comment_parent>
        <wp:comment_user_id>{user}</wp:comment_user_id>
        {more}
        </wp:comment>
        """;
}
