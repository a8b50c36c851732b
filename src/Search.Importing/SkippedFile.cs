namespace Search.Importing;

/// <summary>A file that was not imported.</summary>
/// <param name="File">The file, as it was named.</param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record SkippedFile(string File, string Reason);
