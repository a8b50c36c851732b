using Search.Archive;
using Search.Importing.Feeds;

namespace Search.Importing.Tests.Feeds;

public sealed class CommentFeedTests
{
    [Fact]
    public void The_comments_of_a_whole_site_stand_in_threads_by_article()
    {
        var reading = Read("""
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
            <title>Comments for The Tide</title><link>https://tide.example</link>
            <item><title>Comment on Standing by by the sea by Cora Bell</title><link>https://tide.example/by-the-sea/comment-page-2/#comment-9</link><dc:creator><![CDATA[Cora Bell]]></dc:creator>
              <pubDate>Mon, 13 Apr 2009 09:00:00 +0000</pubDate><guid isPermaLink="false">https://tide.example/?p=1#comment-9</guid>
              <content:encoded><![CDATA[<p>In reply to <a href="https://tide.example/by-the-sea/#comment-7">Dan</a>.</p>
            <p>No it does not.</p>]]></content:encoded></item>
            <item><title>Comment on Low water by Eve</title><link>https://tide.example/low-water/#comment-8</link><dc:creator>Eve</dc:creator><description>Mud.</description></item>
            <item><title>Comment on Standing by by the sea by Dan</title><link>https://tide.example/by-the-sea/#comment-7</link><dc:creator>Dan</dc:creator>
              <pubDate>Mon, 13 Apr 2009 08:00:00 +0000</pubDate><description>It smells.</description></item>
            </channel></rss>
            """);

        Assert.Equal(["https://tide.example/by-the-sea/", "https://tide.example/low-water/"], reading.Threads.Select(thread => thread.Article.Url));
        Assert.All(reading.Threads, thread => Assert.True(thread.Article.IsStandIn));
        Assert.Equal(("Standing by by the sea", "The Tide"), (reading.Threads[0].Article.Title, reading.Threads[0].Article.Outlet));
        Assert.Equal(["7:  Dan It smells.", "9: 7 Cora Bell No it does not."], Shown(reading.Threads[0]));
        Assert.Equal(["8:  Eve Mud."], Shown(reading.Threads[1]));
        Assert.Empty(reading.Problems);
    }

    [Theory]
    [InlineData("Comments on: Low water", "By: Eve")]
    [InlineData("Kommentare zu: Low water", "Von: Eve")]
    [InlineData("Commentaires sur : Low water", "Par : Eve")]
    public void The_comments_of_one_article_say_which(string channel, string title)
    {
        var reading = Read($"""
            <rss version="2.0"><channel><title>{channel}</title><link>https://tide.example/low-water/</link>
            <item><title>{title}</title><link>https://tide.example/low-water/#comment-8</link><description>Mud.</description></item>
            <item><title>{title}</title><guid>x</guid><description>More mud.</description></item></channel></rss>
            """);

        var article = reading.Only.Article;
        Assert.Equal(("Low water", "https://tide.example/low-water/", true), (article.Title, article.Url, article.IsStandIn));
        Assert.Null(article.Outlet);
        Assert.Equal(["8:  Eve Mud.", "x:  Eve More mud."], Shown(reading.Only));
    }

    [Fact]
    public void WordPress_says_in_Atom_what_is_answered()
    {
        var reading = Read("""
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0" xml:lang="en">
            <title type="text">Comments on: Low water</title><link rel="alternate" type="text/html" href="https://tide.example/low-water/" />
            <entry><title>By: Eve</title><link rel="alternate" href="https://tide.example/low-water/#comment-8" type="text/html" /><author><name>Eve</name><email>eve@tide.example</email></author>
              <id>https://tide.example/?p=12#comment-8</id><updated>2009-04-13T08:00:00Z</updated><content type="html"><![CDATA[<p>Mud.</p>]]></content>
              <thr:in-reply-to ref="https://tide.example/?p=12" href="https://tide.example/low-water/" type="text/html" /></entry>
            <entry><title>By: Dan</title><link rel="alternate" href="https://tide.example/low-water/#comment-9" type="text/html" /><author><name>Dan</name></author>
              <id>https://tide.example/?p=12#comment-9</id><updated>2009-04-13T09:00:00Z</updated><content type="html">&lt;p&gt;Not mine.&lt;/p&gt;</content>
              <thr:in-reply-to ref="https://tide.example/?p=12#comment-8" href="https://tide.example/low-water/#comment-8" type="text/html" /></entry>
            </feed>
            """);

        Assert.Equal(("https://tide.example/low-water/", "Low water", "en"), (reading.Only.Article.Url, reading.Only.Article.Title, reading.Only.Article.Language));
        Assert.Equal(["https://tide.example/?p=12"], reading.Only.Article.Identifiers);
        Assert.Equal(["8:  Eve Mud.", "9: 8 Dan Not mine."], Shown(reading.Only));
    }

