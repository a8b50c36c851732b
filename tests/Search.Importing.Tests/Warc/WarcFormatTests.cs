using System.IO.Compression;
using System.Text;
using Search.Archive;
using Search.Importing.Files;
using Search.Importing.Formats;
using Search.Importing.Warc;

namespace Search.Importing.Tests.Warc;

public sealed class WarcFormatTests
{
    private const string Url = "https://tide.example/a";
    private const string Day1 = "2009-04-13T05:06:07Z", Day2 = "2009-04-14T05:06:07Z", Day3 = "2009-04-15T05:06:07Z";

    private readonly PageCollector _pages = new();

    [Fact]
    public void Pages_are_read_with_their_address_type_and_time()
    {
        var reading = Read(new AWarc()
            .Record("warcinfo", "", Day1, "software: x\r\n"u8.ToArray())
            .Record("request", Url, Day1, "GET /a HTTP/1.1\r\n\r\n"u8.ToArray())
            .Page(Url, Day1, "<html>A")
            .Record("resource", "https://tide.example/b", Day1, "<html>B"u8.ToArray(), "Content-Type: text/html")
            .Record("metadata", Url, Day1, "x: y"u8.ToArray()).Gzipped());

        Assert.Equal(["<html>A", "<html>B"], _pages.Texts);
        var page = _pages.All[0];
        Assert.Equal((Url, "text/html; charset=utf-8", "2009-04-13T05:06:07Z"), (page.Url, page.ContentType, page.Captured?.ToString("yyyy-MM-ddTHH:mm:ssZ")));
        Assert.Equal(2, reading.Threads.Count);
        Assert.Empty(reading.Problems);
    }

    [Fact]
    public void The_offset_is_where_the_record_begins()
    {
        var warc = new AWarc().Page("https://tide.example/b", Day1, "<html>B");
        var offset = warc.Length;
        Read(warc.Page(Url, Day1, "<html>A").Plain());

        Assert.Equal([0L, offset], _pages.All.Select(page => page.Offset));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("x-gzip")]
    [InlineData("deflate")]
    [InlineData("bare deflate")]
    [InlineData("br")]
    [InlineData("deflate, gzip")]
    [InlineData("identity")]
    [InlineData("plain gzip")]
    [InlineData("plain br")]
    public void Bodies_are_unchunked_and_decompressed(string coding)
    {
        var html = Encoding.UTF8.GetBytes("<html>" + string.Join(' ', Enumerable.Range(0, 5_000)));
        var body = coding switch
        {
            "gzip" or "x-gzip" => AWarc.Gzip(html),
            "deflate" => AWarc.Compress(html, stream => new ZLibStream(stream, CompressionLevel.Fastest)),
            "bare deflate" => AWarc.Compress(html, stream => new DeflateStream(stream, CompressionLevel.Fastest)),
            "br" => AWarc.Compress(html, stream => new BrotliStream(stream, CompressionLevel.Fastest)),
            "deflate, gzip" => AWarc.Gzip(AWarc.Compress(html, stream => new ZLibStream(stream, CompressionLevel.Fastest))),
            _ => html,
        };
        var field = $"Content-Encoding: {coding.Replace("plain ", "", StringComparison.Ordinal).Replace("bare ", "", StringComparison.Ordinal)}";

        var reading = Read(new AWarc()
            .Page(Url, Day1, body, ["content-type: text/html", field])
            .Page($"{Url}/chunked", Day1, AWarc.Chunked(body, 1000), ["Content-Type: text/html", field, "Transfer-Encoding: chunked"])
            .Page($"{Url}/joined", Day1, body, ["Content-Type: text/html", field, "Transfer-Encoding: chunked"]).Gzipped());

        Assert.Equal(3, _pages.All.Count);
        Assert.All(_pages.Texts, text => Assert.Equal(Encoding.UTF8.GetString(html), text));
        Assert.Empty(reading.Problems);
    }

