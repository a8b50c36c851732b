using Search.Importing.Files;
using Search.Importing.Formats;

namespace Search.Importing;

/// <summary>The import of one file: recognise it, read it, and turn whatever goes wrong into entries of the report.</summary>
internal sealed class FileImport(FoundFile found, SourceFormats formats, ImportOptions options, ImportTally tally)
{
    public async Task ReadAsync(ThreadBatcher batcher, CancellationToken stop)
    {
        if (found.SkipReason is { } reason)
        {
            tally.Skipped(found.Name, reason);
            return;
        }

        var problems = new ProblemSink(found.Name, options.MaxProblemsPerFile);
        try
        {
            await ReadAsync(problems, batcher, stop).ConfigureAwait(false);
        }
        finally
        {
            tally.Add(problems.ToList());
        }
    }

    private async Task ReadAsync(ProblemSink problems, ThreadBatcher batcher, CancellationToken stop)
    {
        if (found.Missing)
        {
            problems.Problem("there is no such file or folder");
            return;
        }
        if (Try(() => SourceFile.FromDisk(found.Path, found.Name, tally.Read), problems) is not { } file)
            return;
        if (file.Head.IsEmpty)
        {
            tally.Skipped(found.Name, "empty");
            return;
        }
        if (Try(() => formats.Of(file), problems, out var failed) is not { } format)
        {
            if (!failed)
                tally.Skipped(found.Name, "of no known format");
            return;
        }

        tally.Opened();
        using var threads = format.Read(file, problems).GetEnumerator();
        while (Try(threads.MoveNext, problems))
        {
            stop.ThrowIfCancellationRequested();
            await batcher.AddAsync(threads.Current, stop).ConfigureAwait(false);
        }
    }

    private static T? Try<T>(Func<T> step, ProblemSink problems) => Try(step, problems, out _);

    // The one place where a file's failure is decided upon: it becomes a problem of that file, whatever its kind, and the next file is read.
    private static T? Try<T>(Func<T> step, ProblemSink problems, out bool failed)
    {
        failed = false;
        try
        {
            return step();
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            failed = true;
            problems.Problem($"cannot be read any further: {error.Message}");
            return default;
        }
    }
}
