using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Search.Service.Json;
using Search.Service.Problems;

namespace Search.Service.Api;

/// <summary>Parameters sent as one JSON object: the names of the query string, with texts, numbers, truth values, or lists of them.</summary>
internal static class JsonParameters
{
    /// <summary>The names and values of the body, or what to answer instead.</summary>
    public static async Task<(IReadOnlyList<KeyValuePair<string, string>> Pairs, ProblemResult? Problem)> ReadAsync(
        HttpRequest request, CancellationToken cancellation)
    {
        if (!ContentNegotiation.SendsJson(request))
        {
            return ([], ProblemResult.OfStatus(
                StatusCodes.Status415UnsupportedMediaType, $"The content is '{request.ContentType}'; it has to be application/json."));
        }
        try
        {
            using var document = await ServiceJson.ParseAsync(request.Body, cancellation);
            var problems = new List<FieldProblem>();
            var pairs = Read(document.RootElement, problems);
            return problems.Count > 0 ? ([], ProblemResult.InvalidContent(problems, "Nothing was searched.")) : (pairs, null);
        }
        catch (JsonException exception)
        {
            return ([], ProblemResult.InvalidContent([FieldProblem.Of(exception)]));
        }
    }

    private static List<KeyValuePair<string, string>> Read(JsonElement root, List<FieldProblem> problems)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        if (root.ValueKind != JsonValueKind.Object)
        {
            problems.Add(new FieldProblem("", "An object is expected: {\"q\": \"words\", \"outlet\": [\"One\", \"Another\"]}."));
            return pairs;
        }
        foreach (var property in root.EnumerateObject())
        {
            var values = property.Value.ValueKind == JsonValueKind.Array ? property.Value.EnumerateArray().ToList() : [property.Value];
            foreach (var value in values)
            {
                if (value.ValueKind == JsonValueKind.Null)
                    continue;
                if (TextOf(value) is { } text)
                    pairs.Add(new(property.Name, text));
                else
                    problems.Add(new FieldProblem(property.Name, "Text, a number, true, false, or a list of them is expected here."));
            }
        }
        return pairs;
    }

    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => value.GetRawText(),
                JsonValueKind.True => "true",
                JsonValueKind.False => "false",
                _ => null,
            };
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, which is no character.
            return null;
        }
    }
}
