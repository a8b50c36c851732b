using System.Text.Json;
using Search.Parity.Indexes;
using Search.Querying;

namespace Search.Parity.Queries;

/// <summary>Queries as people type them, read by our parser: JSON Lines with a <c>query</c> and <c>tags</c>, the first of which names the class.</summary>
internal static class TypedQueries
{
    private static readonly QueryParser Parser = new(new FieldVocabulary(ParityFields.Schema, (ParityFields.Title, 2f), (ParityFields.Text, 1f)));

    public static IReadOnlyList<DrawnQuery> Read(string path) =>
        [.. File.ReadLines(path).Where(line => line.Length > 0).Select(Query)];

    private static DrawnQuery Query(string line)
    {
        using var json = JsonDocument.Parse(line);
        var tag = json.RootElement.GetProperty("tags")[0].GetString();
        return new DrawnQuery($"typed, {tag}", Parser.Parse(json.RootElement.GetProperty("query").GetString()!).Query);
    }
}
