using Search.Archive;
using Search.Importing.Files;
using Search.Importing.Reporting;

namespace Search.Importing;

/// <summary>Counts an import as it goes. Safe for the reading and the storing thread at once.</summary>
internal sealed class ImportTally(IProgress<ImportProgress>? progress, Action<ImportProblem>? onProblem, Action<SkippedFile>? onSkipped)
{
    // 8 MB: a bar that moves several times a second on a fast disk, at no cost.
    private const long BytesBetweenReports = 8 << 20;

    // Some megabytes of either, however many files there are.
    private const int MostListed = 10_000;

    private readonly Lock _lock = new();
    private readonly List<SkippedFile> _skipped = [];
    private readonly List<ImportProblem> _problems = [];
    private readonly ProblemGroups _groups = new();
    private readonly UnmatchedThreads _unmatched = new();
    private ImportProgress _progress;
    private long _bytesOfFinished, _bytesOfThis, _bytesReported;
    private long _added, _updated, _unchanged, _joined, _withheld;
    private long _skippedUnlisted, _problemsUnlisted;
    private int _files, _resumed;

    public void Found(IEnumerable<FoundFile> files)
    {
        var (count, bytes) = (0, 0L);
        foreach (var file in files)
            (count, bytes) = (count + 1, bytes + file.Length);
        Change(() => _progress = _progress with { FilesTotal = count, BytesTotal = bytes });
    }

    public void Opened()
    {
        lock (_lock)
            _files++;
    }

    public void Resumed()
    {
        lock (_lock)
            _resumed++;
    }

    public void Tell(ImportProblem problem)
    {
        lock (_lock)
        {
            _groups.Add(problem);
            onProblem?.Invoke(problem);
        }
    }

    public void Skipped(string file, string reason)
    {
        lock (_lock)
        {
            var skipped = new SkippedFile(file, reason);
            if (_skipped.Count < MostListed)
                _skipped.Add(skipped);
            else
                _skippedUnlisted++;
            onSkipped?.Invoke(skipped);
        }
    }

    public void Add(IReadOnlyList<ImportProblem> problems)
    {
        lock (_lock)
        {
            var listed = Math.Min(problems.Count, MostListed - _problems.Count);
            _problems.AddRange(problems.Take(listed));
            _problemsUnlisted += problems.Count - listed;
        }
    }

    public void Read(long bytes)
    {
        lock (_lock)
        {
            _bytesOfThis += bytes;
            if (_bytesOfFinished + _bytesOfThis - _bytesReported < BytesBetweenReports)
                return;
        }
        Change(() => { });
    }

    public void Finished(FoundFile file) => Change(() =>
    {
        // A file that was skipped or given up counts as read, or the whole would never be reached.
        (_bytesOfFinished, _bytesOfThis) = (_bytesOfFinished + file.Length, 0);
        _progress = _progress with { FilesDone = _progress.FilesDone + 1 };
    });

    public void Stored(IReadOnlyList<ArticleThread> batch, IReadOnlyList<PutOutcome> outcomes)
    {
        if (outcomes.Count != batch.Count)
            throw new InvalidOperationException($"The sink answered {outcomes.Count} outcomes to {batch.Count} threads.");
        Change(() =>
        {
            _added += outcomes.Count(outcome => outcome == PutOutcome.Added);
            _updated += outcomes.Count(outcome => outcome == PutOutcome.Updated);
            _unchanged += outcomes.Count(outcome => outcome == PutOutcome.Unchanged);
            var joined = outcomes.Count(outcome => outcome == PutOutcome.Joined);
            _joined += joined;
            var withheld = outcomes.Count(outcome => outcome == PutOutcome.Withheld);
            _withheld += withheld;
            foreach (var (thread, outcome) in batch.Zip(outcomes))
                _unmatched.Add(thread, outcome);
            _progress = _progress with
            {
                Articles = _progress.Articles + batch.Count - joined - withheld,
                Comments = _progress.Comments + batch.Zip(outcomes).Where(stored => stored.Second != PutOutcome.Withheld).Sum(stored => stored.First.Comments.Count),
            };
        });
    }

    public ImportReport Report(TimeSpan elapsed)
    {
        lock (_lock)
        {
            return new ImportReport
            {
                Files = _files,
                Added = _added,
                Updated = _updated,
                Unchanged = _unchanged,
                Joined = _joined,
                Withheld = _withheld,
                Comments = _progress.Comments,
                Skipped = [.. _skipped],
                SkippedUnlisted = _skippedUnlisted,
                Problems = [.. _problems],
                ProblemsUnlisted = _problemsUnlisted,
                ProblemGroups = _groups.ToList(),
                Unmatched = _unmatched.ToList(),
                UnmatchedUnlisted = _unmatched.Unlisted,
                ResumedFiles = _resumed,
                Elapsed = elapsed,
            };
        }
    }

    private void Change(Action change)
    {
        // Reported under the lock, so that a listener never sees progress go backwards.
        lock (_lock)
        {
            change();
            _bytesReported = _bytesOfFinished + _bytesOfThis;
            _progress = _progress with { BytesDone = _bytesReported };
            progress?.Report(_progress);
        }
    }
}
