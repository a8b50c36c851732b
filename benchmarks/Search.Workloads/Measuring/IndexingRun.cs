using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Search.Workloads.Commands;
using Search.Workloads.Engines;
using Search.Workloads.Lucene;

namespace Search.Workloads.Measuring;

/// <summary>Lets our engine and Lucene index the same corpus in turn, each in a new process that is kept to as many cores as it has writing threads.</summary>
/// <remarks>So what runs in the background (merging, syncing, collecting, compiling) is paid for on the same cores.</remarks>
internal sealed class IndexingRun(YardstickFolder folder)
{
    /// <summary>Measures with so many threads, once a round each.</summary>
    public async Task<IndexingRow> MeasureAsync(int threads, int rounds, CancellationToken cancellation)
    {
        var cores = string.Join(',', Enumerable.Range(0, threads));
        var (ours, theirs) = (new List<IndexingFigures>(), new List<IndexingFigures>());
        for (var round = 0; round < rounds; round++)
        {
            ours.Add(await InFreshFolder(into => OursAsync(into, threads, cores, cancellation)));
            theirs.Add(await InFreshFolder(into => LuceneAsync(into, threads, cores, cancellation)));
        }
        return new IndexingRow(threads, ours, theirs);
    }

    private async Task<IndexingFigures> OursAsync(string into, int threads, string cores, CancellationToken cancellation)
    {
        string[] arguments = [IndexCommand.Name, "--prepared", folder.Corpus, "--into", into, "--threads", threads.ToString(CultureInfo.InvariantCulture)];
        var start = Pinned.To(cores, new ProcessStartInfo(Environment.ProcessPath!, arguments));
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize<IndexingFigures>(output)!
            : throw new InvalidOperationException($"Indexing ended with {process.ExitCode}.");
    }

    private async Task<IndexingFigures> LuceneAsync(string into, int threads, string cores, CancellationToken cancellation)
    {
        var (lucene, problem) = await LuceneEngine.StartAsync(folder.LuceneProgram, cores, cancellation);
        using var engine = lucene ?? throw new InvalidOperationException(problem);
        return engine.Index(folder.Corpus, into, threads);
    }

    private async Task<IndexingFigures> InFreshFolder(Func<string, Task<IndexingFigures>> index)
    {
        if (Directory.Exists(folder.Scratch))
            Directory.Delete(folder.Scratch, recursive: true);
        try
        {
            return await index(folder.Scratch);
        }
        finally
        {
            if (Directory.Exists(folder.Scratch))
                Directory.Delete(folder.Scratch, recursive: true);
        }
    }
}
