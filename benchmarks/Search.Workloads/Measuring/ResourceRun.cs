using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Search.Indexing;
using Search.Workloads.Classes;
using Search.Workloads.Commands;
using Search.Workloads.Engines;

namespace Search.Workloads.Measuring;

/// <summary>Measures what our engine needs besides time.</summary>
internal sealed class ResourceRun(YardstickFolder folder, ulong seed, int perClass)
{
    private const int Opens = 7, LeastPasses = 40, MostPasses = 400, ThroughputRounds = 5;

    // Enough passes for a slope to show, within a time that a large corpus allows.
    private static readonly TimeSpan PassesTime = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan ThroughputTime = TimeSpan.FromSeconds(1.5);

    /// <summary>Measures in a new process, so that nothing else is in its memory.</summary>
    public static async Task<ResourceFigures> InNewProcessAsync(string folder, ulong seed, int perClass, CancellationToken cancellation)
    {
        string[] arguments =
        [
            ResourcesCommand.Name, "--work", folder, "--seed", seed.ToString(CultureInfo.InvariantCulture), "--per-class", perClass.ToString(CultureInfo.InvariantCulture),
        ];
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize<ResourceFigures>(output)!
            : throw new InvalidOperationException($"Measuring resources ended with {process.ExitCode}.");
    }

    /// <summary>Measures in this process.</summary>
    public ResourceFigures Run()
    {
        var (queries, meanPostings) = Derive();
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var before = MemoryBeyondFiles();
        var opens = Enumerable.Range(0, Opens).Select(_ => OpenMilliseconds()).ToList();
        using var ours = new OurEngine(folder.Ours);
        Pass(ours, queries);
        var heldAfterOne = GC.GetTotalMemory(forceFullCollection: true);
        var afterPass = Passes(ours, queries);
        var heldAfterAll = GC.GetTotalMemory(forceFullCollection: true);
        var (one, two) = (new List<(double Searches, double Cores)>(), new List<(double Searches, double Cores)>());
        for (var round = 0; round < ThroughputRounds; round++)
        {
            one.Add(Throughput(ours, queries, threads: 1));
            two.Add(Throughput(ours, queries, threads: 2));
        }
        return new ResourceFigures
        {
            Documents = ours.Snapshot.LiveDocumentCount,
            OpenMilliseconds = opens,
            BytesBefore = before,
            BytesAfterPass = afterPass,
            HeldAfterOnePass = heldAfterOne,
            HeldAfterAllPasses = heldAfterAll,
            QueriesOfPass = queries.Count,
            AllocatedByClass = queries.GroupBy(query => query.Class).ToDictionary(group => group.Key, group => (long)group.Average(query => Allocated(ours, query))),
            SearchesASecond = [.. one.Select(round => round.Searches)],
            SearchesASecondOfTwo = [.. two.Select(round => round.Searches)],
            CoresOfTwo = [.. two.Select(round => round.Cores)],
            MedianMicroseconds = QueryTimes.Median([.. queries.Select(query => ours.Time(Work.Top, query))]) / 1e3,
            MeanPostings = meanPostings,
        };
    }

    private (IReadOnlyList<ClassQuery> Queries, double MeanPostings) Derive()
    {
        using var ours = new OurEngine(folder.Ours);
        var queries = DerivedQueries.Of(folder, ours, seed, perClass);
        var frequencies = TermFrequencies.Read(ours.Snapshot, OurFields.Text);
        return (queries, queries.Average(query => query.Words.Sum(word => (double)frequencies.Of(word))));
    }

    private double OpenMilliseconds()
    {
        var started = Stopwatch.GetTimestamp();
        using var snapshot = IndexSnapshot.OpenCommitted(folder.Ours);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static void Pass(OurEngine ours, IReadOnlyList<ClassQuery> queries)
    {
        foreach (var query in queries)
            ours.Run(Work.Top, query.Query);
    }

    // The list has its room beforehand, so that it adds nothing to what it measures.
    private static List<long> Passes(OurEngine ours, IReadOnlyList<ClassQuery> queries)
    {
        var bytes = new List<long>(MostPasses);
        var started = Stopwatch.GetTimestamp();
        while (bytes.Count < LeastPasses || (bytes.Count < MostPasses && Stopwatch.GetElapsedTime(started) < PassesTime))
        {
            Pass(ours, queries);
            bytes.Add(MemoryBeyondFiles());
        }
        return bytes;
    }

    private static long Allocated(OurEngine ours, ClassQuery query)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        ours.Run(Work.Top, query.Query);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static (double Searches, double Cores) Throughput(OurEngine ours, IReadOnlyList<ClassQuery> queries, int threads)
    {
        var searches = 0L;
        var processor = Environment.CpuUsage.TotalTime;
        var started = Stopwatch.GetTimestamp();
        var workers = Enumerable.Range(0, threads).Select(worker => new Thread(() =>
        {
            // Threads start at different queries, so that they do not ask the same at the same time.
            var done = 0;
            for (var next = worker * queries.Count / threads; Stopwatch.GetElapsedTime(started) < ThroughputTime; next++, done++)
                ours.Run(Work.Top, queries[next % queries.Count].Query);
            Interlocked.Add(ref searches, done);
        })).ToList();
        workers.ForEach(worker => worker.Start());
        workers.ForEach(worker => worker.Join());
        var elapsed = Stopwatch.GetElapsedTime(started);
        return (searches / elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - processor) / elapsed);
    }

    // Anonymous pages of the process, which mapped files are not (proc(5), RssAnon, in kibibytes).
    private static long MemoryBeyondFiles()
    {
        var line = File.ReadLines("/proc/self/status").First(line => line.StartsWith("RssAnon:", StringComparison.Ordinal));
        return 1024 * long.Parse(line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
    }
}
