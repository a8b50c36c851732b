namespace Search.Indexing;

/// <summary>A segment of a manifest; with deleted documents, the number and seal of the file of its live ones.</summary>
internal sealed record ManifestSegment(SegmentInfo Segment, long LiveNumber, FileSeal? Live)
{
    /// <summary>The names of all its files.</summary>
    public IEnumerable<string> FileNames
    {
        get
        {
            foreach (var suffix in Segment.Files.Keys)
                yield return SegmentInfo.FileName(Segment.Name, suffix);
            if (LiveFileName is { } live)
                yield return live;
        }
    }

    public string? LiveFileName => Live is null ? null : SegmentInfo.FileName(Segment.Name, LiveDocumentsFormat.Suffix(LiveNumber));
}
