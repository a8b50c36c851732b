using System.Globalization;
using System.Text.Json;
using Search.Archive;

namespace Search.Service.Json;

/// <summary>Reads threads and comments from JSON and collects everything that is wrong with them.</summary>
internal sealed class ThreadReading
{
    // Room for any URL as an id, and still well within the 8 KiB that servers and proxies allow a request line when every character is escaped.
    private const int MaxIdLength = 2000;

    private static readonly string[] ThreadFields =
        ["id", "url", "outlet", "title", "authors", "published", "published_source", "tags", "body", "source", "language", "identifiers", "stand_in", "provenance", "comments"];

    private static readonly string[] CommentFields = ["id", "parent", "author", "published", "body", "votes", "source", "language", "provenance"];

    private static readonly string[] ProvenanceFields = ["format", "line", "offset", "facts"];

    private static readonly string[] FactFields = ["fact", "how", "confidence"];

    private readonly FieldReading _fields = new();

    public IReadOnlyList<FieldProblem> Problems => _fields.Problems;

    /// <summary>The thread; <see langword="null"/> when there is a problem.</summary>
    public ArticleThread? ReadThread(JsonElement element, string path)
    {
        var before = Problems.Count;
        if (!_fields.IsObject(element, path, ThreadFields))
            return null;
        var url = _fields.Text(element, path, "url");
        var source = _fields.Text(element, path, "source");
        var published = _fields.Date(element, path, "published");
        var article = new Article
        {
            Id = Id(element, path) ?? url ?? "",
            Url = url,
            Outlet = _fields.Text(element, path, "outlet"),
            Title = _fields.Text(element, path, "title") ?? "",
            Authors = _fields.Texts(element, path, "authors"),
            Published = published,
            PublishedSource = _fields.Text(element, path, "published_source") ?? (published is null ? null : "given"),
            Tags = _fields.Texts(element, path, "tags"),
            Body = _fields.Text(element, path, "body") ?? "",
            Source = source,
            Language = _fields.Text(element, path, "language"),
            Identifiers = _fields.Texts(element, path, "identifiers"),
            IsStandIn = _fields.Flag(element, path, "stand_in"),
            Provenance = ReadProvenance(element, path),
        };
        if (article.Id.Length == 0 && Problems.Count == before)
            _fields.Add(FieldReading.Join(path, "id"), "An article needs an id, or a url to stand for it.");
        var comments = Comments(element, path, source);
        return Problems.Count == before ? new ArticleThread(article, comments) : null;
    }

    /// <summary>The comments of a list, those without an id numbered; empty when there is a problem.</summary>
    /// <param name="array">The list.</param>
    /// <param name="path">Its path.</param>
    /// <param name="source">The source of comments that do not say theirs.</param>
    /// <param name="nextId">Makes the id of a comment that has none; asked again while the id is taken.</param>
    public List<Comment> ReadComments(JsonElement array, string path, string? source, Func<string> nextId)
    {
        var before = Problems.Count;
        var comments = new List<Comment>(array.GetArrayLength());
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in array.EnumerateArray())
        {
            var at = $"{path}[{comments.Count}]";
            var comment = ReadComment(item, at, source);
            if (comment.Id.Length > 0 && !ids.Add(comment.Id))
                _fields.Add($"{at}.id", $"The id '{comment.Id}' is given to two comments.");
            comments.Add(comment);
        }
        if (Problems.Count > before)
            return [];
        for (var i = 0; i < comments.Count; i++)
        {
            if (comments[i].Id.Length > 0)
                continue;
            var id = nextId();
            while (!ids.Add(id))
                id = nextId();
            comments[i] = comments[i] with { Id = id };
        }
        return comments;
    }

    /// <summary>A list of the one comment that the element is; empty when there is a problem.</summary>
    public List<Comment> ReadOneComment(JsonElement element, Func<string> nextId)
    {
        var comment = ReadComment(element, "", source: null);
        if (Problems.Count > 0)
            return [];
        return [comment.Id.Length > 0 ? comment : comment with { Id = nextId() }];
    }

    private Comment ReadComment(JsonElement element, string path, string? source)
    {
        if (!_fields.IsObject(element, path, CommentFields))
            return new Comment { Id = "", Body = "" };
        var before = Problems.Count;
        var body = _fields.Text(element, path, "body");
        // A comment that was emptied is still a comment that others answer; one without the member is a mistake.
        if (body is null && !element.TryGetProperty("body", out _) && Problems.Count == before)
            _fields.Add(FieldReading.Join(path, "body"), "A comment needs a body.");
        return new Comment
        {
            Id = Id(element, path) ?? "",
            ParentId = _fields.Text(element, path, "parent"),
            Author = _fields.Text(element, path, "author"),
            Published = _fields.Date(element, path, "published"),
            Body = body ?? "",
            Votes = _fields.Integer(element, path, "votes"),
            Source = element.TryGetProperty("source", out _) ? _fields.Text(element, path, "source") : source,
            Language = _fields.Text(element, path, "language"),
            Provenance = ReadProvenance(element, path),
        };
    }

    private Provenance? ReadProvenance(JsonElement element, string path)
    {
        if (!element.TryGetProperty("provenance", out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        var at = FieldReading.Join(path, "provenance");
        if (!_fields.IsObject(value, at, ProvenanceFields))
            return null;
        var facts = new List<FactOrigin>();
        if (_fields.TryGetArray(value, at, "facts", out var array))
        {
            foreach (var item in array.EnumerateArray())
            {
                var place = $"{at}.facts[{facts.Count}]";
                if (!_fields.IsObject(item, place, FactFields))
                    break;
                facts.Add(new FactOrigin(_fields.Text(item, place, "fact") ?? "", _fields.Text(item, place, "how") ?? "", _fields.Fraction(item, place, "confidence")));
            }
        }
        return new Provenance { Format = _fields.Text(value, at, "format"), Line = _fields.Whole(value, at, "line"), Offset = _fields.Whole(value, at, "offset"), Facts = facts };
    }

    private List<Comment> Comments(JsonElement thread, string path, string? source)
    {
        if (!_fields.TryGetArray(thread, path, "comments", out var array))
            return [];
        var number = 0;
        return ReadComments(array, FieldReading.Join(path, "comments"), source, () => string.Create(CultureInfo.InvariantCulture, $"c{++number}"));
    }

    private string? Id(JsonElement element, string path)
    {
        var id = _fields.Text(element, path, "id");
        if (id?.Length > MaxIdLength)
            _fields.Add(FieldReading.Join(path, "id"), $"An id has at most {MaxIdLength} characters; this one has {id.Length}.");
        return id;
    }
}
