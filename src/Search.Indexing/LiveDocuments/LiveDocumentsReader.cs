using Search.Kernels;

namespace Search.Indexing;

/// <summary>Reads a file of the form of <see cref="LiveDocumentsFormat"/> as a whole.</summary>
internal static class LiveDocumentsReader
{
    public static ulong[] Read(string path, FileSeal seal, int documents, out int liveCount)
    {
        using var file = SearchFileReader.Open(path, LiveDocumentsFormat.Name, LiveDocumentsFormat.Version, seal);
        var words = Reinterpret.AsUInt64(file.Span(0, (int)file.PayloadLength));
        if (words.Length != 2 + Bitmap.WordCount(documents) || words[0] != (ulong)documents)
            throw new DamagedIndexException(path, SearchFileFormat.HeaderLength, $"bits for {documents} documents", $"{words[0]}");
        var live = words[2..].ToArray();
        liveCount = Bitmap.Count(live);
        if (words[1] != (ulong)liveCount)
            throw new DamagedIndexException(path, SearchFileFormat.HeaderLength + sizeof(ulong), $"{liveCount} live documents", $"{words[1]}");
        return live;
    }
}
