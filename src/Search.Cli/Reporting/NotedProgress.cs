using Search.Importing;

namespace Search.Cli.Reporting;

/// <summary>Passes progress on to where it is shown, and to somebody else.</summary>
internal sealed class NotedProgress(IProgress<ImportProgress> shown, Action<ImportProgress> note) : IProgress<ImportProgress>
{
    public void Report(ImportProgress value)
    {
        note(value);
        shown.Report(value);
    }
}
