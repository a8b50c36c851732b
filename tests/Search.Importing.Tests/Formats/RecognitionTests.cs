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

    [Theory]
    [InlineData("{\"name\":\"tide\",\"version\":\"1.0.0\",\"description\":\"x\",\"author\":\"Ann\",\"dependencies\":{\"a\":\"1\"}}")]
    [InlineData("{\"menu\":[{\"title\":\"Home\",\"url\":\"/\"},{\"title\":\"About\",\"url\":\"/about\"}]}")]
    [InlineData("{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"T\"},\"servers\":[{\"url\":\"https://tide.example\",\"description\":\"x\"}],\"tags\":[{\"name\":\"a\",\"description\":\"b\"}]}")]
    [InlineData("{\"time\":\"2009-04-13T05:06:07Z\",\"level\":\"info\",\"message\":\"started\"}")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"title\":\"T\",\"text\":\"x\"}}]}")]
    public void Other_programs_settings_and_logs_are_of_no_format(string text) =>
        Assert.Null(SourceFormats.For(new ImportOptions()).Of(SourceFile.FromBytes("file.json", Encoding.UTF8.GetBytes(text))));

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
