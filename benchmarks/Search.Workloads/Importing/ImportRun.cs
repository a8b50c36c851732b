using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Search.Archive;
using Search.Cli.Access;
using Search.Cli.CommandLine;
using Search.Importing;
using Search.Workloads.Commands;
using Search.Workloads.Engines;

namespace Search.Workloads.Importing;

/// <summary>Imports one file and measures it.</summary>
/// <param name="file">The file.</param>
/// <param name="archive">The folder of the archive, made when it is not there; <see langword="null"/> to read alone.</param>
internal sealed class ImportRun(string file, string? archive)
{
    // Not quite the whole: with the last bytes threads that had to be put together are given back already, which takes lists of a fixed size of its own, and no
    // memory for each byte that was read.
    private static readonly double[] Shares = [0.25, 0.5, 0.98];

    /// <summary>Measures in a new process, so that nothing else is in its memory; the reader alone on one core.</summary>
    public static async Task<ImportFigures> InNewProcessAsync(string file, string? archive, CancellationToken cancellation)
    {
        string[] arguments = [ImportOneCommand.Name, file, .. archive is null ? Array.Empty<string>() : ["--archive", archive]];
        var start = Pinned.To(archive is null ? "0" : null, new ProcessStartInfo(Environment.ProcessPath!, arguments));
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize<ImportFigures>(output)!
            : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Importing {file} ended with {process.ExitCode}."));
    }

    /// <summary>Measures in this process.</summary>
    public async Task<ImportFigures> RunAsync()
    {
        using var watch = new MemoryWatch();
        var bytes = new FileInfo(file).Length;
        var memory = new List<MemoryFigures>();
        // Told every 8 MB by the thread that reads.
        var progress = new Told(now =>
        {
            while (memory.Count < Shares.Length && now.BytesDone >= Shares[memory.Count] * bytes)
                memory.Add(watch.Now());
        });
        await using var store = archive is null ? null : LocalArchive.Open(new DataFolder(archive, IsDefault: false), Timeout.InfiniteTimeSpan);
        IThreadSink sink = store is null ? new CountingSink() : new ArchiveSink(store);
        var started = Stopwatch.GetTimestamp();
        var report = await new Importer(sink).RunAsync([file], progress);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var processor = Environment.CpuUsage.TotalTime;
        memory.Add(watch.Now());
        return new ImportFigures
        {
            Bytes = bytes,
            Articles = report.Articles,
            Comments = report.Comments,
            Problems = report.ProblemGroups.Where(group => group.Kind == ProblemKind.Problem).Sum(group => group.Count) + report.Skipped.Count,
            Seconds = seconds,
            ProcessorSeconds = processor.TotalSeconds,
            Memory = memory,
        };
    }

    private sealed class Told(Action<ImportProgress> tell) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => tell(value);
    }

    private sealed class CountingSink : IThreadSink
    {
        public Task<IReadOnlyList<PutOutcome>> PutAsync(IReadOnlyList<ArticleThread> threads, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyList<PutOutcome>>([.. threads.Select(_ => PutOutcome.Added)]);
    }
}
