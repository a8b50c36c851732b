using System.Globalization;
using System.Text;

namespace Search.Workloads.Importing;

/// <summary>Large files of lines: mailboxes, Movable Type's export, tables, WARC.</summary>
internal static class TextFiles
{
    private const string IsoTime = "yyyy-MM-ddTHH:mm:ssZ";

    public static IReadOnlyList<LargeFormat> All { get; } =
    [
        new("mbox", "list.mbox", "", Mail, ""),
        new("Movable Type", "movable-type.txt", "", MovableType, ""),
        new("table of articles", "articles.csv", "title,url,author,published,body\n", TableRow, ""),
        new("table of comments", "comments.csv", "article_url,comment,comment_id,parent_id,username,comment_date\n", CommentRow, ""),
        new("WARC of HTML", "crawl.warc", "", Capture, ""),
        new("WARC of HTML, gzip", "crawl.warc.gz", "", Capture, "") { IsPacked = true },
    ];

    private static void Mail(TextWriter file, ItemTexts texts, long item)
    {
        var isFirst = ItemTexts.IsArticle(item);
        file.Write(string.Create(CultureInfo.InvariantCulture, $"""
            From x@tide.example {ItemTexts.TimeOf(item, "ddd MMM dd HH:mm:ss yyyy")}
            From: {texts.Name()} <x@tide.example>
            Date: {ItemTexts.TimeOf(item, "r")}
            Message-ID: <{item}@tide.example>

            """));
        file.Write(isFirst
            ? string.Create(CultureInfo.InvariantCulture, $"Subject: {texts.Title()} {item}\n\n{texts.Body("\n\n")}\n\n")
            : string.Create(CultureInfo.InvariantCulture, $"In-Reply-To: <{texts.Answered(item)}@tide.example>\n\n{texts.Comment()}\n\n"));
    }

    private static void MovableType(TextWriter file, ItemTexts texts, long item)
    {
        if (!ItemTexts.IsArticle(item))
            return;
        file.Write(string.Create(CultureInfo.InvariantCulture, $"AUTHOR: {texts.Name()}\nTITLE: {texts.Title()}\nBASENAME: b{item}\nSTATUS: Publish\nDATE: {ItemTexts.TimeOf(item, "MM/dd/yyyy hh:mm:ss tt")}\n-----\nBODY:\n{texts.Body("\n\n")}\n-----\n"));
        for (var comment = 1; comment < 10; comment++)
            file.Write(string.Create(CultureInfo.InvariantCulture, $"COMMENT:\nAUTHOR: {texts.Name()}\nEMAIL: x@tide.example\nIP: 192.0.2.1\nDATE: {ItemTexts.TimeOf(item + comment, "MM/dd/yyyy hh:mm:ss tt")}\n{texts.Comment()}\n-----\n"));
        file.Write("--------\n");
    }

    private static void TableRow(TextWriter file, ItemTexts texts, long item) =>
        file.Write(string.Create(CultureInfo.InvariantCulture, $"\"{texts.Title()}\",https://tide.example/{item},{texts.Name()},{ItemTexts.TimeOf(item, IsoTime)},\"{texts.Body("\n\n")}\"\n"));

    private static void CommentRow(TextWriter file, ItemTexts texts, long item) =>
        file.Write(string.Create(CultureInfo.InvariantCulture, $"https://tide.example/{texts.ArticleBefore(item + 1)},\"{texts.Comment()}\",{item},,{texts.Name()},{ItemTexts.TimeOf(item, IsoTime)}\n"));

    private static void Capture(TextWriter file, ItemTexts texts, long item)
    {
        var html = $"""
            <!DOCTYPE html><html lang="en"><head><title>{texts.Title()} | The Tide</title><meta property="og:site_name" content="The Tide"><meta property="article:published_time" content="{ItemTexts.TimeOf(item, IsoTime)}"></head><body><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav><article><h1>{texts.Title()}</h1><p class="byline">By {texts.Name()}</p><p>{texts.Body("</p><p>")}</p></article><footer><p>© The Tide. All rights reserved.</p></footer></body></html>
            """;
        var answer = $"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{html}";
        file.Write(string.Create(CultureInfo.InvariantCulture, $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://tide.example/{item}\r\nWARC-Date: {ItemTexts.TimeOf(item, IsoTime)}\r\nContent-Length: {Encoding.UTF8.GetByteCount(answer)}\r\n\r\n{answer}\r\n\r\n"));
    }
}
