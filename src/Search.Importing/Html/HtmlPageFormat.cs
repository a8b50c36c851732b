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
        using var stream = file.Open();
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length <= _options.MaxPageBytes)
                continue;
            problems.Problem($"larger than {_options.MaxPageBytes} bytes, which no page is; it was not read");
            yield break;
        }
        var html = PageEncoding.Decode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), null, out var note);
        if (note is not null)
            problems.Note(note);
        if (_reader.Read(html, file.Name, problems) is { } thread)
            yield return thread;
    }
}