    [Fact]
    public void A_body_that_swells_beyond_any_page_is_a_problem()
    {
        var reading = Read(new AWarc().Page(Url, Day1, AWarc.Gzip(new byte[3_000_000]), ["Content-Type: text/html", "Content-Encoding: gzip"]).Page($"{Url}/b", Day1, "<html>B").Plain(), new ImportOptions { MaxPageBytes = 1_000_000 });

        Assert.Equal(["<html>B"], _pages.Texts);
        Assert.Contains("1000000 bytes", Assert.Single(reading.Problems).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_body_gives_what_can_be_read()
    {
        var packed = AWarc.Gzip(Encoding.UTF8.GetBytes("<html>" + string.Join(' ', Enumerable.Range(0, 50_000))));
        packed.AsSpan(packed.Length / 2, 100).Fill(0xFF);
        var reading = Read(new AWarc().Page(Url, Day1, packed, ["Content-Type: text/html", "Content-Encoding: gzip"]).Plain());

        Assert.StartsWith("<html>0 1 2", Assert.Single(_pages.Texts), StringComparison.Ordinal);
        Assert.Contains(Url, Assert.Single(reading.Problems).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_coding_that_is_unknown_is_a_problem() =>
        Assert.Contains("zstd", Assert.Single(Read(new AWarc().Page(Url, Day1, [1, 2, 3], ["Content-Type: text/html", "Content-Encoding: zstd"]).Plain()).Problems).Reason, StringComparison.Ordinal);

    [Fact]
    public void Whatever_is_no_page_is_counted_and_left_out()
    {
        var reading = Read(new AWarc()
            .Page(Url, Day1, "moved"u8.ToArray(), ["Content-Type: text/html", "Location: /b"], "301 Moved Permanently")
            .Page(Url, Day1, "gone"u8.ToArray(), ["Content-Type: text/html"], "404 Not Found")
            .Page(Url, Day1, [0x89, 0x50], ["Content-Type: image/png"])
            .Record("response", "dns:tide.example", Day1, "127.0.0.1"u8.ToArray(), "Content-Type: text/dns")
            .Page(Url, Day1, "<!doctype html>A"u8.ToArray(), []).Plain());

        Assert.Equal(["<!doctype html>A"], _pages.Texts);
        Assert.Equal(["4 captures hold no page (redirections, errors, pictures and the like)"], reading.Reasons);
    }

    [Fact]
    public void Pages_without_an_article_are_counted()
    {
        _pages.FindsArticles = false;

        Assert.Equal(["1 pages hold no article"], Read(new AWarc().Page(Url, Day1, "<html>A").Plain()).Reasons);
    }

    [Fact]
    public void Of_several_captures_the_latest_is_read_wherever_it_stands()
    {
        var reading = Read(new AWarc().Page(Url, Day2, "<html>2").Page(Url, Day3, "<html>3").Page(Url, Day1, "<html>1").Page(Url, Day3, "gone"u8.ToArray(), ["Content-Type: text/html"], "410 Gone").Gzipped());

        Assert.Equal(["<html>3"], _pages.Texts);
        Assert.Contains("2 earlier captures of pages were left out: the latest is read", reading.Reasons);
    }

    [Fact]
    public void A_revisit_makes_the_capture_it_refers_to_the_latest()
    {
        Read(new AWarc().Page(Url, Day1, "<html>1").Page(Url, Day2, "<html>2").Revisit(Url, Day3, Day1).Gzipped());

        Assert.Equal(["<html>1"], _pages.Texts);
    }

    [Fact]
    public void A_revisit_of_what_another_file_holds_changes_nothing()
    {
        var reading = Read(new AWarc().Page(Url, Day2, "<html>2").Revisit(Url, Day3, Day1).Revisit($"{Url}/b", Day3, Day1).Gzipped());

        Assert.Equal(["<html>2"], _pages.Texts);
        Assert.Equal(["2 revisits say that a page was still the same"], reading.Reasons);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_file_that_is_cut_off_gives_the_whole_records_and_says_where_it_ends(bool gzip)
    {
        var text = string.Join(' ', Enumerable.Range(0, 100_000).Select(n => n * 7919 % 100_003));
        var warc = new AWarc().Page(Url, Day1, "<html>1").Page($"{Url}/b", Day1, $"<html>{text}").Page(Url, Day2, $"<html>{text}");
        var whole = gzip ? warc.Gzipped() : warc.Plain();

        var reading = Read(whole[..^1000]);

        Assert.Equal([Url, $"{Url}/b"], _pages.All.Select(page => page.Url));
        Assert.Contains(reading.Reasons, reason => reason.Contains("cut off", StringComparison.Ordinal) && reason.Contains("at byte", StringComparison.Ordinal));
    }

    [Fact]
    public void A_damaged_gzip_member_costs_its_record_alone()
    {
        var text = string.Join(' ', Enumerable.Range(0, 20_000).Select(n => n * 7919 % 20_011));
        var members = Enumerable.Range(0, 6).Select(n => new AWarc().Page($"{Url}/{n}", Day1, $"<html>{n} {text}").Gzipped()).ToList();
        members[2].AsSpan(members[2].Length / 2, 50).Fill(0x55);
        members[4].AsSpan(0, 3).Clear();

        var reading = Read([.. members.SelectMany(member => member)]);

        Assert.Equal([$"{Url}/0", $"{Url}/1", $"{Url}/3", $"{Url}/5"], _pages.All.Select(page => page.Url));
        Assert.All(_pages.Texts, page => Assert.EndsWith(text, page, StringComparison.Ordinal));
        Assert.Contains(reading.Reasons, reason => reason.Contains($"begins at byte {members[0].Length + members[1].Length} is damaged", StringComparison.Ordinal));
        Assert.Contains(reading.Reasons, reason => reason.Contains($"reading goes on at byte {members.Take(5).Sum(member => member.Length)}", StringComparison.Ordinal));
    }

    [Fact]
    public void Reading_goes_on_behind_damage()
    {
        var reading = Read(new AWarc()
            .Page(Url, Day1, "<html>1")
            .Raw("rubbish\r\nmore\r\n"u8.ToArray())
            .Raw("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\nx\r\n\r\n"u8.ToArray())
            .Page($"{Url}/b", Day1, "<html>2").Plain());

        Assert.Equal(["<html>1", "<html>2"], _pages.Texts);
        Assert.Equal(2, reading.Problems.Count);
    }

    [Fact]
    public void Version_1_1_folded_fields_and_addresses_in_brackets_are_read()
    {
        Read("WARC/1.1\r\nwarc-type: response\r\nWARC-Target-URI: <https://tide.example/a>\r\nX-Long: a\r\n b\r\nWARC-Date: 2009-04-13T05:06:07.123456Z\r\ncontent-length: 48\r\n\r\nHTTP/1.1 200 OK\nContent-Type: text/html\n\n<html>A\r\n\r\n"u8.ToArray());

        Assert.Equal(Url, Assert.Single(_pages.All).Url);
    }

    [Fact]
    public void It_is_recognised_by_content()
    {
        Assert.True(FormatReading.Recognises(Format(), "WARC/1.0\r\n"));
        Assert.False(FormatReading.Recognises(Format(), "WAR", "x.warc"));
    }

    private FormatReading Read(byte[] warc, ImportOptions? options = null) => FormatReading.Of(Format(options), warc);

    private WarcFormat Format(ImportOptions? options = null) => new(options ?? new ImportOptions(), _pages);

    private sealed class PageCollector : ICapturedPageReader
    {
        public bool FindsArticles { get; set; } = true;

        public List<CapturedPage> All { get; } = [];

        public IEnumerable<string> Texts => All.Select(page => Encoding.UTF8.GetString(page.Html.Span));

        public ArticleThread? Read(CapturedPage page, string source, ProblemSink problems)
        {
            All.Add(page with { Html = page.Html.ToArray() });
            return FindsArticles ? new ArticleThread(new Article { Id = page.Url, Title = "" }, []) : null;
        }
    }
}
