namespace Search.Importing;

/// <summary>A file that goes by another name than that of its place: what was fetched from an address, kept in a temporary file.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Name">What articles and reports call it.</param>
public sealed record NamedFile(string Path, string Name);
