using System.Globalization;
using Search.Peers.Comparing;
using Search.Peers.Lucene;
using Search.Workloads.Classes;
using Search.Workloads.Engines;

namespace Search.Workloads.Lucene;

/// <summary>Apache Lucene in Java, in a process of its own that lives as long as this.</summary>
internal sealed class LuceneEngine : IEngine
{
    private const string MainClass = "LuceneWorkload";

    private static readonly string[] Parts = [LuceneInstallation.Core, "analyzers-common", "facet", "highlighter", "memory", "queries", "queryparser"];

    private readonly LineProcess _process;

    private LuceneEngine(LineProcess process)
    {
        _process = process;
        var versions = process.Ask("version").Split('\t');
        Version = $"Apache Lucene {versions[0]} on Java {versions[1]}";
    }

    public string Name => "Lucene";

    public string Version { get; }

    public bool ScoresAreComparable => true;

    public int MostRounds => int.MaxValue;

    /// <summary>Starts it; <see langword="null"/>, and a sentence that says what to install, when it is not there.</summary>
    /// <param name="folder">Where its classes are put.</param>
    /// <param name="cores">The cores it may use, as <c>taskset</c> names them; <see langword="null"/> for all.</param>
    /// <param name="cancellation">Ends the compiling.</param>
    public static async Task<(LuceneEngine? Engine, string Problem)> StartAsync(string folder, string? cores, CancellationToken cancellation)
    {
        if (LuceneInstallation.Find(Parts, out var problem) is not { } installation)
            return (null, problem);
        var program = await JavaProgram.CompileAsync(installation, folder, typeof(LuceneEngine).Assembly, $"{MainClass}.java", cancellation);
        return (new LuceneEngine(new LineProcess("Lucene", Pinned.To(cores, program.StartInfo(MainClass, [])))), "");
    }

    /// <summary>Indexes a prepared corpus, and merges into one segment.</summary>
    public IndexingFigures Index(string corpus, string folder, int threads)
    {
        var figures = _process.Ask("index", corpus, folder, threads).Split('\t');
        return new IndexingFigures(double.Parse(figures[0], CultureInfo.InvariantCulture), double.Parse(figures[1], CultureInfo.InvariantCulture), long.Parse(figures[2], CultureInfo.InvariantCulture));
    }

    /// <summary>Opens what was indexed.</summary>
    /// <returns>Documents with text, their words in all, segments.</returns>
    public (long Documents, long Terms, int Segments) Open(string folder)
    {
        var figures = _process.Ask("open", folder).Split('\t');
        return (long.Parse(figures[0], CultureInfo.InvariantCulture), long.Parse(figures[1], CultureInfo.InvariantCulture), int.Parse(figures[2], CultureInfo.InvariantCulture));
    }

    public bool Can(Work work, ClassQuery query) => true;

    public Answer Answer(ClassQuery query)
    {
        var parts = _process.Ask("answer", 10, Line(query)).Split('\t');
        return new Answer(long.Parse(parts[0], CultureInfo.InvariantCulture), [.. parts.Skip(1).Select(Hit)]);
    }

    public string Facets(ClassQuery query) => _process.Ask("facets", Line(query));

    public long Time(Work work, ClassQuery query) => long.Parse(_process.Ask("time", work, Line(query)), CultureInfo.InvariantCulture);

    public void Dispose() => _process.Dispose();

    private static string Line(ClassQuery query) => QueryLine.Of(query.Query, OurFields.Schema);

    private static AnswerHit Hit(string text)
    {
        var colon = text.IndexOf(':');
        return new AnswerHit(int.Parse(text.AsSpan(0, colon), CultureInfo.InvariantCulture), float.Parse(text.AsSpan(colon + 1), CultureInfo.InvariantCulture));
    }
}
