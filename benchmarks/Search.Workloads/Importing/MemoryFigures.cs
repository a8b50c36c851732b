namespace Search.Workloads.Importing;

/// <summary>Memory of a process, in bytes.</summary>
/// <param name="Peak">The most beyond mapped files, so far (proc(5), RssAnon, looked at every 20 ms).</param>
/// <param name="PeakWithFiles">The most with the pages of mapped files that happened to be resident, so far (VmHWM).</param>
/// <param name="Held">What was in use when it was looked at, after a full collection.</param>
internal readonly record struct MemoryFigures(long Peak, long PeakWithFiles, long Held);
