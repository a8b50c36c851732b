namespace Search.Indexing;

/// <summary>Opens the segments of a commit.</summary>
internal static class CommittedSegments
{
    /// <summary>Opens them; the caller owns each.</summary>
    /// <exception cref="FileNotFoundException">A file is missing.</exception>
    /// <exception cref="DamagedIndexException">A file is damaged.</exception>
    public static List<OpenSegment> Open(string folder, Manifest manifest)
    {
        var segments = new List<OpenSegment>();
        try
        {
            foreach (var entry in manifest.Segments)
                segments.Add(Open(folder, entry, manifest.Schema));
            return segments;
        }
        catch
        {
            foreach (var segment in segments)
                segment.Core.Release();
            throw;
        }
    }

    private static OpenSegment Open(string folder, ManifestSegment entry, Schema schema)
    {
        var liveCount = entry.Segment.DocumentCount;
        ulong[]? live = null;
        if (entry.Live is { } seal)
            live = LiveDocumentsReader.Read(Path.Combine(folder, entry.LiveFileName!), seal, entry.Segment.DocumentCount, out liveCount);
        return new OpenSegment(new SegmentCore(folder, entry.Segment, schema), live, liveCount, entry);
    }
}
