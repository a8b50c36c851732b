namespace Search.Workloads.Importing;

/// <summary>The formats whose files may be of any size. Pages that are a file each are measured within WARC.</summary>
internal static class LargeFormats
{
    public static IReadOnlyList<LargeFormat> All { get; } = [.. JsonFiles.All, .. XmlFiles.All, .. TextFiles.All];
}
