using System.Text.Json;
using Search.Archive;
using Search.Cli.Access;
using Search.Importing;
using Search.Workloads.Corpus;
using Search.Workloads.Engines;
using Search.Workloads.Lucene;
using Search.Workloads.Prepared;
using Search.Workloads.Reporting;
using Search.Workloads.Sqlite;
using Search.Workloads.Tantivy;

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

    /// <summary>Tantivy's database.</summary>
    public string Tantivy { get; } = Path.Combine(path, "tantivy.db");

    /// <summary>Tantivy's program.</summary>
    public string TantivyProgram { get; } = Path.Combine(path, "node");

    /// <summary>The archive of the same files, as the service has it.</summary>
    public string Archive { get; } = Path.Combine(path, "archive");

    /// <summary>For indexes that are measured and thrown away.</summary>
    public string Scratch { get; } = Path.Combine(path, "scratch");

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
    public async Task<PreparedFigures> PrepareAsync(CorpusOptions invented, CancellationToken cancellation) =>
        File.Exists(Mark(Corpus)) ? await PrepareAsync([], cancellation) : await WithLinesAsync(invented, lines => PrepareAsync([lines], cancellation), cancellation);

    /// <summary>Imports the files given into an archive, merged as far as it merges by itself.</summary>
    public Task<ImportReport> ImportAsync(IReadOnlyList<string> files, CancellationToken cancellation) => OnceAsync(Archive, async () =>
    {
        await using var archive = EmbeddedArchive.Open(new EmbeddedArchiveOptions { Folder = Archive });
        return await new Importer(new ArchiveSink(archive)).RunAsync(files, cancellation: cancellation);
    });

    /// <summary>Invents a corpus and imports it into an archive.</summary>
    public async Task<ImportReport> ImportAsync(CorpusOptions invented, CancellationToken cancellation) =>
        File.Exists(Mark(Archive)) ? await ImportAsync([], cancellation) : await WithLinesAsync(invented, lines => ImportAsync([lines], cancellation), cancellation);

    /// <summary>Indexes with our engine.</summary>
    public Task<IndexingFigures> IndexOursAsync() => OnceAsync(Ours, () => OurIndexing.RunAsync(Corpus, Ours, Environment.ProcessorCount));

    /// <summary>Indexes with Lucene.</summary>
    public Task<IndexingFigures> IndexLuceneAsync(LuceneEngine lucene) =>
        OnceAsync(Lucene, () => Task.FromResult(lucene.Index(Corpus, Lucene, Environment.ProcessorCount)));

    /// <summary>Indexes with SQLite.</summary>
    public Task<IndexingFigures> IndexSqliteAsync() => OnceAsync(Sqlite, () => Task.FromResult(SqliteEngine.Index(Corpus, Sqlite)));

    /// <summary>Indexes with Tantivy.</summary>
    public Task<IndexingFigures> IndexTantivyAsync(TantivyEngine tantivy) => OnceAsync(Tantivy, () => Task.FromResult(tantivy.Index(Corpus, Tantivy)));

    private async Task<T> WithLinesAsync<T>(CorpusOptions invented, Func<string, Task<T>> use, CancellationToken cancellation)
    {
        Directory.CreateDirectory(path);
        var lines = Path.Combine(path, "corpus.jsonl");
        await using (var file = File.Create(lines))
            new CorpusGenerator(invented).Write(file, cancellation);
        var result = await use(lines);
        File.Delete(lines);
        return result;
    }

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