    [Fact]
    public void Answers_in_the_same_feed_stand_beneath_their_article_wherever_they_are()
    {
        var reading = Read("""
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0"><title>The Tide</title><author><name>The desk</name></author>
            <entry><id>tag:tide.example,2009:r2</id><title>Re: A</title><updated>2009-04-15T00:00:00Z</updated><author><name>Dan</name></author><content>Two.</content><thr:in-reply-to ref="tag:tide.example,2009:r1"/></entry>
            <entry><id>tag:tide.example,2009:r1</id><title>Re: A</title><updated>2009-04-14T00:00:00Z</updated><author><name>Eve</name></author><content>One.</content><thr:in-reply-to ref="tag:tide.example,2009:a"/></entry>
            <entry><id>tag:tide.example,2009:a</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <em>b</em></div></title><link href="https://tide.example/a"/><published>2009-04-13T00:00:00Z</published><updated>2010-01-01T00:00:00Z</updated>
              <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>P &amp; q.</p><p>R.</p></div></content><thr:total>2</thr:total></entry>
            </feed>
            """);

        var article = reading.Only.Article;
        Assert.Equal(("A b", "P & q.\n\nR.", "2009-04-13T00:00:00Z", false), (article.Title, article.Body, article.Published.ToString(), article.IsStandIn));
        Assert.Equal(["The desk"], article.Authors);
        Assert.Equal(["tag:tide.example,2009:r1:  Eve One.", "tag:tide.example,2009:r2: tag:tide.example,2009:r1 Dan Two."], Shown(reading.Only));
    }

    [Fact]
    public void Bloggers_export_gives_posts_with_their_comments_and_leaves_out_the_rest()
    {
        var reading = Read("""
            <?xml version='1.0' encoding='UTF-8'?><feed xmlns='http://www.w3.org/2005/Atom' xmlns:gd='http://schemas.google.com/g/2005' xmlns:thr='http://purl.org/syndication/thread/1.0' xmlns:app='http://purl.org/atom/app#'>
            <id>tag:blogger.com,1999:blog-1.archive</id><title type='text'>Mudlark</title><link rel='alternate' type='text/html' href='http://mudlark.blogspot.com/'/>
            <entry><id>tag:blogger.com,1999:blog-1.layout</id><category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#template'/><title>Template</title><content type='text'>x</content></entry>
            <entry><id>tag:blogger.com,1999:blog-1.post-10</id><published>2009-04-13T05:06:07.001+02:00</published><updated>2009-04-14T00:00:00Z</updated><category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#post'/><category scheme='http://www.blogger.com/atom/ns#' term='tides'/>
              <title type='text'>Low water</title><content type='html'>Mud.&lt;br /&gt;&lt;br /&gt;Sand.</content><link rel='replies' type='text/html' href='http://mudlark.blogspot.com/2009/04/low-water.html#comment-form' title='2 Comments'/><link rel='alternate' type='text/html' href='http://mudlark.blogspot.com/2009/04/low-water.html' title='Low water'/>
              <author><name>Ann Oar</name><email>noreply@blogger.com</email></author><thr:total>2</thr:total></entry>
            <entry><id>tag:blogger.com,1999:blog-1.post-11</id><app:control><app:draft>yes</app:draft></app:control><category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#post'/><title>Draft</title></entry>
            <entry><id>tag:blogger.com,1999:blog-1.post-21</id><published>2009-04-15T00:00:00Z</published><category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#comment'/><title type='text'>You are right...</title><content type='html'>You are right.</content>
              <link rel='alternate' type='text/html' href='http://mudlark.blogspot.com/2009/04/low-water.html?showComment=1240000000000#c21'/><link rel='related' type='application/atom+xml' href='http://www.blogger.com/feeds/1/10/comments/default/20'/><author><name>Eve</name></author><thr:in-reply-to href='http://mudlark.blogspot.com/2009/04/low-water.html' ref='tag:blogger.com,1999:blog-1.post-10' type='text/html'/></entry>
            <entry><id>tag:blogger.com,1999:blog-1.post-20</id><published>2009-04-14T00:00:00Z</published><category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#comment'/><title type='text'>First.</title><content type='html'>First.</content>
              <link rel='alternate' type='text/html' href='http://mudlark.blogspot.com/2009/04/low-water.html?showComment=1239000000000#c20'/><author><name>Dan</name></author><thr:in-reply-to href='http://mudlark.blogspot.com/2009/04/low-water.html' ref='tag:blogger.com,1999:blog-1.post-10' type='text/html'/></entry>
            </feed>
            """);

        var article = reading.Only.Article;
        Assert.Equal(("http://mudlark.blogspot.com/2009/04/low-water.html", "Low water", "Mud.\n\nSand.", "Mudlark", "2009-04-13T03:06:07Z"), (article.Id, article.Title, article.Body, article.Outlet, article.Published.ToString()));
        Assert.Equal(["tides"], article.Tags);
        Assert.Equal(["20:  Dan First.", "21: 20 Eve You are right."], Shown(reading.Only));
        Assert.Equal(["left out, entries that are drafts: 1", "left out, entries that are pages, settings or templates: 1"], reading.Reasons);
    }

