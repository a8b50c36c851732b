using Search.Archive;
using Search.Importing.Files;
using Search.Importing.Formats;
using Search.Importing.Headers;
using Search.Importing.Html.Parsing;
using Search.Importing.Html.Reading;
using Search.Importing.Html.Rules;
using Search.Importing.Mail;

namespace Search.Importing.Html;

/// <summary>A page saved with its pictures as one file (MHTML, RFC 2557: <c>.mht</c>, <c>.mhtml</c>), as browsers save "a single file": read as the page that it holds.</summary>
internal sealed class MhtmlFormat(ImportOptions options, HtmlRules rules) : ISourceFormat
{
    private readonly HtmlPageReader _reader = new(rules, options.Outlet);

    public string Name => HtmlPageReader.FormatName;

    public bool Recognises(SourceFile file)
    {
        var message = MimePart.Parse(file.Head);
        return message.Type.Name == "multipart/related" && message.Fields["MIME-Version"] is not null && IsSaved(message.Fields);
    }

    public IEnumerable<ArticleThread> Read(SourceFile file, ProblemSink problems)
    {
        if (WholePage.Read(file, options.MaxPageBytes, problems) is not { } bytes)
            yield break;
        var message = MimePart.Parse(bytes);
        if (Page(message) is not { } page)
        {
            problems.Problem("a saved page that holds no HTML");
            yield break;
        }
        var html = PageEncoding.Decode(page.Body().Span, page.Type["charset"], out var note);
        if (note is not null)
            problems.Note(note);
        if (_reader.Read(html, file.Name, problems, Address(message.Fields["Snapshot-Content-Location"]) ?? Address(page.Fields["Content-Location"])) is { } thread)
            yield return thread;
    }

    // Mail with pictures has the same form; what saves pages says so, or where the page was.
    private static bool IsSaved(HeaderFields fields) =>
        fields["Snapshot-Content-Location"] is not null || fields["Content-Location"] is not null
        || fields["From"] is { } from && from.TrimStart('"', '<', ' ').StartsWith("Saved by", StringComparison.OrdinalIgnoreCase);

    // The first is the page; the others are its frames.
    private static MimePart? Page(MimePart message) =>
        message.Type.Name is "text/html" or "application/xhtml+xml" ? message : message.Parts().Select(Page).FirstOrDefault(page => page is not null);

    private static string? Address(string? location) => location is not null && UrlNormaliser.Normalise(location) is not null ? location : null;
}
