namespace Search.Workloads.Importing;

/// <summary>One file that was measured.</summary>
/// <param name="Format">What it is called.</param>
/// <param name="Kind">Of which size its items are.</param>
/// <param name="Reading">Read alone, on one core.</param>
/// <param name="Importing">Read and indexed; <see langword="null"/> when that was not asked for.</param>
/// <param name="Again">Read and indexed a second time, when the archive holds all of it.</param>
internal sealed record ScaleRow(string Format, string Kind, ImportFigures Reading, ImportFigures? Importing, ImportFigures? Again);
