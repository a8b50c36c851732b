using System.Globalization;
using System.Text.Json;
using Search.EndToEnd.Tests.Running;

namespace Search.EndToEnd.Tests.Crashing;

/// <summary>
/// Kills an importing process at random moments, again and again on the same archive, and holds what is left against what the process had
/// said was safe. <c>SEARCH_CRASH_ROUNDS</c> sets the rounds (5), <c>SEARCH_CRASH_SEED</c> the seed (1).
/// </summary>
public sealed class CrashTests
{
    private const int ArticlesPerRound = 1_000;

    // Enough for crashes upon crashes; a campaign begins anew then, or reading everything back would take most of its time.
    private const int RoundsPerArchive = 10;

    // Longer than a start of the process or a commit takes, so that kills fall into either.
    private const int LongestWaitMilliseconds = 300;

    [Fact]
    public async Task What_was_acknowledged_survives_kill_9_whole()
    {
        var rounds = Setting("SEARCH_CRASH_ROUNDS", 5);
        var random = new Random(Setting("SEARCH_CRASH_SEED", 1));
        var acknowledged = 0;
        for (var done = 0; done < rounds; done += RoundsPerArchive)
            acknowledged += await CampaignAsync(Math.Min(RoundsPerArchive, rounds - done), random);

        TestContext.Current.TestOutputHelper?.WriteLine($"{rounds} kills, {acknowledged} of {rounds * ArticlesPerRound} articles acknowledged.");
        Assert.NotEqual(0, acknowledged);
    }

    private static async Task<int> CampaignAsync(int rounds, Random random)
    {
        using var folder = new TemporaryFolder();
        var given = new Dictionary<string, string>();
        var acknowledged = new HashSet<string>();
        for (var round = 0; round < rounds; round++)
        {
            var lines = GeneratedThreads.Lines(round, ArticlesPerRound, random).ToList();
            foreach (var line in lines)
                given.Add(IdOf(line), Essence(line));
            await File.WriteAllLinesAsync(folder["batch.jsonl"], lines, TestContext.Current.CancellationToken);

            acknowledged.UnionWith(await ImportAndKillAsync(folder, random));

            var (exitCode, report, error) = await SearchProcess.RunAsync(folder.Path, "check", "--data", "archive");
            // An archive killed before it was ever created is no archive, and that is all that may be wrong.
            if (exitCode != 0 && acknowledged.Count == 0)
                continue;
            Assert.True(exitCode == 0, $"round {round}: {report}{error}");
            await AssertWholeAsync(folder, given, acknowledged, round);
        }

        return acknowledged.Count;
    }

    private static async Task<IEnumerable<string>> ImportAndKillAsync(TemporaryFolder folder, Random random)
    {
        await using var import = SearchProcess.Start(folder.Path, "import", "batch.jsonl", "--acknowledge", "--data", "archive");
        await import.LinesAsync(random.Next(ArticlesPerRound + 1));
        // The moment of death is drawn: this wait is no synchronisation.
        await Task.Delay(random.Next(LongestWaitMilliseconds), TestContext.Current.CancellationToken);
        await import.KillAsync();
        return import.Out.Where(line => line.Contains('-') && char.IsAsciiDigit(line[0]));
    }

    private static async Task AssertWholeAsync(TemporaryFolder folder, Dictionary<string, string> given, HashSet<string> acknowledged, int round)
    {
        var (exitCode, output, error) = await SearchProcess.RunAsync(folder.Path, "export", "--data", "archive");
        Assert.True(exitCode == 0, $"round {round}: {error}");
        var found = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToDictionary(IdOf);

        var lost = acknowledged.Except(found.Keys).ToList();
        Assert.True(lost.Count == 0, $"round {round}: {lost.Count} acknowledged articles are lost, such as {lost.FirstOrDefault()}.");
        foreach (var (id, line) in found)
            Assert.Equal(given[id], Essence(line));
    }

    // What the export adds (source, empty members) aside, a thread must be what was given.
    private static string Essence(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        var comments = root.GetProperty("comments").EnumerateArray()
            .Select(comment => $"{comment.GetProperty("id")}|{comment.GetProperty("author")}|{comment.GetProperty("body")}");
        return $"{root.GetProperty("title")}|{root.GetProperty("authors")[0]}|{root.GetProperty("body")}|{string.Join('|', comments)}";
    }

    private static string IdOf(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("id").GetString()!;
    }

    private static int Setting(string variable, int byDefault) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : byDefault;
}
