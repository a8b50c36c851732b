using System.Security.Cryptography;
using System.Text;

namespace Search.Cli.Measuring.Baselines;

/// <summary>The times of a class of queries, by rounds.</summary>
/// <param name="Class">The class.</param>
/// <param name="Queries">A digest of the class's queries and of what they asked for: what differs in it is not compared.</param>
/// <param name="Rounds">The times of each round in milliseconds.</param>
internal sealed record ClassSamples(string Class, string Queries, IReadOnlyList<IReadOnlyList<double>> Rounds)
{
    // Plenty for a percentile; files stay under a megabyte for a few classes, and resampling under a second.
    private const int MostTimes = 20_000;

    /// <summary>Keeps the times of a class, of evenly spaced rounds when there are too many.</summary>
    /// <param name="name">The class.</param>
    /// <param name="queries">All queries; those of the class count.</param>
    /// <param name="settings">What every search asked for besides its words.</param>
    /// <param name="rounds">The times, round by round.</param>
    public static ClassSamples Of(string name, IEnumerable<BenchQuery> queries, string settings, IReadOnlyList<IReadOnlyList<TimeSpan>> rounds)
    {
        var perRound = Math.Max(1, rounds.Count == 0 ? 0 : rounds.Max(round => round.Count));
        var most = Math.Max(MedianChange.LeastRounds, MostTimes / perRound);
        var kept = rounds.Count <= most ? rounds : [.. Enumerable.Range(0, most).Select(i => rounds[(int)((long)i * rounds.Count / most)])];
        var text = string.Join('\n', queries.Where(query => query.Classes.Contains(name)).Select(query => query.Words).Prepend(settings));
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
        return new ClassSamples(name, digest, [.. kept.Select(round => (IReadOnlyList<double>)[.. round.Select(time => Math.Round(time.TotalMilliseconds, 4))])]);
    }
}
