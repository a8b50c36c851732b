using Search.Importing.Files;
using Search.Importing.Formats;

namespace Search.Importing;

/// <summary>The import of one file: recognise it, look into it if it is packed, read it, and turn whatever goes wrong into entries of the report.</summary>
internal sealed class FileImport(FoundFile found, SourceFormats formats, ImportOptions options, ImportTally tally)
{
    // A zip of zips is how sites hand out their exports; what is packed deeper means no good.
    private const int DeepestZip = 2;

    private readonly UnpackBudget _budget = new(found.Length, options.MaxUnpackRatio);

    public async Task ReadAsync(ThreadBatcher batcher, CancellationToken stop)
    {
        if (found.SkipReason is { } reason)
        {
            tally.Skipped(found.Name, reason);
            return;
        }
        // Pipes have no length either, and whoever opens one waits for ever.
        if (found is { Length: 0, Missing: false })
        {
            tally.Skipped(found.Name, "empty, or no ordinary file");
            return;
        }
        await ReadAsync(
            found.Name, problems =>
            {
                if (!found.Missing)
                    return SourceFile.FromDisk(found.Path, found.Name, tally.Read, _budget);
                problems.Problem("there is no such file or folder");
                return null;
            }, depth: 0, batcher, stop).ConfigureAwait(false);
    }

    private async Task ReadAsync(string name, Func<ProblemSink, SourceFile?> open, int depth, ThreadBatcher batcher, CancellationToken stop)
    {
        var problems = new ProblemSink(name, options.MaxProblemsPerFile, tally.Tell);
        try
        {
            if (Try(() => open(problems), problems) is not { } file)
                return;
            file.TellDamage(what => problems.Problem(what));
            if (file.Head.IsEmpty)
                tally.Skipped(name, "empty");
            else if (ForeignFile.Of(file) is { } foreign)
                tally.Skipped(name, foreign);
            else if (TarSource.Is(file) || ZipSource.Is(file) && Try(() => formats.Of(file), problems) is null)
                await ReadEntriesAsync(file, depth + 1, problems, batcher, stop).ConfigureAwait(false);
            else
                await ReadAsync(file, problems, batcher, stop).ConfigureAwait(false);
        }
        finally
        {
            tally.Add(problems.ToList());
        }
    }

    private async Task ReadEntriesAsync(SourceFile packed, int depth, ProblemSink problems, ThreadBatcher batcher, CancellationToken stop)
    {
        if (depth > DeepestZip)
        {
            tally.Skipped(packed.Name, "a zip within a zip within a zip");
            return;
        }
        // Of a zip within a zip, the outer one has been counted.
        Action<long> read = depth == 1 ? tally.Read : _ => { };
        using var entries = (TarSource.Is(packed) ? TarSource.Entries(packed, _budget, problems, tally.Skipped) : ZipSource.Entries(packed, _budget, problems, tally.Skipped, read)).GetEnumerator();
        while (Try(entries.MoveNext, problems))
        {
            stop.ThrowIfCancellationRequested();
            var entry = entries.Current;
            await ReadAsync(entry.Name, _ => entry, depth, batcher, stop).ConfigureAwait(false);
        }
    }

    private async Task ReadAsync(SourceFile file, ProblemSink problems, ThreadBatcher batcher, CancellationToken stop)
    {
        if (Try(() => formats.Of(file), problems, out var failed) is not { } format)
        {
            if (!failed)
                tally.Skipped(file.Name, "of no known format");
            return;
        }

        tally.Opened();
        var holdsNothing = true;
        using var threads = format.Read(file, problems).GetEnumerator();
        while (Try(threads.MoveNext, problems))
        {
            stop.ThrowIfCancellationRequested();
            holdsNothing = false;
            await batcher.AddAsync(threads.Current, stop).ConfigureAwait(false);
        }
        if (holdsNothing && !problems.HasAny)
            problems.Problem($"read as {format.Name}, it holds no article");
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
