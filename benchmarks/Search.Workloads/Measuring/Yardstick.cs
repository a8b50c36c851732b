using Search.Archive;
using Search.Workloads.Classes;
using Search.Workloads.Engines;
using Search.Workloads.Reporting;

namespace Search.Workloads.Measuring;

/// <summary>A whole comparison: prepares, indexes, checks, times, reports.</summary>
internal sealed class Yardstick(YardstickOptions options)
{
    private const int MostDifferencesTold = 20;

    private readonly YardstickFolder _folder = new(options.Folder);

    /// <summary>Runs it.</summary>
    /// <returns>0; 1 when engines gave different answers, after which nothing is timed.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var prepared = options.Invented is { } invented
            ? await _folder.PrepareAsync(invented, cancellation)
            : await _folder.PrepareAsync(options.Files, cancellation);
        await _folder.IndexOursAsync();
        using var ours = new OurEngine(_folder.Ours);
        IReadOnlyList<ClassQuery> queries =
            [.. DerivedQueries.Of(_folder, ours, options.Seed, options.PerClass).Where(query => options.Classes.Contains(query.Class))];
        var report = new YardstickReport
        {
            Command = YardstickOptions.ThisCommand,
            Day = DateOnly.FromDateTime(DateTime.UtcNow),
            Corpus = new CorpusFigures(options.CorpusName, prepared.Documents, prepared.Characters, ours.Text.TotalTermFrequency),
            Machine = Machine.This(),
            Versions = [],
            Absent = [],
            Rounds = 0,
            QueriesChecked = 0,
            Rows = [],
            Indexing = [],
            Resources = null,
            Page = null,
        };
        if (options.Parts.Contains(Part.Queries))
        {
            using var peers = await Peers.StartAsync(_folder, ours, options.TantivyModules, cancellation);
            if (!Agree(ours, peers.Engines, queries))
                return 1;
            report = report with
            {
                Versions = [ours.Version, .. peers.Engines.Select(peer => peer.Version)],
                Absent = peers.Absent,
                Rounds = options.Rounds,
                QueriesChecked = queries.Count,
                Rows = Time(ours, peers.Engines, queries, cancellation),
            };
        }
        report = report with
        {
            Page = options.Parts.Contains(Part.Page) ? await TimePagesAsync(queries, cancellation) : null,
            Indexing = options.Parts.Contains(Part.Indexing) ? await IndexAsync(cancellation) : [],
            Resources = options.Parts.Contains(Part.Resources)
                ? await ResourceRun.InNewProcessAsync(options.Folder, options.Seed, options.PerClass, cancellation)
                : null,
        };
        if (options.Report is { } path)
            await report.WriteAsync(path, cancellation);
        return 0;
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
        foreach (var (work, classes) in Targets.Plan.Where(planned => options.Works.Contains(planned.Work)))
        {
            foreach (var name in classes.Where(byClass.Contains))
            {
                rows.Add(run.Time(work, name, [.. byClass[name]], cancellation));
                Console.WriteLine(ConsoleLine.Of(rows[^1]));
            }
        }
        return rows;
    }

    private async Task<PageFigures> TimePagesAsync(IReadOnlyList<ClassQuery> queries, CancellationToken cancellation)
    {
        if (options.Invented is { } invented)
            await _folder.ImportAsync(invented, cancellation);
        else
            await _folder.ImportAsync(options.Files, cancellation);
        await using var archive = EmbeddedArchive.Open(new EmbeddedArchiveOptions { Folder = _folder.Archive });
        return new PageRun(archive, options.Rounds).Time(queries, cancellation);
    }

    private async Task<IReadOnlyList<IndexingRow>> IndexAsync(CancellationToken cancellation)
    {
        if (!Pinned.IsPossible)
        {
            Console.WriteLine("Indexing is not measured: programs cannot be kept to cores here (taskset, of util-linux).");
            return [];
        }
        var run = new IndexingRun(_folder);
        return [await run.MeasureAsync(1, options.IndexingRounds, cancellation), await run.MeasureAsync(2, options.IndexingRounds, cancellation)];
    }
}
