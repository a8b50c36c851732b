using Search.Archive;
using Search.Cli.CommandLine;

namespace Search.Cli.Evaluating;

/// <summary>The documents, queries and judgements of a test collection.</summary>
/// <remarks>
/// As BEIR lays them out (N. Thakur et al., "BEIR", 2021): <c>corpus.jsonl</c> with <c>{"_id", "title", "text"}</c>, <c>queries.jsonl</c> with
/// <c>{"_id", "text"}</c>, <c>qrels.tsv</c> with a query, a document and a grade. Articles of this project (<c>{"id", "title", "body"}</c>), queries
/// as <c>id&lt;tab&gt;text</c> and TREC's judgements in four columns are read too. A document's other properties play no part.
/// </remarks>
internal static class CollectionFiles
{
    /// <summary>The documents, in the order of the file.</summary>
    /// <exception cref="CliException">A line cannot be read, or an id occurs twice.</exception>
    public static IEnumerable<Article> Documents(string path)
    {
        const string Expected = "{\"_id\": \"…\", \"title\": \"…\", \"text\": \"…\"} or an article {\"id\": \"…\", \"title\": \"…\", \"body\": \"…\"}";
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (number, line) in CollectionLines.Read(path))
        {
            using var json = CollectionLines.Object(path, number, line, Expected);
            var text = CollectionLines.Text(json, "text", "body");
            var title = CollectionLines.Text(json, "title");
            if (CollectionLines.Text(json, "_id", "id") is not { Length: > 0 } id || (text ?? title) is null)
                throw CollectionLines.Unreadable(path, number, Expected);
            if (!ids.Add(id))
                throw new CliException($"{path}:{number}: the document '{id}' is there twice.");
            yield return new Article { Id = id, Title = title ?? "", Body = text ?? "" };
        }
    }

    /// <summary>The queries, in the order of the file.</summary>
    /// <exception cref="CliException">A line cannot be read, an id occurs twice, or there is no query.</exception>
    public static IReadOnlyList<JudgedQuery> Queries(string path)
    {
        const string Expected = "{\"_id\": \"…\", \"text\": \"…\"} or id<tab>text";
        var queries = new List<JudgedQuery>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (number, line) in CollectionLines.Read(path))
        {
            var query = line.TrimStart() is ['{', ..] ? OfJson(path, number, line, Expected) : OfColumns(path, number, line, Expected);
            if (!ids.Add(query.Id))
                throw new CliException($"{path}:{number}: the query '{query.Id}' is there twice.");
            queries.Add(query);
        }

        return queries.Count > 0 ? queries : throw new CliException($"'{path}' holds no query.");
    }

    /// <summary>The grades of documents, by query. Grades of 0 and below say that a document is not relevant, as one that was not judged.</summary>
    /// <exception cref="CliException">A line cannot be read, or there is no judgement.</exception>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Judgements(string path)
    {
        const string Expected = "query, document and grade (BEIR), or query, iteration, document and grade (TREC), the grade a whole number";
        var judgements = new Dictionary<string, IReadOnlyDictionary<string, int>>(StringComparer.Ordinal);
        var isFirst = true;
        foreach (var (number, line) in CollectionLines.Read(path))
        {
            var columns = line.Contains('\t', StringComparison.Ordinal)
                ? line.Split('\t', StringSplitOptions.TrimEntries)
                : line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            var isHeader = isFirst;
            isFirst = false;
            if (columns is not ([_, _, _] or [_, _, _, _]) || !int.TryParse(columns[^1], out var grade))
            {
                if (isHeader && columns is [_, _, _] or [_, _, _, _])
                    continue;
                throw CollectionLines.Unreadable(path, number, Expected);
            }

            if (!judgements.TryGetValue(columns[0], out var grades))
                judgements[columns[0]] = grades = new Dictionary<string, int>(StringComparer.Ordinal);
            ((Dictionary<string, int>)grades)[columns[^2]] = grade;
        }

        return judgements.Count > 0 ? judgements : throw new CliException($"'{path}' holds no judgement.");
    }

    private static JudgedQuery OfJson(string path, int number, string line, string expected)
    {
        using var json = CollectionLines.Object(path, number, line, expected);
        return CollectionLines.Text(json, "_id", "id") is { Length: > 0 } id && CollectionLines.Text(json, "text", "query") is { } text
            ? new JudgedQuery(id, text)
            : throw CollectionLines.Unreadable(path, number, expected);
    }

    private static JudgedQuery OfColumns(string path, int number, string line, string expected)
    {
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        return tab > 0 ? new JudgedQuery(line[..tab].Trim(), line[(tab + 1)..].Trim()) : throw CollectionLines.Unreadable(path, number, expected);
    }
}
