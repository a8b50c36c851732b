using System.Text;
using Search.Importing.Html.Parsing;

namespace Search.Importing.Tests.Html.Reading;

/// <summary>Pages as programs save and show them again: archives of the Web, browsers, accelerated and printed editions.</summary>
public sealed class SavedCopiesTests
{
    private const string Title = "<title>Water over the quay of Vessmouth</title>";

    [Fact]
    public void The_bar_that_an_archive_of_the_web_puts_above_a_page_is_no_part_of_it()
    {
        var article = ReadPage.Of(ReadPage.Page(Title).Replace(
            "<body>",
            "<body><div id='wm-ipp-base' lang='en'><div id='wm-ipp'><p>The Wayback Machine keeps 12 captures of this page, made between March 2014 and May 2016, for whoever looks for them.</p></div></div>",
            StringComparison.Ordinal)).Article;

        Assert.StartsWith("The harbour of Vessmouth", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Elements_numbered_by_a_content_system_are_no_comments()
    {
        var thread = ReadPage.Of($"<html><head>{Title}</head><body><div id='c22' class='frame frame-default'><article><h1>Water over the quay of Vessmouth</h1><time datetime='2014-03-04'>4.3.2014</time>{ReadPage.Story}</article></div></body></html>");

        Assert.Empty(thread.Comments);
        Assert.Equal("2014-03-04", thread.Article.Published.ToString());
        Assert.StartsWith("The harbour of Vessmouth", thread.Article.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!-- saved from url=(0027)https://tide.example/2014/w -->", "https://tide.example/2014/w")]
    [InlineData("<!--\n Page saved with SingleFile \n url: https://tide.example/w \n saved date: Tue Mar 04 2014 05:06:07 GMT+0100\n-->", "https://tide.example/w")]
    [InlineData("<!-- saved from url=(0060)https://web.archive.org/web/20140304050607/http://tide.example/w -->", "http://tide.example/w")]
    public void What_browsers_write_above_a_page_gives_its_address(string comment, string url) =>
        Assert.Equal(url, ReadPage.Of(comment + ReadPage.Page(Title)).Article.Url);

    [Fact]
    public void An_accelerated_page_is_read_as_the_page_it_stands_for()
    {
        var article = ReadPage.Of(
            $"<!doctype html><html amp lang='en'><head><meta charset='utf-8'>{Title}<link rel='canonical' href='https://tide.example/w'><style amp-boilerplate>body{{}}</style></head>"
            + $"<body><amp-sidebar id='menu' hidden><ul><li><a href='/'>Home</a></li></ul></amp-sidebar><article><h1>Water over the quay of Vessmouth</h1><amp-img src='a.png'></amp-img>{ReadPage.Story}</article><amp-consent><p>We ask for your consent, as the law has it.</p></amp-consent></body></html>").Article;

        Assert.Equal(("https://tide.example/w", "en"), (article.Url, article.Language));
        Assert.StartsWith("The harbour of Vessmouth", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_for_printing_without_any_facts_has_its_heading_and_text()
    {
        var article = ReadPage.Of($"<html><body onload='print()'><h1>Water over the quay</h1><p>4 March 2014</p>{ReadPage.Story}<p><a href='javascript:close()'>Close window</a></p></body></html>").Article;

        Assert.Equal(("Water over the quay", "2014-03-04"), (article.Title, article.Published.ToString()));
        Assert.Contains("The harbour of Vessmouth", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Xhtml_with_a_declaration_is_read_in_the_encoding_that_it_declares()
    {
        var bytes = Encoding.Latin1.GetBytes(
            "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd\">\n"
            + $"<html xmlns=\"http://www.w3.org/1999/xhtml\" xml:lang=\"de\"><head><title>Wasser über dem Kai</title><base href=\"https://tide.example/\" /></head><body><h1>Wasser über dem Kai</h1>{ReadPage.Story}</body></html>");

        var article = ReadPage.Of(PageEncoding.Decode(bytes, null, out _)).Article;

        Assert.Equal(("Wasser über dem Kai", "de"), (article.Title, article.Language));
        Assert.StartsWith("The harbour of Vessmouth", article.Body, StringComparison.Ordinal);
    }
}
