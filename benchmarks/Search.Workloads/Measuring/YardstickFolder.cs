using System.Text.Json;
using Search.Importing;
using Search.Workloads.Corpus;
using Search.Workloads.Engines;
using Search.Workloads.Lucene;
using Search.Workloads.Prepared;
using Search.Workloads.Reporting;
using Search.Workloads.Sqlite;

namespace Search.Workloads.Measuring;

/// <summary>The folder of a comparison: the prepared corpus, and an index of it for each engine. What is finished is kept for the next time.</summary>
internal sealed class YardstickFolder(string path)
{
    /// <summary>The corpus as all engines read it.</summary>
    public string Corpus { get; } = Path.Combine(path, "corpus.bin");

    /// <summary>Our index.</summary>
    public string Ours { get; } = Path.Combine(path, "ours");

    /// <summary>Lucene's index.</summary>
    public string Lucene { get; } = Path.Combine(path, "lucene");

    /// <summary>Lucene's program.</summary>
    public string LuceneProgram { get; } = Path.Combine(path, "java");

    /// <summary>SQLite's database.</summary>
    public string Sqlite { get; } = Path.Combine(path, "sqlite.db");

    /// <summary>Prepares the files given, through the importer.</summary>
    public async Task<PreparedFigures> PrepareAsync(IReadOnlyList<string> files, CancellationToken cancellation) =>
        await OnceAsync(Corpus, async () =>
        {
            using var writer = new PreparedWriter(File.Create(Corpus));
            var report = await new Importer(new PreparingSink(writer)).RunAsync(files, cancellation: cancellation);
            return report.Articles == 0
                ? throw new InvalidDataException($"There are no articles in {string.Join(", ", files)}.")
                : new PreparedFigures(writer.Documents, writer.Characters);
        });

    /// <summary>Invents a corpus and prepares it.</summary>
    public async Task<PreparedFigures> PrepareAsync(CorpusOptions invented, CancellationToken cancellation)
    {
        if (File.Exists(Mark(Corpus)))
            return await PrepareAsync([], cancellation);
        var lines = Path.Combine(path, "corpus.jsonl");
        await using (var file = File.Create(lines))
            new CorpusGenerator(invented).Write(file, cancellation);
        var figures = await PrepareAsync([lines], cancellation);
        File.Delete(lines);
        return figures;
    }

    /// <summary>Indexes with our engine.</summary>
    public Task<IndexingFigures> IndexOursAsync() => OnceAsync(Ours, () => OurIndexing.RunAsync(Corpus, Ours, Environment.ProcessorCount));

    /// <summary>Indexes with Lucene.</summary>
    public Task<IndexingFigures> IndexLuceneAsync(LuceneEngine lucene) =>
        OnceAsync(Lucene, () => Task.FromResult(lucene.Index(Corpus, Lucene, Environment.ProcessorCount)));

    /// <summary>Indexes with SQLite.</summary>
    public Task<IndexingFigures> IndexSqliteAsync() => OnceAsync(Sqlite, () => Task.FromResult(SqliteEngine.Index(Corpus, Sqlite)));

    private async Task<T> OnceAsync<T>(string target, Func<Task<T>> make)
    {
        if (File.Exists(Mark(target)))
            return JsonSerializer.Deserialize<T>(await File.ReadAllTextAsync(Mark(target)))!;
        // What stands there without a mark was not finished.
        Directory.CreateDirectory(path);
        if (Directory.Exists(target))
            Directory.Delete(target, recursive: true);
        File.Delete(target);
        Console.WriteLine($"Making {Path.GetFileName(target)} …");
        var figures = await make();
        await File.WriteAllTextAsync(Mark(target), JsonSerializer.Serialize(figures));
        return figures;
    }

    private static string Mark(string target) => $"{target}.json";
}
