using Search.Archive;
using Search.Importing.WordPress;
using static Search.Importing.Tests.WordPress.AnExport;

namespace Search.Importing.Tests.WordPress;

public sealed class WxrFormatTests
{
    [Fact]
    public void A_post_has_what_the_site_shows()
    {
        var (article, comments) = Read(Of(Item(
            title: "Eels &amp;#8220;return&amp;#8221; &amp; stay", content: "<!-- wp:paragraph -->\n<p>The river\nis full.</p>\n<!-- /wp:paragraph -->\n\n<p>Of eels.</p>",
            more: """<category domain="category" nicename="rivers"><![CDATA[Rivers & Seas]]></category><category domain="post_tag" nicename="eels">eels</category><category domain="category" nicename="uncategorized">Allgemein</category><category domain="post_format" nicename="aside">Aside</category>""",
            comments: Comment(text: "Lovely.\n\nReally <em>lovely</em>.")))).Only;

        Assert.Equal("http://tide.example/blog/12/", article.Id);
        Assert.Equal("http://tide.example/blog/12/", article.Url);
        Assert.Equal("The Tide & Ebb", article.Outlet);
        Assert.Equal("Eels “return” & stay", article.Title);
        Assert.Equal(["Margit Thorne"], article.Authors);
        Assert.Equal("2012-03-04T05:06:07Z", article.Published.ToString());
        Assert.Equal(["Rivers & Seas", "eels"], article.Tags);
        Assert.Equal("The river is full.\n\nOf eels.", article.Body);
        Assert.Equal("en", article.Language);
        Assert.Equal(["http://tide.example/?p=12", "12", "http://tide.example/blog/?p=12"], article.Identifiers);
        Assert.Equal("export.xml", article.Source);
        Assert.Equal(("WordPress WXR", "wp:post_date_gmt"), (article.Provenance!.Format, Assert.Single(article.Provenance.Facts).How));

        var comment = Assert.Single(comments);
        Assert.Equal(("7", null, "Ida", "2012-03-05T07:00:00Z", "Lovely.\n\nReally lovely."), (comment.Id, comment.ParentId, comment.Author, comment.Published.ToString(), comment.Body));
    }

