using Search.Workloads.Classes;
using Search.Workloads.Corpus;
using Search.Workloads.Engines;
using Search.Workloads.Lucene;
using Search.Workloads.Prepared;
using Search.Workloads.Reporting;
using Search.Workloads.Sqlite;

namespace Search.Workloads.Measuring;

/// <summary>A whole comparison: prepares, indexes, checks, times, reports.</summary>
internal sealed class Yardstick(YardstickOptions options)
{
    private const int MostDifferencesTold = 20;

    /// <summary>Runs it.</summary>
    /// <returns>0; 1 when engines gave different answers, after which nothing is timed.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var folder = new YardstickFolder(options.Folder);
        var prepared = options.Invented is { } invented
            ? await folder.PrepareAsync(invented, cancellation)
            : await folder.PrepareAsync(options.Files, cancellation);
        await folder.IndexOursAsync();
        using var ours = new OurEngine(folder.Ours);
        var peers = new List<IEngine>();
        try
        {
            var absent = await StartPeersAsync(folder, ours, peers, cancellation);
            var queries = Derive(folder, ours);
            foreach (var missing in absent)
                Console.WriteLine($"Absent: {missing}");
            if (!Agree(ours, peers, queries))
                return 1;
            var report = new YardstickReport
            {
                Command = options.Command,
                Day = DateOnly.FromDateTime(DateTime.UtcNow),
                Corpus = new CorpusFigures(options.CorpusName, prepared.Documents, prepared.Characters, ours.Snapshot.Segments[0].Terms(OurFields.Schema[OurFields.Text])!.TotalTermFrequency),
                Machine = Machine.This(),
                Versions = [ours.Version, .. peers.Select(peer => peer.Version)],
                Absent = absent,
                Rounds = options.Rounds,
                QueriesChecked = queries.Count,
                Rows = Time(ours, peers, queries, cancellation),
            };
            if (options.Report is { } path)
                await report.WriteAsync(path, cancellation);
            return 0;
        }
        finally
        {
            peers.ForEach(peer => peer.Dispose());
        }
    }

    private static async Task<IReadOnlyList<string>> StartPeersAsync(YardstickFolder folder, OurEngine ours, List<IEngine> peers, CancellationToken cancellation)
    {
        var absent = new List<string>();
        var (lucene, problem) = await LuceneEngine.StartAsync(folder.LuceneProgram, cores: null, cancellation);
        if (lucene is null)
        {
            absent.Add(problem);
        }
        else
        {
            peers.Add(lucene);
            await folder.IndexLuceneAsync(lucene);
            CheckSameText(ours, lucene.Open(folder.Lucene));
        }
        if (SqliteEngine.Problem is { } missing)
        {
            absent.Add(missing);
        }
        else
        {
            await folder.IndexSqliteAsync();
            peers.Add(new SqliteEngine(folder.Sqlite));
        }
        return absent;
    }

    private static void CheckSameText(OurEngine ours, (long Documents, long Terms, int Segments) theirs)
    {
        var segments = ours.Snapshot.Segments;
        var terms = segments[0].Terms(ours.Snapshot.Schema[OurFields.Text])!;
        if ((terms.DocumentCount, terms.TotalTermFrequency, segments.Count) != theirs)
            throw new InvalidDataException($"We have {terms.TotalTermFrequency} words in {terms.DocumentCount} documents and {segments.Count} segments, Lucene has {theirs.Terms} in {theirs.Documents} and {theirs.Segments}.");
    }

    private IReadOnlyList<ClassQuery> Derive(YardstickFolder folder, OurEngine ours)
    {
        var random = new SeededRandom(options.Seed);
        var runs = SampledRuns.Draw(PreparedReader.All(folder.Corpus), random);
        return new ClassDeriver(TermFrequencies.Read(ours.Snapshot, OurFields.Text), runs, Filters.Read(ours.Snapshot), random).Derive(options.PerClass);
    }

    private static bool Agree(OurEngine ours, IEnumerable<IEngine> peers, IReadOnlyList<ClassQuery> queries)
    {
        var differences = peers.SelectMany(peer => Agreement.Differences(ours, peer, queries)).ToList();
        foreach (var difference in differences.Take(MostDifferencesTold))
            Console.Error.WriteLine(difference);
        if (differences.Count > 0)
            Console.Error.WriteLine($"{differences.Count} answers differ; nothing is timed.");
        return differences.Count == 0;
    }

    private IReadOnlyList<WorkRow> Time(OurEngine ours, IReadOnlyList<IEngine> peers, IReadOnlyList<ClassQuery> queries, CancellationToken cancellation)
    {
        var run = new InterleavedRun(ours, peers, options.WarmingRounds, options.Rounds);
        var byClass = queries.ToLookup(query => query.Class);
        var rows = new List<WorkRow>();
        foreach (var (work, classes) in Targets.Plan)
        {
            foreach (var name in classes.Where(byClass.Contains))
            {
                rows.Add(run.Time(work, name, [.. byClass[name]], cancellation));
                Console.WriteLine(ConsoleLine.Of(rows[^1]));
            }
        }
        return rows;
    }
}
