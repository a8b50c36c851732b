using System.IO.Compression;
using System.Text;
using Search.Importing.Files;
using Search.Importing.Formats;
using Search.Importing.Tests.Warc;

namespace Search.Importing.Tests.Formats;

public sealed class RecognitionTests : IDisposable
{
    private const string Page = "<!DOCTYPE html><html><head><title>Low water</title></head><body><article><h1>Low water</h1><p>The mud lay bare for an hour this morning, and nobody crossed it.</p><p>In the afternoon the water came back, as it always does.</p></article></body></html>";

    private readonly TemporaryFolder _folder = new();
    private readonly CollectingSink _sink = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("<rss version=\"2.0\"><channel><title>T</title></channel></rss>", "feed")]
    [InlineData("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>T</title></feed>", "feed")]
    [InlineData("{\"id\":1,\"type\":\"story\",\"by\":\"a\",\"title\":\"T\",\"time\":1}", "Hacker News")]
    [InlineData("{\"uri\":\"urn:1\",\"type\":\"text\",\"versioncreated\":\"2009-04-13T00:00:00Z\",\"headline\":\"T\"}", "ninjs")]
    [InlineData("{\"title\":\"T\",\"body\":\"x\"}", "JSON Lines")]
    [InlineData("{\"title\":\"T\",\"body\":\"x\",\"comments\":[{\"author\":\"a\",\"body\":\"b\",\"published\":\"2009\"}]}", "JSON Lines")]
    [InlineData("[\n {\"title\": \"T\",\n \"url\": \"https://tide.example/a\"}]", "JSON list")]
    [InlineData("{\"status\":\"ok\",\"articles\":[{\"title\":\"T\",\"url\":\"https://tide.example/a\",\"description\":\"x\"}]}", "JSON records")]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"T\",\"authors\":[],\"items\":[]}", "JSON records")]
    [InlineData("{\"headline\":\"T\",\"text\":\"x\"}\n{\"headline\":\"U\",\"text\":\"y\"}", "JSON records")]
    [InlineData("{\"db\":[{\"meta\":{\"exported_on\":1},\"data\":{\"posts\":[{\"title\":\"T\",\"html\":\"x\",\"published_at\":\"2009\"}]}}]}", "Ghost JSON")]
    [InlineData("{\"nbHits\":1,\"hits\":[{\"title\":\"T\",\"url\":\"https://tide.example\",\"created_at\":\"2009\"}]}", "Hacker News")]
    [InlineData("<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:1\"/>", "NewsML-G2")]
    [InlineData("<?xml version=\"1.0\"?>\n<nitf><head/></nitf>", "NITF")]
    [InlineData("From a@x Mon Apr 13 05:06:07 2009\nSubject: T\n\nx\n", "mbox")]
    [InlineData("WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n", "WARC")]
    public void A_file_is_read_by_the_format_it_is_in_whatever_its_name(string text, string format)
    {
        foreach (var name in new[] { "file", "file.txt", "file.xml", "file.json" })
            Assert.Equal(format, SourceFormats.For(new ImportOptions()).Of(SourceFile.FromBytes(name, Encoding.UTF8.GetBytes(text)))?.Name);
    }

    [Fact]
    public void A_text_page_may_begin_with_the_pictures_of_those_without_scripts()
    {
        const string Text = "<img height=\"1\" src=\"https://tide.example/p.gif\" />\n<noscript><iframe src=\"https://tide.example/f\"></iframe></noscript>\nLow water\n\nThe water was low on Monday, and nobody had an explanation for it.\n";
        var file = SourceFile.FromBytes("file.txt", Encoding.UTF8.GetBytes(Text));
        var format = SourceFormats.For(new ImportOptions()).Of(file);

        Assert.Equal("saved text page", format?.Name);
        var article = Assert.Single(format!.Read(file, new ProblemSink("file.txt", 100))).Article;
        Assert.Equal(("Low water", "The water was low on Monday, and nobody had an explanation for it."), (article.Title, article.Body));
    }

    [Theory]
    [InlineData("{\"name\":\"tide\",\"version\":\"1.0.0\",\"description\":\"x\",\"author\":\"Ann\",\"dependencies\":{\"a\":\"1\"}}")]
    [InlineData("{\"menu\":[{\"title\":\"Home\",\"url\":\"/\"},{\"title\":\"About\",\"url\":\"/about\"}]}")]
    [InlineData("{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"T\"},\"servers\":[{\"url\":\"https://tide.example\",\"description\":\"x\"}],\"tags\":[{\"name\":\"a\",\"description\":\"b\"}]}")]
    [InlineData("{\"time\":\"2009-04-13T05:06:07Z\",\"level\":\"info\",\"message\":\"started\"}")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"title\":\"T\",\"text\":\"x\"}}]}")]
    public void Other_programs_settings_and_logs_are_of_no_format(string text) =>
        Assert.Null(SourceFormats.For(new ImportOptions()).Of(SourceFile.FromBytes("file.json", Encoding.UTF8.GetBytes(text))));

    [Theory]
    [InlineData("%PDF-1.7\n%abc\nwords of a page", "a PDF")]
    [InlineData("{\\rtf1\\ansi words of a page}", "RTF")]
    [InlineData("PK\u0003\u0004..........................[Content_Types].xml", "office program")]
    [InlineData("BZh91AY&SY", "bzip2")]
    public async Task What_other_programs_keep_is_named_with_what_to_do(string text, string named)
    {
        _folder.Write("file", text);

        var report = await new Importer(_sink).RunAsync([_folder.Path], cancellation: TestContext.Current.CancellationToken);

        Assert.Empty(_sink.Threads);
        Assert.Contains(named, Assert.Single(report.Skipped).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_zip_is_looked_into_though_its_entries_are_not_compressed()
    {
        using (var zip = ZipFile.Open(Path.Combine(_folder.Path, "all.zip"), ZipArchiveMode.Create))
        {
            foreach (var (name, text) in new[] { ("a.html", Page), ("b", "\n{\"id\":\"b\",\"title\":\"B\",\"body\":\"x\"}\n"), ("c.csv", "\n  \nid,title,body\nc,C,x\n") })
            {
                using var stream = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        await new Importer(_sink).RunAsync([_folder.Path], cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(["Low water", "B", "C"], _sink.Threads.Select(thread => thread.Article.Title));
    }

    [Theory]
    [InlineData("{\"id\":1,\"type\":\"story\",\"by\":\"a\",\"title\":\"T\",\"time\":1}", "Hacker News")]
    [InlineData("{\"uri\":\"urn:1\",\"type\":\"text\",\"versioncreated\":\"2009-04-13T00:00:00Z\",\"headline\":\"T\"}", "ninjs")]
    [InlineData("{\"db\":[{\"meta\":{\"exported_on\":1},\"data\":{\"posts\":[{\"title\":\"T\",\"html\":\"x\",\"status\":\"published\"}]}}]}", "Ghost JSON")]
    [InlineData("{\"title\":\"T\",\"body\":\"x\"}", "JSON Lines")]
    [InlineData("[{\"title\":\"T\",\"body\":\"x\"}]", "JSON list")]
    public void JSON_is_told_apart_in_every_Unicode_encoding(string text, string format)
    {
        foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32 })
        {
            var file = SourceFile.FromBytes("file", [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
            Assert.Equal(format, SourceFormats.For(new ImportOptions()).Of(file)?.Name);
            Assert.Equal("T", Assert.Single(SourceFormats.For(new ImportOptions()).Of(file)!.Read(file, new ProblemSink("file", 10))).Article.Title);
        }
    }

    [Fact]
    public void A_mailbox_that_an_editor_put_its_mark_before_is_a_mailbox()
    {
        var file = SourceFile.FromBytes("file", Encoding.UTF8.GetBytes("\uFEFF\n \nFrom a@x Mon Apr 13 05:06:07 2009\nSubject: T\n\nx\n"));
        var format = SourceFormats.For(new ImportOptions()).Of(file)!;
        Assert.Equal(("mbox", "T"), (format.Name, Assert.Single(format.Read(file, new ProblemSink("file", 10))).Article.Title));
    }

    [Fact]
    public async Task A_web_archive_in_a_zip_is_read_whole_and_not_file_by_file()
    {
        using (var zip = ZipFile.Open(Path.Combine(_folder.Path, "site.wacz"), ZipArchiveMode.Create))
        {
            Write(zip, "datapackage.json", "{}"u8.ToArray());
            Write(zip, "pages/pages.jsonl", "{\"format\":\"json-pages-1.0\",\"id\":\"pages\",\"title\":\"All\"}\n{\"id\":\"1\",\"url\":\"https://tide.example/low\",\"title\":\"Low water\"}\n"u8.ToArray());
            Write(zip, "archive/data.warc.gz", new AWarc().Page("https://tide.example/low", "2009-04-13T05:06:07Z", Page).Gzipped());
        }

        await new Importer(_sink).RunAsync([_folder.Path], cancellation: TestContext.Current.CancellationToken);

        var article = Assert.Single(_sink.Threads).Article;
        Assert.Equal(("Low water", "https://tide.example/low"), (article.Title, article.Url));
        Assert.Contains("The mud lay bare", article.Body, StringComparison.Ordinal);
    }

    private static void Write(ZipArchive zip, string name, byte[] content)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(content);
    }
}
