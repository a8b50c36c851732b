using System.Globalization;
using Search.Cli.CommandLine;

namespace Search.Cli.Evaluating;

/// <summary>A run as TREC has it: a line a hit, <c>query Q0 document rank score tag</c>. Read by <c>trec_eval</c> and its like.</summary>
internal static class RunFile
{
    /// <summary>Writes the hits of each query, best first.</summary>
    /// <remarks>
    /// Readers order by score, so equal scores would be told apart by chance: the score written is the number of places from the end.
    /// </remarks>
    public static void Write(string path, IEnumerable<(string Query, IReadOnlyList<string> Hits)> run, string tag)
    {
        using var writer = new StreamWriter(path);
        foreach (var (query, hits) in run)
        {
            for (var i = 0; i < hits.Count; i++)
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"{query} Q0 {hits[i]} {i + 1} {hits.Count - i} {tag}\n"));
        }
    }

    /// <summary>The hits of each query, highest score first, equal scores in the order of their ranks.</summary>
    /// <exception cref="CliException">A line cannot be read.</exception>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(string path)
    {
        var hits = new Dictionary<string, List<(string Document, double Score, int Rank)>>(StringComparer.Ordinal);
        foreach (var (number, line) in CollectionLines.Read(path))
        {
            if (line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is not [var query, _, var document, var rank, var score, _] ||
                !int.TryParse(rank, CultureInfo.InvariantCulture, out var place) || !double.TryParse(score, CultureInfo.InvariantCulture, out var value))
            {
                throw CollectionLines.Unreadable(path, number, "query Q0 document rank score tag");
            }

            if (!hits.TryGetValue(query, out var list))
                hits[query] = list = [];
            list.Add((document, value, place));
        }

        return hits.ToDictionary(
            run => run.Key,
            run => (IReadOnlyList<string>)[.. run.Value.OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Rank).Select(hit => hit.Document).Distinct()]);
    }
}
