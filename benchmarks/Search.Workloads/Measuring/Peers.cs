using Search.Workloads.Engines;
using Search.Workloads.Lucene;
using Search.Workloads.Sqlite;
using Search.Workloads.Tantivy;

namespace Search.Workloads.Measuring;

/// <summary>The other engines that are there, each with its index of the corpus.</summary>
internal sealed class Peers : IDisposable
{
    private readonly List<IEngine> _engines = [];
    private readonly List<string> _absent = [];

    private Peers()
    {
    }

    /// <summary>The engines.</summary>
    public IReadOnlyList<IEngine> Engines => _engines;

    /// <summary>What is not there, and how it is had.</summary>
    public IReadOnlyList<string> Absent => _absent;

    /// <summary>Starts whatever is there, and indexes what is not indexed yet.</summary>
    /// <exception cref="InvalidDataException">Lucene found other words in the texts than we did.</exception>
    public static async Task<Peers> StartAsync(YardstickFolder folder, OurEngine ours, string? tantivyModules, CancellationToken cancellation)
    {
        var peers = new Peers();
        try
        {
            await peers.AddLuceneAsync(folder, ours, cancellation);
            await peers.AddSqliteAsync(folder);
            await peers.AddTantivyAsync(folder, tantivyModules);
            foreach (var absent in peers.Absent)
                Console.WriteLine($"Absent: {absent}");
            return peers;
        }
        catch
        {
            peers.Dispose();
            throw;
        }
    }

    public void Dispose() => _engines.ForEach(engine => engine.Dispose());

    private async Task AddLuceneAsync(YardstickFolder folder, OurEngine ours, CancellationToken cancellation)
    {
        var (lucene, problem) = await LuceneEngine.StartAsync(folder.LuceneProgram, cores: null, cancellation);
        if (lucene is null)
        {
            _absent.Add(problem);
            return;
        }
        _engines.Add(lucene);
        await folder.IndexLuceneAsync(lucene);
        var (documents, terms, segments) = lucene.Open(folder.Lucene);
        if ((ours.Text.DocumentCount, ours.Text.TotalTermFrequency, ours.Snapshot.Segments.Count) != (documents, terms, segments))
            throw new InvalidDataException($"We have {ours.Text.TotalTermFrequency} words in {ours.Text.DocumentCount} documents and {ours.Snapshot.Segments.Count} segments, Lucene has {terms} in {documents} and {segments}.");
    }

    private async Task AddSqliteAsync(YardstickFolder folder)
    {
        if (SqliteEngine.Problem is { } missing)
        {
            _absent.Add(missing);
            return;
        }
        await folder.IndexSqliteAsync();
        _engines.Add(new SqliteEngine(folder.Sqlite));
    }

    private async Task AddTantivyAsync(YardstickFolder folder, string? modules)
    {
        if (TantivyEngine.Problem(modules) is { } missing)
        {
            _absent.Add(missing);
            return;
        }
        var tantivy = new TantivyEngine(modules!, folder.TantivyProgram);
        _engines.Add(tantivy);
        await folder.IndexTantivyAsync(tantivy);
        tantivy.Open(folder.Tantivy);
    }
}