    [Fact]
    public void The_Blogger_export_of_Takeout_is_read()
    {
        var reading = Read("""
            <feed xmlns='http://www.w3.org/2005/Atom' xmlns:blogger='http://schemas.google.com/blogger/2018'><title>Mudlark</title><link rel='alternate' href='https://mudlark.example/'/>
            <entry><id>tag:blogger.com,1999:blog-1.post-10</id><blogger:type>POST</blogger:type><blogger:status>LIVE</blogger:status><author><name>Ann Oar</name></author><title>Low water</title><content type='html'>Mud.</content><blogger:created>2009-04-13T05:06:07Z</blogger:created><published>2009-04-13T05:06:07Z</published><blogger:filename>/2009/04/low-water.html</blogger:filename></entry>
            <entry><id>tag:blogger.com,1999:blog-1.post-20</id><blogger:parent>tag:blogger.com,1999:blog-1.post-10</blogger:parent><blogger:inReplyTo/><blogger:type>COMMENT</blogger:type><blogger:status>LIVE</blogger:status><author><name>Dan</name></author><content type='html'>First.</content><published>2009-04-14T05:06:07Z</published></entry>
            <entry><id>tag:blogger.com,1999:blog-1.post-21</id><blogger:parent>tag:blogger.com,1999:blog-1.post-10</blogger:parent><blogger:inReplyTo>tag:blogger.com,1999:blog-1.post-20</blogger:inReplyTo><blogger:type>COMMENT</blogger:type><blogger:status>LIVE</blogger:status><author><name>Eve</name></author><content type='html'>Second.</content><published>2009-04-15T05:06:07Z</published></entry>
            <entry><id>tag:blogger.com,1999:blog-1.post-22</id><blogger:parent>tag:blogger.com,1999:blog-1.post-10</blogger:parent><blogger:type>COMMENT</blogger:type><blogger:status>SPAM</blogger:status><content type='html'>Buy.</content></entry>
            </feed>
            """);

        Assert.Equal("https://mudlark.example/2009/04/low-water.html", reading.Only.Article.Url);
        Assert.Equal(["20:  Dan First.", "21: 20 Eve Second."], Shown(reading.Only));
    }

    private static IEnumerable<string> Shown(ArticleThread thread) =>
        thread.Comments.Select(comment => $"{comment.Id}: {comment.ParentId} {comment.Author} {comment.Body}");

    private static FormatReading Read(string feed) => FormatReading.Of(new FeedFormat(new ImportOptions()), feed);
}
