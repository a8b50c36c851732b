using System.Text.Json;
using Search.Archive;
using Search.Importing.Dates;
using Search.Importing.Feeds;
using Search.Importing.Files;
using Search.Importing.Formats;
using Search.Importing.Html.Text;
using Search.Importing.Identity;
using Search.Importing.Json;

namespace Search.Importing.News;

/// <summary>ninjs 1.x, 2.x and 3.x of the IPTC: articles as JSON, one alone, one a line or in a list.</summary>
/// <remarks>What is withheld, cancelled, under embargo or no text is left out and counted; of two versions in one file the higher one is read last and stays.</remarks>
internal sealed class NinjsFormat(ImportOptions options) : ISourceFormat
{
    public string Name => "ninjs";

    public bool Recognises(SourceFile file)
    {
        if (JsonSketch.Of(file) is not { } sketch || !sketch.Has("uri"))
            return false;
        return sketch.Has("versioncreated") || sketch.Has("versionCreated") || sketch.Has("body_html") || sketch.Has("body_text") || sketch.Has("body_xhtml")
            || sketch.Has("bodies") || sketch.Has("headlines") || sketch.Has("pubstatus") || sketch.Has("pubStatus") || sketch.Has("standard") || sketch.Has("representationtype")
            || sketch.Has("headline") && sketch.Has("type");
    }

    public IEnumerable<ArticleThread> Read(SourceFile file, ProblemSink problems)
    {
        var (withheld, others) = (0, 0);
        foreach (var (item, offset, line) in JsonObjectFile.Read(file, options.MaxLineBytes, problems))
        {
            if (item.Text("pubstatus", "pubStatus") is { } status && !status.EndsWith("usable", StringComparison.OrdinalIgnoreCase)
                || NewsMlFormat.IsEmbargoed(item.Text("embargoed", "embargoedUntil"), TimeProvider.System))
                withheld++;
            else if (item.Text("type") is not (null or "text" or "composite" or "composition"))
                others++;
            else if (ArticleOf(item, file.Name, offset, line, problems) is { } article)
                yield return new ArticleThread(article, []);
            else
                problems.Problem("the object has neither a headline nor a text", line);
        }
        if (withheld > 0)
            problems.Note($"{withheld} items are withheld, cancelled or under embargo and were left out");
        if (others > 0)
            problems.Note($"{others} items are pictures, graphics, sound or film and were left out");
    }

    private Article? ArticleOf(JsonElement item, string source, long offset, long line, ProblemSink problems)
    {
        var title = FeedText.Line(item.Text("headline") ?? Role(item.List("headlines"), "main") ?? item.Text("title") ?? "");
        var body = Body(item, out var bodyHow);
        if (title.Length == 0 && body.Length == 0)
            return null;
        (string, string?)[] dates =
        [
            ("firstcreated", item.Text("firstcreated", "firstCreated")), ("contentcreated", item.Text("contentcreated", "contentCreated")), ("versioncreated", item.Text("versioncreated", "versionCreated")),
        ];
        var date = DateReader.First(dates);
        if (date is null && dates.Any(candidate => candidate.Item2 is not null))
            problems.Note("not a date, taken as unknown: " + dates.First(candidate => candidate.Item2 is not null).Item2, line);
        var uri = item.Text("uri");
        var url = Link(item) ?? (IsWeb(uri) ? uri : null);
        return new Article
        {
            Id = uri ?? url ?? StableIds.Readable(title, body),
            Url = url,
            Identifiers = uri is null || uri == url ? [] : [uri],
            Outlet = Named(item.Member("source")) ?? Named(item.Member("provider")) ?? Named(item.Member("infosource")) ?? InfoSource(item) ?? options.Outlet,
            Title = title,
            Authors = Authors(item),
            Published = date?.Date,
            PublishedSource = date is null ? null : "given",
            Tags = Tags(item),
            Body = body,
            Language = LanguageTag.Primary(item.Text("language")),
            Source = source,
            Provenance = new Provenance
            {
                Format = Name,
                Line = line,
                Offset = offset,
                Facts = [.. date is { } found ? [new FactOrigin("published", found.Source)] : Array.Empty<FactOrigin>(), .. bodyHow is null ? Array.Empty<FactOrigin>() : [new FactOrigin("body", bodyHow)]],
            },
        };
    }

    // HTML before plain text, for it has the paragraphs; the description only when there is no text at all.
    private static string Body(JsonElement item, out string? how)
    {
        foreach (var member in item.Members().Where(member => member.Name.StartsWith("body", StringComparison.Ordinal)).OrderBy(member => Rank(member.Name)))
        {
            if (member.Value.AsText() is not { } text)
                continue;
            how = member.Name;
            return member.Name is "body_text" ? HtmlText.OfTyped(System.Net.WebUtility.HtmlEncode(text)) : HtmlText.Of(text);
        }
        foreach (var body in item.List("bodies").OrderBy(body => body.Text("role") is "main" or null ? 0 : 1).ThenBy(body => IsHtml(body) ? 0 : 1))
        {
            if (body.Text("value") is not { } text)
                continue;
            how = "bodies";
            return IsHtml(body) ? HtmlText.Of(text) : HtmlText.OfTyped(System.Net.WebUtility.HtmlEncode(text));
        }
        how = item.Text("description_text", "description_html") is null && !item.List("descriptions").Any() ? null : "description";
        return HtmlText.Of(item.Text("description_html") ?? System.Net.WebUtility.HtmlEncode(item.Text("description_text") ?? Role(item.List("descriptions"), "summary") ?? ""));
    }

    private static int Rank(string member) => member switch { "body_xhtml" => 0, "body_html" => 1, "body_text" => 3, _ => 2 };

    private static bool IsHtml(JsonElement body) => body.Text("contentType", "contenttype")?.Contains("html", StringComparison.OrdinalIgnoreCase) == true;

    private static List<string> Authors(JsonElement item)
    {
        var names = item.List("people").Concat(item.List("person")).Where(person => person.Text("rel") is "author" or "creator").Select(Named).OfType<string>().ToList();
        if (names.Count == 0 && item.Text("byline", "by") is { } byline)
            names.Add(byline.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? byline[3..] : byline);
        return [.. names.Select(PersonName.Of).OfType<string>().Distinct()];
    }

    private static List<string> Tags(JsonElement item)
    {
        string[] lists = ["subject", "subjects", "keyword", "keywords", "genre", "genres"];
        return [.. lists.SelectMany(list => item.List(list)).Select(Named).OfType<string>().Select(tag => tag.Trim()).Distinct()];
    }

    private static string? Named(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object ? element.Text("name", "literal") : element.ValueKind == JsonValueKind.String ? element.AsText() : null;

    private static string? InfoSource(JsonElement item) => item.List("infosources").Concat(item.List("infosource")).Select(Named).FirstOrDefault(name => name is not null);

    private static string? Link(JsonElement item)
    {
        foreach (var alternative in item.List("altids").Concat(item.List("links")))
        {
            if (alternative.Text("href", "value") is { } address && IsWeb(address) && alternative.Text("rel", "role") is "canonical" or "alternate" or "web" or "url")
                return address;
        }
        return item.Text("url", "canonical") is { } url && IsWeb(url) ? url : null;
    }

    private static string? Role(IEnumerable<JsonElement> values, string role)
    {
        var all = values.ToList();
        var chosen = all.FindIndex(value => value.Text("role") == role);
        return all.Count == 0 ? null : all[Math.Max(0, chosen)].Text("value");
    }

    private static bool IsWeb(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
}
