using System.Text;
using Search.Archive;
using Search.Importing.Files;
using Search.Importing.Formats;
using Search.Importing.Html;
using Search.Importing.Html.Rules;
using Search.Importing.Tests.Html.Reading;

namespace Search.Importing.Tests.Html;

public sealed class MhtmlFormatTests
{
    private static readonly MhtmlFormat Format = new(new ImportOptions(), HtmlRules.BuiltIn);

    [Fact]
    public void A_page_saved_as_a_single_file_is_read_with_its_address()
    {
        var file = Saved("From: <Saved by Blink>\nSnapshot-Content-Location: https://tide.example/2014/03/04/water/\nSubject: =?utf-8?Q?Water?=\n", "text/html", QuotedPrintable(ReadPage.Page("<title>Wasser über dem Kai von Vessmouth</title>")));

        Assert.True(Format.Recognises(file));
        var article = Read(file, out _)!.Article;
        Assert.Equal(("Wasser über dem Kai von Vessmouth", "https://tide.example/2014/03/04/water/", "2014-03-04"), (article.Title, article.Url, article.Published.ToString()));
        Assert.StartsWith("The harbour of Vessmouth", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void The_character_set_of_the_part_counts_and_its_place_is_the_address()
    {
        var html = Encoding.Latin1.GetBytes(ReadPage.Page("<title>Wasser über dem Kai von Vessmouth</title>"));
        var file = Saved("From: \"Saved by Internet Explorer 11\"\n", "text/html;\n\tcharset=\"iso-8859-1\"", Convert.ToBase64String(html, Base64FormattingOptions.InsertLineBreaks), "base64", "https://tide.example/water");

        Assert.True(Format.Recognises(file));
        var article = Read(file, out _)!.Article;
        Assert.Equal(("Wasser über dem Kai von Vessmouth", "https://tide.example/water"), (article.Title, article.Url));
    }

    [Fact]
    public void A_file_without_a_page_is_a_problem()
    {
        Assert.Null(Read(Saved("From: <Saved by Blink>\n", "image/png", "AAAA", "base64"), out var problems));
        Assert.Contains("no HTML", Assert.Single(problems).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Mail_with_pictures_is_no_saved_page() => Assert.False(Format.Recognises(Saved("From: Ann Oar <ann@tide.example>\nSubject: Water\n", "text/html", "<p>Water</p>")));

    [Theory]
    [InlineData("")]
    [InlineData("<html><p>Water")]
    [InlineData("MIME-Version: 1.0\n\nWater")]
    public void Other_files_are_not_recognised(string text) => Assert.False(Format.Recognises(SourceFile.FromBytes("page.mhtml", Encoding.UTF8.GetBytes(text))));

    [Fact]
    public void Changed_files_never_throw()
    {
        var random = new Random(20261122);
        var whole = Bytes("From: <Saved by Blink>\nSnapshot-Content-Location: https://tide.example/water\n", "text/html", QuotedPrintable(ReadPage.Page("<title>Water</title>")), "quoted-printable", null);
        for (var round = 0; round < 200; round++)
        {
            var bytes = whole.ToArray();
            for (var change = random.Next(1, 20); change > 0; change--)
                bytes[random.Next(bytes.Length)] = random.Next(3) == 0 ? (byte)"=-:;\"\n\r "[random.Next(8)] : (byte)random.Next(256);
            Read(SourceFile.FromBytes("page.mhtml", bytes[..random.Next(1, bytes.Length)]), out _);
        }
    }

    private static ArticleThread? Read(SourceFile file, out IReadOnlyList<ImportProblem> problems)
    {
        var sink = new ProblemSink(file.Name, 100);
        var thread = Format.Read(file, sink).SingleOrDefault();
        problems = sink.ToList();
        return thread;
    }

    private static SourceFile Saved(string fields, string type, string body, string encoding = "quoted-printable", string? location = null) =>
        SourceFile.FromBytes("page.mhtml", Bytes(fields, type, body, encoding, location));

    private static byte[] Bytes(string fields, string type, string body, string encoding, string? location)
    {
        var place = location is null ? "" : $"Content-Location: {location}\n";
        return Encoding.ASCII.GetBytes(
            $"{fields}MIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype=\"text/html\";\n\tboundary=\"----Part--a\"\n\n\n------Part--a\nContent-Type: {type}\nContent-Transfer-Encoding: {encoding}\n{place}\n{body}\n"
            + "------Part--a\nContent-Type: image/png\nContent-Transfer-Encoding: base64\nContent-Location: https://tide.example/a.png\n\nAAAA\n------Part--a--\n");
    }

    private static string QuotedPrintable(string text)
    {
        var encoded = new StringBuilder();
        foreach (var one in Encoding.UTF8.GetBytes(text))
            encoded.Append(one is (byte)'\n' or >= 32 and < 127 and not (byte)'=' ? ((char)one).ToString() : $"={one:X2}");
        return encoded.ToString();
    }
}
