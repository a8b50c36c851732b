using System.Globalization;
using System.Text.RegularExpressions;
using Search.Archive;
using Search.Importing.Dates;
using Search.Importing.Feeds;
using Search.Importing.Files;
using Search.Importing.Formats;
using Search.Importing.Html.Text;
using Search.Importing.Identity;
using Search.Importing.Spooling;
using Search.Importing.Xml;

namespace Search.Importing.MovableType;

/// <summary>The text export of Movable Type and TypePad, which other systems write, too (Hatena, FC2, Livedoor).</summary>
/// <remarks>Its dates name no zone, so they are days. Its comments have no numbers and answer nobody; they are called after their text, to be known again.</remarks>
internal sealed partial class MovableTypeFormat(ImportOptions options) : ISourceFormat
{
    // A line is a paragraph; 1 M characters are more than any has.
    private const int MaxLine = 1 << 20;

    public string Name => "Movable Type text";

    public bool Recognises(SourceFile file) => Head().IsMatch(XmlText.Head(file).ReplaceLineEndings("\n"));

    public IEnumerable<ArticleThread> Read(SourceFile file, ProblemSink problems)
    {
        using var text = XmlText.Open(file, problems);
        var lines = new TextLines(text, MaxLine);
        var leftOut = new LeftOut();
        using var ids = new SpooledNames();
        foreach (var entry in new MovableTypeReader(lines, problems).Read())
        {
            for (var i = 0; i < entry.Pings; i++)
                leftOut.Add("pings by other sites");
            if (entry.Header("STATUS") is { } status && !status.Equals("publish", StringComparison.OrdinalIgnoreCase))
            {
                leftOut.Add($"posts that are not published ({status.ToLowerInvariant()})");
                continue;
            }
            yield return ThreadOf(entry, file.Name, ids, problems);
        }
        leftOut.Tell(problems);
        if (lines.WasCut)
            problems.Problem($"a line is longer than {MaxLine} characters and was cut off");
    }

    private ArticleThread ThreadOf(MovableTypeEntry entry, string source, SpooledNames ids, ProblemSink problems)
    {
        var title = FeedText.Line(entry.Header("TITLE") ?? "");
        var body = BodyOf(entry);
        var written = entry.Header("DATE");
        PartialDate? published = written is not null && DateReader.TryReadMovableType(written, out var date) ? date : null;
        if (written is not null && published is null)
            problems.Problem($"a DATE is no date: {written}", entry.Line);
        var url = entry.Header("UNIQUE URL") ?? entry.Header("PERMALINK") ?? entry.Header("URL");
        if (url is not null && UrlNormaliser.Normalise(url) is null)
            url = null;
        var id = url ?? StableIds.Readable(title, options.Outlet, entry.Header("BASENAME"), written, title, entry.Header("BASENAME") is null ? body : "");
        if (ids.Add(id) is > 0 and var before)
            id = string.Create(CultureInfo.InvariantCulture, $"{id}~{before + 1}");
        var article = new Article
        {
            Id = id,
            Url = url,
            Identifiers = entry.Header("BASENAME") is { } basename ? [basename] : [],
            Outlet = options.Outlet,
            Title = title,
            Authors = NameOf(entry.Header("AUTHOR") ?? "") is { } author ? [author] : [],
            Published = published,
            PublishedSource = published is null ? null : "given",
            Tags = TagsOf(entry),
            Body = body,
            Source = source,
            Provenance = new Provenance { Format = Name, Line = entry.Line, Facts = published is null ? [] : [new FactOrigin("published", "DATE")] },
        };
        return new ArticleThread(article, CommentsOf(entry, source, problems));
    }

    private static List<Comment> CommentsOf(MovableTypeEntry entry, string source, ProblemSink problems)
    {
        var unique = new UniqueIds();
        return entry.Comments.ConvertAll(comment =>
        {
            var text = TypedHtml.Of(comment.Text.ToString());
            PartialDate? published = DateReader.TryReadMovableType(comment.Date, out var date) ? date : null;
            if (published is null && comment.Date.Length > 0)
                problems.Problem($"the DATE of a comment is no date: {comment.Date}", comment.Line);
            return new Comment
            {
                Id = unique.Of(StableIds.Hash(comment.Author, comment.Date, text)),
                Author = NameOf(comment.Author),
                Published = published,
                Body = text,
                Source = source,
                Provenance = new Provenance { Line = comment.Line },
            };
        });
    }

    // CONVERT BREAKS: 0 is HTML as it is; everything else is typed in lines, in some mark-up or none.
    private static string BodyOf(MovableTypeEntry entry)
    {
        var isHtml = entry.Header("CONVERT BREAKS") is "0" or "richtext" or "wysiwyg" or "none";
        string Text(string html) => isHtml && html.Contains('<', StringComparison.Ordinal) ? HtmlText.Of(html) : TypedHtml.Of(html);
        var parts = new[] { Text(entry.Body.ToString()), Text(entry.ExtendedBody.ToString()) }.Where(part => part.Length > 0).ToList();
        if (parts.Count == 0 && entry.Excerpt.Length > 0)
            return Text(entry.Excerpt.ToString());
        return string.Join("\n\n", parts);
    }

    private static List<string> TagsOf(MovableTypeEntry entry)
    {
        var tags = new List<string>();
        foreach (var name in (ReadOnlySpan<string>)["PRIMARY CATEGORY", "CATEGORY"])
            tags.AddRange(entry.Headers.GetValueOrDefault(name, []));
        foreach (var list in entry.Headers.GetValueOrDefault("TAGS", []).Append(entry.Keywords.ToString()))
            tags.AddRange(Tag().Matches(list).Select(tag => tag.Value.Trim('"')));
        return [.. tags.Select(FeedText.Line).Where(tag => tag.Length is > 0 and <= 80).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static string? NameOf(string name) =>
        FeedText.Line(name) is { Length: > 0 } line ? line.Contains('@', StringComparison.Ordinal) ? PersonName.Of(line) : line : null;

    [GeneratedRegex(@"^\s*(?:[A-Z][A-Z /]{1,30}:[^\n]*\n){1,40}-----\s*\n(?:(?:EXTENDED )?BODY|EXCERPT|KEYWORDS|COMMENT|PING):\s*\n", RegexOptions.CultureInvariant)]
    private static partial Regex Head();

    [GeneratedRegex("\"[^\"\\n]+\"|[^,\\n\"]+", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
