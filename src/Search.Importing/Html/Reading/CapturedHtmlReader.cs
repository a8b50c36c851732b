using System.Text.RegularExpressions;
using Search.Archive;
using Search.Importing.Formats;
using Search.Importing.Html.Parsing;
using Search.Importing.Html.Rules;
using Search.Importing.Warc;

namespace Search.Importing.Html.Reading;

/// <summary>Reads pages that a crawler captured as saved pages are read. Safe for use by several threads.</summary>
internal sealed partial class CapturedHtmlReader(HtmlRules rules, string? defaultOutlet) : ICapturedPageReader
{
    private readonly HtmlPageReader _reader = new(rules, defaultOutlet);

    public ArticleThread? Read(CapturedPage page, string source, ProblemSink problems)
    {
        var charset = page.ContentType is { } type && Charset().Match(type) is { Success: true } match ? match.Groups["name"].Value : null;
        var html = PageEncoding.Decode(page.Html.Span, charset, out var note);
        if (note is not null)
            problems.NoteOnce($"a page {note}");
        return _reader.Read(html, source, problems, page.Url, page.Offset);
    }

    [GeneratedRegex("""\bcharset\s*=\s*["']?(?<name>[A-Za-z0-9._:-]{2,40})""", RegexOptions.IgnoreCase)]
    private static partial Regex Charset();
}
