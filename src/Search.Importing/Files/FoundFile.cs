namespace Search.Importing.Files;

/// <summary>A file that the walk came upon.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Name">As it was named: the path given, joined with the path below it by <c>/</c>.</param>
/// <param name="Length">Its size on disk in bytes.</param>
/// <param name="SkipReason">Why it is not to be read; <see langword="null"/> when it is.</param>
/// <param name="Missing">Whether there is nothing at the path that was given.</param>
/// <param name="Modified">When it was last written (UTC).</param>
internal sealed record FoundFile(string Path, string Name, long Length, string? SkipReason = null, bool Missing = false, DateTime Modified = default);
