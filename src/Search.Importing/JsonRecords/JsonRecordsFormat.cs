using System.Text.Json;
using Search.Archive;
using Search.Importing.Files;
using Search.Importing.Formats;
using Search.Importing.Identity;
using Search.Importing.Json;
using Search.Importing.JsonLines;

namespace Search.Importing.JsonRecords;

/// <summary>
/// Articles in JSON as other programs write them: a list within an object (<c>{"articles": […]}</c>, the answers of interfaces, JSON Feed 1.0 and 1.1), or objects with
/// names of their own (<c>headline</c>, <c>content</c>, <c>date</c>), one a line or in a list.
/// </summary>
/// <remarks>JSON Feed: https://www.jsonfeed.org/version/1.1/. Texts are taken for HTML where they look like it. Articles are known by their address, else by their id.</remarks>
internal sealed class JsonRecordsFormat(ImportOptions options) : ISourceFormat
{
    private const string JsonFeed = "jsonfeed.org/version/";

    // Lists that stand beside or beneath an article and hold none.
    private static readonly HashSet<string> OtherLists = new(StringComparer.OrdinalIgnoreCase)
    {
        "comments", "replies", "children", "answers", "responses", "related", "recommended", "links", "media", "images", "attachments", "enclosures", "authors", "hubs",
    };

    // A member that articles have under our name or under another: what has the other alone is read here, or it would be lost.
    private static readonly string[] Telling = ["title", "body", "published"];

    public string Name => "JSON records";

    public bool Recognises(SourceFile file) => JsonOutline.Of(file) is { } outline && (ListsOf(outline).Count > 0 || HoldsRecords(outline));

    public IEnumerable<ArticleThread> Read(SourceFile file, ProblemSink problems)
    {
        if (JsonOutline.Of(file) is not { } outline)
            yield break;
        var lists = ListsOf(outline);
        if (lists.Count == 0)
        {
            foreach (var (element, offset, line) in JsonObjectFile.Read(file, options.MaxLineBytes, problems))
            {
                if (ThreadOf(element, Name, options.Outlet, file.Name, offset, line, problems) is { } thread)
                    yield return thread;
            }
            yield break;
        }

        var (format, outlet) = IsFeed(outline) ? ("JSON Feed", outline.Members.GetValueOrDefault("title") ?? options.Outlet) : (Name, OutletOf(outline) ?? options.Outlet);
        foreach (var (table, row, offset) in JsonDump.Read(file, wrapper: "", options.MaxLineBytes, problems))
        {
            if (lists.Contains(table) && ThreadOf(row, format, outlet, file.Name, offset, null, problems) is { } thread)
                yield return thread;
        }
    }

    private static bool IsFeed(JsonOutline outline) => outline.Members.GetValueOrDefault("version")?.Contains(JsonFeed, StringComparison.OrdinalIgnoreCase) == true;

    private static string? OutletOf(JsonOutline outline) =>
        outline.Members.FirstOrDefault(member => member.Value is not null && RecordNames.Has(RecordNames.Plain([member.Key]), "outlet")).Value;

    // The lists of articles within an object that is none itself.
    private static List<string> ListsOf(JsonOutline outline)
    {
        if (IsFeed(outline))
            return ["items"];
        return RecordNames.AreOfArticle(RecordNames.Plain(outline.Members.Keys))
            ? []
            : [.. outline.Lists.Where(list => !OtherLists.Contains(list.Key) && RecordNames.AreOfArticle(RecordNames.Plain(list.Value))).Select(list => list.Key)];
    }

    private static bool HoldsRecords(JsonOutline outline)
    {
        var plain = RecordNames.Plain(outline.Members.Keys);
        return RecordNames.AreOfArticle(plain) && Telling.Any(field => !outline.Members.ContainsKey(field) && RecordNames.Has(plain, field));
    }

    private static ArticleThread? ThreadOf(JsonElement element, string format, string? outlet, string file, long offset, long? line, ProblemSink problems)
    {
        var record = new JsonRecord(element);
        var title = record.Line("title") ?? "";
        var (body, bodyName) = record.Body([.. RecordNames.Of("body"), .. RecordNames.Summaries]);
        var comments = RecordComments.Of(record);
        if (title.Length + body.Length == 0 && comments.Count == 0)
        {
            problems.Problem($"the object at byte {offset} has neither title, text nor comments", line);
            return null;
        }
        var date = record.Date(RecordNames.Of("published"), out var unread);
        if (unread is not null)
            problems.Problem($"not a date, taken as unknown: {(unread.Length <= 60 ? unread : unread[..60] + "…")}", line);
        var (url, number) = (record.Line("url"), record.Line("id"));
        outlet = record.Line("outlet") ?? outlet;
        var article = new Article
        {
            // Numbers are those of one site: within the file they tell articles apart, beyond it they do not.
            Id = url ?? (number is null ? StableIds.Readable(title, outlet, title, body) : number.All(char.IsAsciiDigit) ? $"{Path.GetFileName(file)}#{number}" : number),
            Url = url,
            Identifiers = number is not null && number != url ? [number] : [],
            Outlet = outlet,
            Title = title,
            Authors = record.Authors(),
            Published = date,
            PublishedSource = date is null ? null : "given",
            Tags = record.Tags(),
            Body = body,
            Language = LanguageTag.Primary(record.Line("language")),
            Source = file,
            Provenance = new Provenance { Format = format, Line = line, Offset = offset, Facts = bodyName is null ? [] : [new FactOrigin("body", bodyName)] },
        };
        return new ArticleThread(article, JsonComments.Tie(comments, article, line, problems));
    }
}
