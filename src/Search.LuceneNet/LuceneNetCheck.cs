using System.Text.RegularExpressions;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Search.Indexing;

namespace Search.LuceneNet;

/// <summary>Reads a whole committed index with Lucene's own <see cref="CheckIndex"/>: every checksum, posting, stored field and column.</summary>
public static partial class LuceneNetCheck
{
    /// <summary>Checks the archive in a folder, without taking its lock. A writer may be at work meanwhile: when it commits, the check begins again.</summary>
    /// <exception cref="OtherBackendException">The folder holds an archive of another backend.</exception>
    /// <exception cref="System.IO.DirectoryNotFoundException">There is no archive in the folder.</exception>
    public static IndexCheckReport Run(string folder, CancellationToken cancellation = default)
    {
        ArchiveFolder.MustBeOf(folder, ArchiveFolder.LuceneNet);
        if (!System.IO.Directory.Exists(ArchiveFolder.LuceneNetIndex(folder)))
            throw new System.IO.DirectoryNotFoundException($"There is no index in '{folder}'.");
        using var directory = new NIOFSDirectory(ArchiveFolder.LuceneNetIndex(folder));
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            using var told = new StringWriter();
            var status = new CheckIndex(directory) { InfoStream = told }.DoCheckIndex();
            if (status.Clean || status.SegmentsFileName == SegmentInfos.GetLastCommitSegmentsFileName(directory))
                return ReportOf(status, told.ToString());
        }
    }

    private static IndexCheckReport ReportOf(CheckIndex.Status status, string told) => new(
        // 1 = the file that names the segments.
        1 + status.SegmentInfos.Sum(segment => segment.NumFiles),
        (long)status.SegmentInfos.Sum(segment => segment.SizeMB * (1 << 20)),
        status.NumSegments,
        status.SegmentInfos.Sum(segment => (long)segment.DocCount - segment.NumDeleted),
        status.Clean ? [] : Problems(told));

    // What is wrong stands nowhere but in what the check tells: an exception behind the line that begins a segment.
    private static List<string> Problems(string told)
    {
        var problems = new List<string>();
        var place = "segments file";
        foreach (var line in told.Split('\n'))
        {
            if (SegmentRegex().Match(line) is { Success: true } segment)
                place = $"segment {segment.Groups["name"].Value}";
            else if (ProblemRegex().Match(line) is { Success: true } problem && !problems.Exists(earlier => earlier.StartsWith($"{place}: ", StringComparison.Ordinal)))
                problems.Add($"{place}: {problem.Groups["sentence"].Value}");
        }

        return problems.Count > 0 ? problems : ["Lucene's check says that the index is not clean, and no more."];
    }

    [GeneratedRegex(@"^\s+\d+ of \d+: name=(?<name>\S+) ")]
    private static partial Regex SegmentRegex();

    [GeneratedRegex(@"^\s*[\w.]+Exception: (?<sentence>.+?)\s*$")]
    private static partial Regex ProblemRegex();
}
