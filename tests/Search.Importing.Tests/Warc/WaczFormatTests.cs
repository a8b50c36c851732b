using System.IO.Compression;
using System.Text;
using Search.Archive;
using Search.Importing.Formats;
using Search.Importing.Warc;

namespace Search.Importing.Tests.Warc;

public sealed class WaczFormatTests
{
    private const string Url = "https://tide.example/a";

    [Fact]
    public void All_archives_in_it_are_read_as_one()
    {
        var first = new AWarc().Page(Url, "2009-04-13T05:06:07Z", "<html>old").Page($"{Url}/b", "2009-04-13T05:06:07Z", "<html>B").Gzipped();
        var second = new AWarc().Page(Url, "2009-04-14T05:06:07Z", "<html>new").Plain();

        var reading = FormatReading.Of(
            new WaczFormat(new ImportOptions(), new TextReader()),
            Zip(("datapackage.json", "{}"u8.ToArray()), ("pages/pages.jsonl", "{\"format\":\"json-pages-1.0\",\"title\":\"All\"}"u8.ToArray()), ("archive/1.warc.gz", first), ("archive/2.warc", second)), "site.wacz");

        Assert.Equal([("<html>B", "site.wacz/archive/1.warc.gz"), ("<html>new", "site.wacz/archive/2.warc")], reading.Threads.Select(thread => (thread.Article.Title, thread.Article.Source!)));
        Assert.Equal(["1 earlier captures of pages were left out: the latest is read"], reading.Reasons);
    }

    [Fact]
    public void Other_zips_are_none()
    {
        var format = new WaczFormat(new ImportOptions(), new TextReader());

        Assert.False(format.Recognises(Importing.Files.SourceFile.FromBytes("x.zip", Zip(("a.warc", "WARC/1.0"u8.ToArray())))));
        Assert.False(FormatReading.Recognises(format, "PK\u0003\u0004 and no more", "x.wacz"));
    }

    [Fact]
    public void A_page_that_fails_costs_nothing_but_itself()
    {
        var reading = FormatReading.Of(new WarcFormat(new ImportOptions(), new TextReader()), new AWarc().Page(Url, "2009-04-13T05:06:07Z", "<html>fail").Page($"{Url}/b", "2009-04-13T05:06:07Z", "<html>B").Plain());

        Assert.Equal("<html>B", reading.Only.Article.Title);
        Assert.Contains(Url, Assert.Single(reading.Problems).Reason, StringComparison.Ordinal);
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in entries)
            {
                using var stream = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                stream.Write(content);
            }
        }
        return bytes.ToArray();
    }

    private sealed class TextReader : ICapturedPageReader
    {
        public ArticleThread? Read(CapturedPage page, string source, ProblemSink problems)
        {
            var text = Encoding.UTF8.GetString(page.Html.Span);
            return text.EndsWith("fail", StringComparison.Ordinal)
                ? throw new InvalidOperationException("as it should")
                : new ArticleThread(new Article { Id = page.Url, Title = text, Source = source }, []);
        }
    }
}
