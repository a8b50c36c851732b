using System.Diagnostics;
using System.Globalization;
using Search.Peers.Comparing;
using Search.Workloads.Classes;
using Search.Workloads.Engines;

namespace Search.Workloads.Tantivy;

/// <summary>Tantivy, as Turso's npm package carries it, in a process of Node's. What its SQL costs without a hit is taken off every time.</summary>
internal sealed class TantivyEngine : IEngine
{
    private const string Script = "tantivy-workload.mjs";
    private const string HowToInstall = "npm install --prefix FOLDER @tursodatabase/database@0.7.2, then --tantivy FOLDER";

    private readonly LineProcess _process;

    /// <param name="modules">A folder whose <c>node_modules</c> has the package.</param>
    /// <param name="folder">Where the program is put.</param>
    public TantivyEngine(string modules, string folder)
    {
        Directory.CreateDirectory(folder);
        var script = Path.Combine(folder, Script);
        using (var text = typeof(TantivyEngine).Assembly.GetManifestResourceStream(Script)!)
        using (var file = File.Create(script))
            text.CopyTo(file);
        _process = new LineProcess("Tantivy", new ProcessStartInfo("node", [script, Path.GetFullPath(modules)]));
        var versions = _process.Ask("version").Split('\t');
        // 0.7.2 carries Tantivy 0.26.1, says its lock file.
        Version = $"Tantivy in @tursodatabase/database {versions[0]} on Node {versions[1]}";
    }

    public string Name => "Tantivy";

    public string Version { get; }

    // Its BM25 has a factor of k1 + 1 that Lucene has left out since version 8.
    public bool ScoresAreComparable => false;

    public int MostRounds => 3;

    // A difference of two times may be off by more than a fast query takes.
    public bool IsComparedBySums => true;

    /// <summary>What is missing, in a sentence; <see langword="null"/> when nothing is.</summary>
    public static string? Problem(string? modules) =>
        modules is not null && Directory.Exists(Path.Combine(modules, "node_modules", "@tursodatabase", "database")) ? null : $"Tantivy; {HowToInstall}.";

    /// <summary>Indexes a prepared corpus, and merges the index.</summary>
    public IndexingFigures Index(string corpus, string database)
    {
        var figures = _process.Ask("index", corpus, database).Split('\t');
        return new IndexingFigures(double.Parse(figures[0], CultureInfo.InvariantCulture), double.Parse(figures[1], CultureInfo.InvariantCulture), long.Parse(figures[2], CultureInfo.InvariantCulture));
    }

    /// <summary>Opens what was indexed.</summary>
    public void Open(string database) => _process.Ask("open", database);

    public bool Can(Work work, ClassQuery query) => work == Work.Top && query.Shape is (QueryShape.And or QueryShape.Or or QueryShape.Phrase);

    public Answer Answer(ClassQuery query) => new(long.Parse(_process.Ask("count", Expression(query)), CultureInfo.InvariantCulture), []);

    public string Facets(ClassQuery query) => throw new NotSupportedException("This Tantivy has no facets.");

    public long Time(Work work, ClassQuery query) => (long)double.Parse(_process.Ask("time", Expression(query)), CultureInfo.InvariantCulture);

    public void Dispose() => _process.Dispose();

    private static string Expression(ClassQuery query) => query.Shape switch
    {
        QueryShape.Phrase => $"\"{string.Join(' ', query.Words)}\"",
        QueryShape.And => string.Join(" AND ", query.Words),
        _ => string.Join(" OR ", query.Words),
    };
}
