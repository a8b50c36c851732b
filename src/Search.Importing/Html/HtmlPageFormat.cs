using Search.Archive;
using Search.Importing.Files;
using Search.Importing.Formats;
using Search.Importing.Html.Parsing;
using Search.Importing.Html.Reading;
using Search.Importing.Html.Rules;

namespace Search.Importing.Html;

/// <summary>A saved HTML page: one article with its comments, among the rest of the page.</summary>
internal sealed class HtmlPageFormat : ISourceFormat
{
    private readonly ImportOptions _options;
    private readonly HtmlPageReader _reader;

    /// <summary>Reads pages by rules.</summary>
    public HtmlPageFormat(ImportOptions options, HtmlRules rules)
    {
        _options = options;
        _reader = new HtmlPageReader(rules, options.Outlet);
    }

    public string Name => HtmlPageReader.FormatName;

    public bool Recognises(SourceFile file) => HtmlSignature.IsIn(PageEncoding.DecodeHead(file.Head.Span, file.IsWholeInHead));

    public IEnumerable<ArticleThread> Read(SourceFile file, ProblemSink problems)
    {
        if (WholePage.Read(file, _options.MaxPageBytes, problems) is not { } bytes)
            yield break;
        var html = PageEncoding.Decode(bytes.Span, null, out var note);
        if (note is not null)
            problems.Note(note);
        if (_reader.Read(html, file.Name, problems) is { } thread)
            yield return thread;
    }
}
