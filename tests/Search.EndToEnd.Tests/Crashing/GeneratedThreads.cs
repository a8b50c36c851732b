using System.Globalization;
using System.Text.Json;

namespace Search.EndToEnd.Tests.Crashing;

/// <summary>Threads to import: every one different, and to be recognised whole.</summary>
internal static class GeneratedThreads
{
    /// <summary>Lines of JSON; the ids are <c>ROUND-NUMBER</c>.</summary>
    public static IEnumerable<string> Lines(int round, int count, Random random)
    {
        for (var number = 0; number < count; number++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{round}-{number}");
            yield return JsonSerializer.Serialize(new
            {
                id,
                title = $"Article {id}",
                authors = new[] { $"Author {random.Next(20)}" },
                body = Words(random, 40 + random.Next(200)),
                comments = Enumerable.Range(0, random.Next(6)).Select(comment => new { id = $"c{comment}", author = $"Reader {random.Next(50)}", body = Words(random, 1 + random.Next(40)) }),
            });
        }
    }

    private static string Words(Random random, int count) =>
        string.Join(' ', Enumerable.Range(0, count).Select(_ => $"w{(int)(5_000 * Math.Pow(random.NextDouble(), 3))}"));
}
