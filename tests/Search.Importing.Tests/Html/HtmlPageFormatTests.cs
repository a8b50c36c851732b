using System.Diagnostics;
using System.Text;
using Search.Archive;
using Search.Importing.Files;
using Search.Importing.Formats;
using Search.Importing.Html;
using Search.Importing.Html.Rules;
using Search.Importing.Tests.Html.Reading;

namespace Search.Importing.Tests.Html;

public sealed class HtmlPageFormatTests
{
    private static readonly HtmlPageFormat Format = new(new ImportOptions(), HtmlRules.BuiltIn);

    [Theory]
    [InlineData("<!DOCTYPE html><html>")]
    [InlineData("\n <!-- saved from url=(0020)http://tide.example/ -->\n<HTML>")]
    [InlineData("<?xml version='1.0'?><!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN'>")]
    [InlineData("<div class='story'><p>Water over the quay</p></div>")]
    [InlineData("<title>Water</title><p>Water over the quay")]
    public void Html_is_recognised_by_how_it_begins_whatever_its_name(string html) => Assert.True(Format.Recognises(File(html, "saved.dat")));

    [Theory]
    [InlineData("<?xml version='1.0'?><rss version='2.0'><channel>")]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'>")]
    [InlineData("<disqus xmlns='http://disqus.com'>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'>")]
    [InlineData("Water over the quay <p>")]
    [InlineData("{\"title\": \"<html>\"}")]
    [InlineData("")]
    public void Other_formats_are_not(string text) => Assert.False(Format.Recognises(File(text, "saved.html")));

    [Fact]
    public void A_page_in_utf_16_is_recognised_and_read()
    {
        var thread = Read([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(ReadPage.Page("<title>Wasser über dem Kai</title>"))], out _);

        Assert.Equal("Wasser über dem Kai", thread!.Article.Title);
    }

    [Fact]
    public void A_file_larger_than_any_page_is_a_problem()
    {
        var format = new HtmlPageFormat(new ImportOptions { MaxPageBytes = 1000 }, HtmlRules.BuiltIn);
        var sink = new ProblemSink("page.html", 10);

        Assert.Empty(format.Read(File("<html>" + new string('x', 2000), "page.html"), sink));
        Assert.Contains("larger than 1000 bytes", Assert.Single(sink.ToList()).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<div><b>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<ul><li class=comment><cite>Orla</cite>")]
    [InlineData("<p>&#x110000;&bogus;&amp;&#0;\0")]
    [InlineData("<a href=x>a<div>")]
    [InlineData("<p title=\"")]
    [InlineData("<!--")]
    [InlineData("</div>")]
    [InlineData("<svg><title><p>")]
    [InlineData("<p a='1' b>word</p>")]
    public void Hostile_pages_are_read_in_bounded_time(string piece)
    {
        var html = $"<html><body><h1>Water</h1>{ReadPage.Story}{string.Concat(Enumerable.Repeat(piece, 30_000))}";
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        var thread = Read(Encoding.UTF8.GetBytes(html), out _);

        Assert.Equal("Water", thread!.Article.Title);
        // A healthy machine takes about a second; a parser that goes wrong takes hours.
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 60);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2L << 30);
    }

    [Fact]
    public void Nesting_beyond_all_measure_is_told()
    {
        Read(Encoding.UTF8.GetBytes($"<html><title>Water</title>{string.Concat(Enumerable.Repeat("<div>", 50_000))}deep"), out var problems);

        Assert.Contains(problems, problem => problem.Reason.Contains("nest too deeply", StringComparison.Ordinal));
    }

    [Fact]
    public void Changed_pages_never_throw()
    {
        var random = new Random(20261121);
        var page = Encoding.UTF8.GetBytes(ReadPage.Page(
            "<title>Water</title><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Water\",\"author\":[{\"name\":\"Ann Oar\"}],\"comment\":[{\"text\":\"No\"}]}</script>",
            "<h1 itemscope itemtype='x/Article'>Water</h1><time datetime='2014-03-04'>then</time>",
            "<ol class='commentlist'><li class='comment' id='comment-1'><cite class='fn'>Orla</cite><div class='comment-content'><p>Well.</p></div></li></ol>"));
        for (var round = 0; round < 150; round++)
        {
            var bytes = page.ToArray();
            for (var change = random.Next(1, 20); change > 0; change--)
                bytes[random.Next(bytes.Length)] = random.Next(3) == 0 ? (byte)"<>\"'&/!-="[random.Next(9)] : (byte)random.Next(256);
            Read(bytes[..random.Next(1, bytes.Length)], out _);
        }
    }

    private static ArticleThread? Read(byte[] bytes, out IReadOnlyList<ImportProblem> problems)
    {
        var sink = new ProblemSink("page.html", 100);
        var thread = Format.Read(SourceFile.FromBytes("page.html", bytes), sink).SingleOrDefault();
        problems = sink.ToList();
        return thread;
    }

    private static SourceFile File(string text, string name) => SourceFile.FromBytes(name, Encoding.UTF8.GetBytes(text));
}
