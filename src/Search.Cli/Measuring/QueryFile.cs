using System.Text.Json;
using Search.Cli.CommandLine;

namespace Search.Cli.Measuring;

/// <summary>Reads files of queries. A line is a query; or a class, a tab and a query; or a JSON object. Empty lines and those that begin with <c>#</c> do not count.</summary>
/// <remarks>
/// <code>
/// flood barrier
/// two_common_terms	flood barrier
/// {"query": "flood barrier", "tags": ["two_common_terms"], "articles": 12, "comments": 31}
/// </code>
/// <c>articles</c> and <c>comments</c> are optional: the exact totals that the query must have.
/// </remarks>
internal static class QueryFile
{
    /// <summary>The class of queries that name none.</summary>
    public const string NoClass = "queries";

    /// <exception cref="CliException">A line cannot be read, or there is no query.</exception>
    public static IReadOnlyList<BenchQuery> Read(string path)
    {
        if (!File.Exists(path))
            throw new CliException($"There is no file '{path}'. Name a file of queries, one a line, with --queries.", ExitCode.Usage);
        var queries = Parse(File.ReadLines(path), path);
        return queries.Count > 0 ? queries : throw new CliException($"'{path}' holds no query. Write one a line.");
    }

    public static IReadOnlyList<BenchQuery> Parse(IEnumerable<string> lines, string name)
    {
        var queries = new List<BenchQuery>();
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            var text = line.Trim();
            if (text.Length == 0 || text[0] == '#')
                continue;
            queries.Add(text[0] == '{' ? OfJson(text, $"{name}:{number}") : OfText(text));
        }

        return queries;
    }

    private static BenchQuery OfText(string text)
    {
        var tab = text.IndexOf('\t', StringComparison.Ordinal);
        return tab < 0 ? new BenchQuery(text, [NoClass]) : new BenchQuery(text[(tab + 1)..].Trim(), [text[..tab].Trim()]);
    }

    private static BenchQuery OfJson(string text, string place)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var words = json.RootElement.GetProperty("query").GetString()!;
            string[] classes = json.RootElement.TryGetProperty("tags", out var tags) ? [.. tags.EnumerateArray().Select(tag => tag.GetString()!)] : [];
            return new BenchQuery(words, classes.Length > 0 ? classes : [NoClass], Number(json, "articles"), Number(json, "comments"));
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new CliException($"{place} is not a query: expected {{\"query\": \"…\", \"tags\": [\"…\"]}}.");
        }
    }

    private static int? Number(JsonDocument json, string name) => json.RootElement.TryGetProperty(name, out var value) ? value.GetInt32() : null;
}
