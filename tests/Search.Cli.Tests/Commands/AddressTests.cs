using System.Text;

namespace Search.Cli.Tests.Commands;

/// <summary>E-mail and IP addresses that exports hold of commenters and authors never reach the disk.</summary>
public sealed class AddressTests : IDisposable
{
    private const string Mail = "ida@secret.example";
    private const string Ip = "192.0.2.77";

    private readonly ACommandLine _search = new();

    public static TheoryData<string, string> Exports { get; } = new()
    {
        {
            "wordpress.xml",
            $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
            <channel><title>The Tide</title><wp:wxr_version>1.2</wp:wxr_version>
            <wp:author><wp:author_login>{Mail}</wp:author_login><wp:author_email>{Mail}</wp:author_email><wp:author_display_name>Ida</wp:author_display_name></wp:author>
            <item><title>Eels</title><link>http://tide.example/1/</link><dc:creator>{Mail}</dc:creator><content:encoded>The weir is full.</content:encoded><wp:post_id>1</wp:post_id>
            <wp:post_date_gmt>2012-03-04 05:06:07</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
            <wp:comment><wp:comment_id>7</wp:comment_id><wp:comment_author>Bo</wp:comment_author><wp:comment_author_email>{Mail}</wp:comment_author_email>
            <wp:comment_author_IP>{Ip}</wp:comment_author_IP><wp:comment_date_gmt>2012-03-05 07:00:00</wp:comment_date_gmt><wp:comment_content>Quite dredgerly.</wp:comment_content>
            <wp:comment_approved>1</wp:comment_approved><wp:comment_type/><wp:comment_parent>0</wp:comment_parent></wp:comment>
            <wp:comment><wp:comment_id>8</wp:comment_id><wp:comment_author>{Mail}</wp:comment_author><wp:comment_author_IP>{Ip}</wp:comment_author_IP>
            <wp:comment_content>Named by address.</wp:comment_content><wp:comment_approved>1</wp:comment_approved></wp:comment></item></channel></rss>
            """
        },
        {
            "disqus.xml",
            $"""
            <?xml version="1.0" encoding="utf-8"?>
            <disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
            <thread dsq:id="2"><id>1</id><forum>tide</forum><link>http://tide.example/1/</link><title>Eels</title><createdAt>2012-03-04T05:06:07Z</createdAt>
            <author><email>{Mail}</email><name>Ida</name></author><ipAddress>{Ip}</ipAddress><isDeleted>false</isDeleted></thread>
            <post dsq:id="4"><message><![CDATA[<p>Quite dredgerly.</p>]]></message><createdAt>2012-03-05T05:06:07Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam>
            <author><email>{Mail}</email><name>Bo</name></author><ipAddress>{Ip}</ipAddress><thread dsq:id="2"/></post></disqus>
            """
        },
        {
            "movable-type.txt",
            $"AUTHOR: Ida\nTITLE: Eels\nSTATUS: Publish\nDATE: 03/04/2012 05:06:07 PM\n-----\nBODY:\nThe weir is full.\n-----\nCOMMENT:\nAUTHOR: Bo\nEMAIL: {Mail}\nIP: {Ip}\nURL:\nDATE: 03/05/2012 05:06:07 PM\nQuite dredgerly.\n-----\n--------\n"
        },
        {
            "list.mbox",
            $"From {Mail} Mon Apr 13 05:06:07 2009\nMessage-ID: <1.{Mail}>\nReceived: from tide.example ([{Ip}])\nX-Originating-IP: [{Ip}]\nFrom: Bo <{Mail}>\nTo: {Mail}\nSubject: Eels\nDate: Mon, 13 Apr 2009 07:06:07 +0200\n\nQuite dredgerly.\nWrite to {Mail}.\n"
        },
        {
            "ghost.json",
            "{\"db\":[{\"meta\":{\"version\":\"5.0\"},\"data\":{\"posts\":[{\"id\":\"1\",\"title\":\"Eels\",\"slug\":\"eels\",\"html\":\"<p>Quite dredgerly.</p>\",\"status\":\"published\",\"type\":\"post\",\"published_at\":\"2012-03-04T05:06:07.000Z\"}],"
            + "\"users\":[{\"id\":\"9\",\"name\":\"Ida\",\"email\":\"" + Mail + "\"}],\"posts_authors\":[{\"post_id\":\"1\",\"author_id\":\"9\"}],\"members\":[{\"id\":\"3\",\"email\":\"" + Mail + "\"}]}}]}"
        },
    };

    [Theory]
    [MemberData(nameof(Exports))]
    public async Task No_file_of_the_archive_holds_an_address_that_an_export_had(string name, string export)
    {
        var imported = await _search.RunAsync("import", _search.File(name, export));
        Assert.Equal(0, imported.ExitCode);

        Assert.NotEmpty(FilesWith("dredgerly"));
        Assert.Empty(FilesWith(Mail));
        Assert.Empty(FilesWith("secret.example"));
        Assert.Empty(FilesWith(Ip));
        Assert.DoesNotContain("secret", (await _search.RunAsync("export", "--provenance")).Out, StringComparison.Ordinal);
        Assert.DoesNotContain(Ip, imported.Out + imported.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _search.Dispose();

    private IEnumerable<string> FilesWith(string words)
    {
        var bytes = Encoding.UTF8.GetBytes(words);
        return Directory.EnumerateFiles(_search.Data, "*", SearchOption.AllDirectories).Where(file => System.IO.File.ReadAllBytes(file).AsSpan().IndexOf(bytes) >= 0);
    }
}