    [Fact]
    public void Line_breaks_are_paragraphs_and_shortcodes_are_not_words()
    {
        const string content = "[caption id=\"a\" width=\"3\"]<img src=\"x.png\"/> A boat.[/caption]\nFirst [sic] line.\n\nSecond, see [1]. [gallery]\n[embed]http://v.example/1[/embed]\n[vc_row][vc_column width=\"1/2\"]Third.[/vc_column][/vc_row]\n\nWrite [[gallery]] for one.";
        Assert.Equal(
            "A boat.\n\nFirst [sic] line.\n\nSecond, see [1].\n\nThird.\n\nWrite [gallery] for one.",
            Read(Of(Item(content: content))).Only.Article.Body.Replace("\n\n", "\n", StringComparison.Ordinal).Replace("\n", "\n\n", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_published_posts_are_taken_and_the_rest_is_counted()
    {
        var reading = Read(Of(
            Item("1"), Item("2", status: "draft"), Item("3", status: "private"), Item("4", status: "trash"), Item("5", type: "attachment", status: "inherit"),
            Item("6", type: "page"), Item("7", password: "x"), Item("8", type: "attachment", status: "inherit")));

        Assert.Equal("http://tide.example/blog/1/", reading.Only.Article.Id);
        Assert.Equal(
            ["left out, items that are no posts (attachment): 2", "left out, pages (--pages takes them in): 1", "left out, posts behind a password: 1",
             "left out, posts that are not published (draft): 1", "left out, posts that are not published (private): 1", "left out, posts that are not published (trash): 1"],
            reading.Reasons);
        Assert.All(reading.Problems, problem => Assert.Equal(ProblemKind.Note, problem.Kind));
    }

    [Fact]
    public void Pages_are_taken_on_request() =>
        Assert.Single(FormatReading.Of(new WxrFormat(new ImportOptions { IncludePages = true }), Of(Item(type: "page"))).Threads);

    [Fact]
    public void Only_approved_comments_are_taken_and_the_rest_is_counted()
    {
        var reading = Read(Of(Item(comments: [
            Comment("1"), Comment("2", approved: "0"), Comment("3", type: "pingback"), Comment("4", approved: "trash"), Comment("5", approved: "spam"),
            Comment("6", type: "comment"), Comment("7", type: "trackback"), Comment("8", type: "order_note")])));

        Assert.Equal(["1", "6"], reading.Only.Comments.Select(comment => comment.Id));
        Assert.Equal(
            ["left out, comments in the trash: 1", "left out, comments of plug-ins (order_note): 1", "left out, comments that are not approved: 1",
             "left out, comments that are pingbacks or trackbacks: 2", "left out, comments that are spam: 1"],
            reading.Reasons);
    }

    [Fact]
    public void Answers_stand_beneath_what_they_answer_even_where_something_is_missing()
    {
        var comments = Read(Of(Item(comments: [
            Comment("1"), Comment("2", parent: "1"), Comment("3", parent: "2", approved: "0"), Comment("4", parent: "3"), Comment("5", parent: "99"),
            Comment("6", parent: "7"), Comment("7", parent: "6"), Comment("8", parent: "8")]))).Only.Comments;

        Assert.Equal(["1:", "2:1", "4:2", "5:99", "6:", "7:6", "8:"], comments.Select(comment => $"{comment.Id}:{comment.ParentId}"));
    }

    [Fact]
    public void Names_are_those_shown_and_never_addresses()
    {
        var reading = Read(Of(
            Item("1", creator: "bo@tide.example", comments: [Comment(author: "", user: "1"), Comment("8", author: "Ann &amp; Bob"), Comment("9", author: "who@secret.example")]),
            Item("2", creator: "gone@tide.example"), Item("3", creator: "editor"),
            Item("4", more: """<category domain="author" nicename="cap-a">Ann Oar</category><category domain="author" nicename="cap-b">Bo Aas</category>""")));

        Assert.Equal(["Bo Aas", "", "editor", "Ann Oar, Bo Aas"], reading.Threads.Select(thread => string.Join(", ", thread.Article.Authors)));
        Assert.Equal(["Margit Thorne", "Ann & Bob", null], reading.Threads[0].Comments.Select(comment => comment.Author));
    }

    [Fact]
    public void Nothing_of_a_commenter_but_the_name_is_kept()
    {
        var thread = Read(Of(Item(comments: Comment()))).Only;
        var everything = string.Join(' ', thread.Comments.Select(comment => comment.ToString()).Append(thread.Article.ToString()));
        Assert.DoesNotContain("secret.example", everything, StringComparison.Ordinal);
        Assert.DoesNotContain("192.0.2.77", everything, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2012-03-04 05:06:07", "2012-03-04 06:06:07", "2012-03-04T05:06:07Z")]
    [InlineData("0000-00-00 00:00:00", "2012-03-04 06:06:07", "2012-03-04T05:06:07Z")] // pubDate is left
    [InlineData("", "", "2012-03-04T05:06:07Z")]
    public void Dates_are_those_of_UTC(string gmt, string local, string expected) =>
        Assert.Equal(expected, Read(Of(Item(gmt: gmt, local: local))).Only.Article.Published.ToString());

    [Fact]
    public void A_comment_that_Disqus_copied_goes_by_the_number_that_Disqus_gave_it()
    {
        const string meta = "<wp:commentmeta><wp:meta_key>dsq_post_id</wp:meta_key><wp:meta_value><![CDATA[4711]]></wp:meta_value></wp:commentmeta>";
        var comments = Read(Of(Item(comments: [Comment("1", more: meta), Comment("2", parent: "1")]))).Only.Comments;
        Assert.Equal(["disqus-4711:", "2:disqus-4711"], comments.Select(comment => $"{comment.Id}:{comment.ParentId}"));
    }

    [Fact]
    public void Older_versions_and_other_prefixes_are_read_alike()
    {
        var old = Of(Item(comments: Comment())).Replace("export/1.2/", "export/1.0/", StringComparison.Ordinal);
        var renamed = old.Replace("xmlns:wp=", "xmlns:w=", StringComparison.Ordinal).Replace("<wp:", "<w:", StringComparison.Ordinal).Replace("</wp:", "</w:", StringComparison.Ordinal);
        foreach (var text in (string[])[old, renamed])
        {
            var thread = Read(text).Only;
            Assert.Equal("2012-03-04T05:06:07Z", thread.Article.Published.ToString());
            Assert.Single(thread.Comments);
        }
    }

    [Fact]
    public void Damage_is_stepped_over_and_its_place_named()
    {
        var text = Of(
            Item("1", content: "A vertical\u000b tab & a bell\u0007.", more: "<wp:attachment_url>http://x.example/?a=1&b=2</wp:attachment_url>"),
            Item("2", title: "Fish & chips&nbsp;again &bogus;", comments: Comment(text: "ok")));
        var reading = Read(text);

        Assert.Equal(["Eels return", "Fish & chips again &bogus;"], reading.Threads.Select(thread => thread.Article.Title));
        Assert.Equal("A vertical tab & a bell.", reading.Threads[0].Article.Body);
        Assert.NotEmpty(reading.Problems);
        Assert.All(reading.Problems, problem => Assert.NotNull(problem.Line));
    }

    [Fact]
    public void What_is_whole_before_a_cut_is_taken()
    {
        var text = Of(Item("1", comments: Comment("1")), Item("2", comments: [Comment("2"), Comment("3", text: "CUT HERE")]), Item("4"));
        var reading = Read(text[..text.IndexOf("CUT HERE", StringComparison.Ordinal)]);
        Assert.Equal([1, 1], reading.Threads.Select(thread => thread.Comments.Count));
        Assert.Contains(reading.Problems, problem => problem.Kind == ProblemKind.Problem && problem.Line is > 0);

        // Within the body nothing says yet whether the post is published.
        var early = Of(Item("1"), Item("2", content: "A long body. CUT HERE"));
        Assert.Equal("http://tide.example/blog/1/", Read(early[..early.IndexOf("CUT HERE", StringComparison.Ordinal)]).Only.Article.Id);
    }

    [Fact]
    public void Posts_with_one_broken_link_stay_apart()
    {
        var item = Item("1").Replace("http://tide.example/blog/1/", "http://tide.example/", StringComparison.Ordinal);
        var reading = Read(Of(item, item.Replace("<wp:post_id>1<", "<wp:post_id>2<", StringComparison.Ordinal)));
        Assert.Equal(["http://tide.example/", "http://tide.example/#2"], reading.Threads.Select(thread => thread.Article.Id));
    }

    [Fact]
    public void A_file_made_for_the_importer_of_Disqus_is_read_too()
    {
        const string text = """
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dsq="http://www.disqus.com/" xmlns:wp="http://wordpress.org/export/1.0/"><channel><item>
            <title>Eels</title><link>http://tide.example/eels</link><content:encoded><![CDATA[They return.]]></content:encoded><dsq:thread_identifier>eels-7</dsq:thread_identifier>
            <wp:post_date_gmt>2012-03-04 05:06:07</wp:post_date_gmt>
            <wp:comment><wp:comment_id>65</wp:comment_id><wp:comment_author>Ida</wp:comment_author><wp:comment_date_gmt>2012-03-05 07:00:00</wp:comment_date_gmt><wp:comment_content>Oh.</wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_parent>0</wp:comment_parent></wp:comment>
            </item></channel></rss>
            """;
        var (article, comments) = Read(text).Only;
        Assert.Equal(("They return.", "eels-7"), (article.Body, Assert.Single(article.Identifiers)));
        Assert.Equal("Oh.", Assert.Single(comments).Body);
    }

    [Fact]
    public void Feeds_are_no_exports() => Assert.False(FormatReading.Recognises(
        new WxrFormat(new ImportOptions()), "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>T</title><item><title>x</title></item></channel></rss>"));

    private static FormatReading Read(string text) => FormatReading.Of(new WxrFormat(new ImportOptions()), text, "export.xml");
}
