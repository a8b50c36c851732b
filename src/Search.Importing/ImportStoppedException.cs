namespace Search.Importing;

/// <summary>An import was stopped before its end, as was asked; what had been stored stays stored, and the next run of the same files goes on from there.</summary>
/// <param name="report">What was done until then.</param>
/// <param name="cancellation">What asked for it.</param>
public sealed class ImportStoppedException(ImportReport report, CancellationToken cancellation)
    : OperationCanceledException("The import was stopped before its end.", cancellation)
{
    /// <summary>What was done until then: counts of what is stored, and the problems met.</summary>
    public ImportReport Report { get; } = report;
}
