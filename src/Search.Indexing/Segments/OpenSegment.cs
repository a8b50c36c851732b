using Search.Kernels;

namespace Search.Indexing;

/// <summary>A segment as the writer sees it: its files and which documents are live now. Guarded by the writer's lock.</summary>
internal sealed class OpenSegment(SegmentCore core, ulong[]? live, int liveCount, ManifestSegment? committed)
{
    private ulong[]? _live = live;

    // Snapshots hold on to the bits that they were made with: those are copied before the next change.
    private bool _isShared;

    public SegmentCore Core { get; } = core;

    public int LiveCount { get; private set; } = liveCount;

    /// <summary>How the last commit has it; <see langword="null"/> when it has not.</summary>
    public ManifestSegment? Committed { get; set; } = committed;

    /// <summary>Live documents of the last commit that has live bits for the segment.</summary>
    public int CommittedLiveCount { get; set; } = liveCount;

    public bool Delete(int document)
    {
        if (_live is null)
        {
            _live = new ulong[Bitmap.WordCount(Core.DocumentCount)];
            Bitmap.SetAll(_live, Core.DocumentCount);
        }
        if (!Bitmap.Contains(_live, document))
            return false;
        if (_isShared)
        {
            _live = [.. _live];
            _isShared = false;
        }
        Bitmap.Clear(_live, document);
        LiveCount--;
        return true;
    }

    /// <summary>Deletes the live documents with that term and returns whether there were any.</summary>
    public bool Delete(Field field, ReadOnlySpan<byte> value)
    {
        if (Core.Terms(field) is not { } terms || !terms.TryFind(value, out var info))
            return false;
        if (info.DocumentFrequency == 1)
            return Delete((int)info.PostingsOffset);
        var cursor = new PostingsCursor(Core);
        cursor.Reset(field, info);
        var any = false;
        while (cursor.Next() != PostingsCursor.NoMoreDocuments)
            any |= Delete(cursor.Document);
        return any;
    }

    /// <summary>The segment as it is now, and stays.</summary>
    public SegmentReader View()
    {
        _isShared = true;
        return new SegmentReader(Core, _live, LiveCount);
    }
}
