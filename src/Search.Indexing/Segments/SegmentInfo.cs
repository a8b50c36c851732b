namespace Search.Indexing;

/// <summary>What the manifest knows of a segment: its name, how many documents it was written with, and the seal of each file by suffix.</summary>
internal sealed record SegmentInfo(string Name, int DocumentCount, IReadOnlyDictionary<string, FileSeal> Files)
{
    /// <summary>Bytes of its files.</summary>
    public long ByteLength => Files.Values.Sum(f => f.Length);

    public static string FileName(string segment, string suffix) => $"{segment}.{suffix}";

    public static string NameOf(long number) => $"s{number:d8}";
}
