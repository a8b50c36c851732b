using System.Text.Json;
using System.Text.Json.Nodes;
using Search.Archive;
using Search.Service.Json;
using Search.Service.Parameters;

namespace Search.Service.Api;

/// <summary>Which fields of the hits are wanted: <c>fields=title,outlet</c>. What a hit is and its id always come.</summary>
internal sealed class HitFields
{
    private const string Highlights = "highlights";
    private const string Comments = "comments";
    private const string Body = "body";

    private readonly HashSet<string> _names;

    private HitFields(IEnumerable<string> names) => _names = [.. names];

    /// <summary>Every field that a hit can have. Texts come whole only when <c>body</c> is asked for.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "type", "id", "title", "outlet", "authors", "published", "tags", "language", "url", "score", Highlights, Comments, "parent_id", "author", "votes", "article",
        "explanation", Body,
    ];

    /// <summary>Reads names joined by commas.</summary>
    public static HitFields? Read(string text, List<ParameterProblem> problems)
    {
        var names = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var before = problems.Count;
        foreach (var name in names.Where(name => !All.Contains(name, StringComparer.OrdinalIgnoreCase)))
        {
            var nearest = NearestName.Of(name, All);
            var advice = nearest is null ? $"There are: {string.Join(", ", All)}." : $"Did you mean '{nearest}'?";
            problems.Add(new ParameterProblem("fields", $"Hits have no field '{name}'. {advice}", Nearest: nearest));
        }
        return problems.Count == before ? new HitFields(names.Select(name => name.ToLowerInvariant())) : null;
    }

    /// <summary>The names in a fixed order, joined by commas.</summary>
    public override string ToString() => string.Join(',', All.Where(_names.Contains));

    /// <summary>The request without the work for what is not wanted.</summary>
    public SearchRequest Narrow(SearchRequest request)
    {
        // Highlights of comments are part of their own field.
        var areMarked = _names.Contains(Highlights) || (_names.Contains(Comments) && request.Scope == SearchScope.All && request.CommentsPerHit > 0);
        return request with
        {
            Highlight = areMarked ? request.Highlight : request.Highlight with { IsOn = false },
            CommentsPerHit = _names.Contains(Comments) ? request.CommentsPerHit : 0,
            WithBodies = _names.Contains(Body),
            Explain = request.Explain || _names.Contains("explanation"),
        };
    }

    /// <summary>The answer, of each hit only what is wanted.</summary>
    public JsonNode Select(SearchAnswer answer)
    {
        var node = JsonSerializer.SerializeToNode(answer, ServiceJson.Context.SearchAnswer)!;
        foreach (var hit in node["hits"]!.AsArray())
        {
            foreach (var name in hit!.AsObject().Select(field => field.Key).Where(name => name is not ("type" or "id") && !_names.Contains(name)).ToList())
                hit.AsObject().Remove(name);
        }
        return node;
    }
}
