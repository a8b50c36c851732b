using Search.Kernels;

namespace Search.Indexing;

/// <summary>Writes a file of the form of <see cref="LiveDocumentsFormat"/>.</summary>
internal static class LiveDocumentsWriter
{
    public static FileSeal Write(string path, int documents, ReadOnlySpan<ulong> live)
    {
        using var file = new SearchFileWriter(path, LiveDocumentsFormat.Name, LiveDocumentsFormat.Version);
        file.WriteUInt64((ulong)documents);
        file.WriteUInt64((ulong)Bitmap.Count(live));
        file.Write(Reinterpret.AsBytes(live));
        return file.Complete();
    }
}
