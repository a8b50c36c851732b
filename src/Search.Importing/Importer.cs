using System.Threading.Channels;
using Search.Importing.Files;
using Search.Importing.Formats;
using Search.Importing.Resuming;

namespace Search.Importing;

/// <summary>Imports files somebody saved into a sink of threads.</summary>
/// <remarks>
/// One thread reads files ahead while the sink stores the batches before; besides those under way (<see cref="IThreadSink.MostUnderWay"/>) at most two
/// batches are in memory at once. An importer may run any number of imports, also at once, if its sink bears that.
/// </remarks>
/// <param name="sink">Where threads go.</param>
/// <param name="options">How to import; <see langword="null"/> for the defaults.</param>
/// <param name="time">The clock that measures the elapsed time; <see langword="null"/> for the system's.</param>
public sealed class Importer(IThreadSink sink, ImportOptions? options = null, TimeProvider? time = null)
{
    private readonly ImportOptions _options = options ?? new ImportOptions();
    private readonly TimeProvider _time = time ?? TimeProvider.System;

    /// <summary>Imports files, and folders with everything in them; a file that is broken or of no known format never stops the run.</summary>
    /// <param name="paths">Files and folders; the order in which they are read.</param>
    /// <param name="progress">Told after every file and every batch, and now and then within a long file.</param>
    /// <param name="cancellation">Stops the run; what was stored before stays stored.</param>
    /// <returns>What was done, once everything is stored.</returns>
    /// <exception cref="IOException">A site-rules file cannot be read.</exception>
    /// <exception cref="InvalidDataException">A site-rules file is not as it should be; the message names it.</exception>
    /// <exception cref="ImportStoppedException">The run was cancelled; it has the report of what was done until then.</exception>
    public Task<ImportReport> RunAsync(IReadOnlyList<string> paths, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return RunAsync(paths, FileWalker.Walk(paths), progress, cancellation);
    }

    /// <summary>Imports one file that goes by another name than that of its place.</summary>
    /// <inheritdoc cref="RunAsync(IReadOnlyList{string}, IProgress{ImportProgress}?, CancellationToken)"/>
    /// <param name="file">The file.</param>
    /// <param name="progress">Told after every batch.</param>
    /// <param name="cancellation">Stops the run; what was stored before stays stored.</param>
    public Task<ImportReport> RunAsync(NamedFile file, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        return RunAsync([file.Name], [new FoundFile(file.Path, file.Name, new FileInfo(file.Path).Length)], progress, cancellation);
    }

    private async Task<ImportReport> RunAsync(IReadOnlyList<string> paths, IEnumerable<FoundFile> found, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var started = _time.GetTimestamp();
        var formats = SourceFormats.For(_options);
        var tally = new ImportTally(progress, _options.OnProblem, _options.OnSkipped);
        tally.Found(found);
        var journal = new ImportJournal(_options.JournalFile, paths, _options, found, _time);

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var batches = Channel.CreateBounded<ThreadBatch>(1);
        var reading = Task.Run(() => ReadAsync(found, formats, journal, tally, batches.Writer, stop.Token), CancellationToken.None);
        var isStopped = false;
        var storing = new BatchStoring(sink, tally, journal);
        try
        {
            await foreach (var batch in batches.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
            {
                cancellation.ThrowIfCancellationRequested();
                await storing.AddAsync(batch, cancellation).ConfigureAwait(false);
            }
            await storing.FinishAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await storing.SettleAsync().ConfigureAwait(false);
            journal.Stop();
            isStopped = true;
        }
        catch
        {
            await storing.SettleAsync().ConfigureAwait(false);
            journal.Stop();
            throw;
        }
        finally
        {
            // Whatever ended the storing also ends the reading, before anything else is said about the run.
            await stop.CancelAsync().ConfigureAwait(false);
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        if (isStopped)
            throw new ImportStoppedException(tally.Report(_time.GetElapsedTime(started)), cancellation);
        await reading.ConfigureAwait(false);
        journal.Finish();
        return tally.Report(_time.GetElapsedTime(started));
    }

    private async Task ReadAsync(
        IEnumerable<FoundFile> found, SourceFormats formats, ImportJournal journal, ImportTally tally, ChannelWriter<ThreadBatch> writer, CancellationToken stop)
    {
        try
        {
            var batcher = new ThreadBatcher(_options, writer);
            foreach (var file in found)
            {
                stop.ThrowIfCancellationRequested();
                if (journal.StoredOf(file) is not { } stored)
                    tally.Resumed();
                else
                {
                    batcher.Begin(file, stored);
                    await new FileImport(file, formats, _options, tally).ReadAsync(batcher, stop).ConfigureAwait(false);
                }
                tally.Finished(file);
            }
            await batcher.FlushAsync(stop).ConfigureAwait(false);
            writer.Complete();
        }
        catch (Exception error)
        {
            writer.Complete(error);
            throw;
        }
    }
}
