using System.Text;
using System.Text.RegularExpressions;
using Search.Archive;
using Search.Importing.Encodings;
using Search.Importing.Files;
using Search.Importing.Formats;
using Search.Importing.Pages.Reading;
using Search.Importing.Pages.Rules;

namespace Search.Importing.Pages;

/// <summary>A page saved as plain text: one article with its comments, among the remains of the page.</summary>
internal sealed partial class TextPageFormat : ISourceFormat
{
    // Text that is something else by its name; plain text has no content that would tell it from these.
    private static readonly HashSet<string> OtherText = new(StringComparer.Ordinal)
    {
        ".json", ".jsonl", ".ndjson", ".xml", ".html", ".htm", ".xhtml", ".mhtml", ".css", ".js", ".csv", ".tsv", ".sql", ".md", ".yml", ".yaml", ".toml", ".ini", ".log",
        ".rss", ".atom", ".eml", ".mbox", ".warc", ".rtf", ".tex", ".cs", ".py", ".sh", ".svg",
    };

    private readonly ImportOptions _options;
    private readonly PageReader _reader;

    /// <summary>Reads pages by rules.</summary>
    public TextPageFormat(ImportOptions options, PageRules rules)
    {
        _options = options;
        _reader = new PageReader(rules, options.Outlet);
    }

    public string Name => "saved text page";

    public bool Recognises(SourceFile file)
    {
        if (OtherText.Contains(file.Extension))
            return false;
        var head = DecodeHead(file);
        // Browsers copy what a page holds for those without scripts as it is written: pictures, in tags.
        var start = head.AsSpan(Pictures().Match(head).Length).TrimStart();
        return start is not ([] or ['<', ..] or ['{', ..] or ['[', '{' or '"', ..]) && IsText(head);
    }

    public IEnumerable<ArticleThread> Read(SourceFile file, ProblemSink problems)
    {
        if (WholePage.Read(file, _options.MaxPageBytes, problems) is not { } bytes)
            yield break;
        var text = TextEncodings.Decode(bytes.Span, out var note);
        if (note is not null)
            problems.Note(note);
        yield return _reader.Read(text, file.Name, problems).Thread;
    }

    // A head may end within a character, which must not make it look like another encoding.
    private static string DecodeHead(SourceFile file)
    {
        var head = file.Head.Span;
        if (!file.IsWholeInHead && TextEncodings.OfMark(head, out _) is null && head.LastIndexOf((byte)'\n') is > 0 and var end)
            head = head[..end];
        return TextEncodings.Decode(head, out _);
    }

    private static bool IsText(string head)
    {
        // One control character in a hundred is a page with some damage; more is no text.
        var controls = head.Count(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t' or '\f'));
        return controls * 100 <= head.Length && !head.Contains("\0\0", StringComparison.Ordinal) && head.Any(char.IsLetter);
    }

    [GeneratedRegex(@"^(?:\s*<(?:/?noscript|img|iframe|/iframe|amp-img|/amp-img)\b[^<>]{0,2000}>)*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pictures();
}
