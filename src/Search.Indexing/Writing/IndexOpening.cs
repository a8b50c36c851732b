namespace Search.Indexing;

/// <summary>Opens an index to write: takes its lock, reads its manifest, replays its log.</summary>
internal static class IndexOpening
{
    // Positions in the buffer's memory are 31 bits.
    private const long MaxBufferBytes = 1L << 30;

    public static IndexWriter Open(IndexOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.BufferBytes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.BufferBytes, MaxBufferBytes);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.CommitLogBytes);
        if (options.RefreshInterval != Timeout.InfiniteTimeSpan)
            ArgumentOutOfRangeException.ThrowIfLessThan(options.RefreshInterval, TimeSpan.Zero);
        Directory.CreateDirectory(options.Folder);
        var folderLock = IndexFolder.Lock(options.Folder);
        try
        {
            return Open(options, folderLock);
        }
        catch
        {
            folderLock.Dispose();
            throw;
        }
    }

    private static IndexWriter Open(IndexOptions options, FileStream folderLock)
    {
        var folder = options.Folder;
        var manifest = ReadOrCreateManifest(options);
        if (options.Schema.DifferenceFrom(manifest.Schema) is { } difference)
            throw new SchemaMismatchException(folder, difference);
        IndexFolder.RemoveLeftovers(folder, manifest);
        var segments = OpenSegments(folder, manifest);
        LogWriter? log = null;
        try
        {
            var contents = new IndexContents(folder, options.Schema, options.BufferBytes, manifest.NextSegment, segments);
            (log, var logNumber) = Replay(folder, manifest, options.Schema, contents);
            contents.Flush();
            // Generations up to the reserve may have been given out by a writer that did not end orderly.
            var isOrderly = manifest.Generation == manifest.ReservedGeneration && !contents.IsChanged;
            var generation = isOrderly ? manifest.Generation : manifest.ReservedGeneration + 1;
            ManifestWriter.Replace(folder, manifest with { ReservedGeneration = generation + Committer.GenerationReserve });
            var state = new WriterState(options.Schema, contents, generation, segments.Where(s => s.Committed is not null));
            return new IndexWriter(options, folderLock, state, log, logNumber);
        }
        catch
        {
            log?.Dispose();
            foreach (var segment in segments)
                segment.Core.Release();
            throw;
        }
    }

    private static List<OpenSegment> OpenSegments(string folder, Manifest manifest)
    {
        try
        {
            return CommittedSegments.Open(folder, manifest);
        }
        catch (FileNotFoundException missing)
        {
            throw new DamagedIndexException(missing.FileName ?? folder, 0, "a file that the manifest names", "no file");
        }
    }

    private static Manifest ReadOrCreateManifest(IndexOptions options)
    {
        if (ManifestReader.Read(options.Folder) is { } manifest)
            return manifest;
        if (IndexFolder.HasRemains(options.Folder))
            throw new DamagedIndexException(Path.Combine(options.Folder, ManifestFormat.FileName), 0, "the manifest of the index whose other files are there", "no file");
        const long firstLog = 1;
        LogWriter.Create(options.Folder, firstLog).Dispose();
        manifest = new Manifest(options.Schema, Generation: 0, ReservedGeneration: 0, NextSegment: 1, firstLog, []);
        ManifestWriter.Replace(options.Folder, manifest);
        return manifest;
    }

    private static (LogWriter Log, long Number) Replay(string folder, Manifest manifest, Schema schema, IndexContents contents)
    {
        var logs = LogFormat.Find(folder);
        var expected = manifest.FirstLog;
        LogReader.Extent extent = default;
        for (var i = 0; i < logs.Count; i++, expected++)
        {
            if (logs[i].Number != expected)
                break;
            extent = LogReader.Read(logs[i].Path, expected, isLast: i == logs.Count - 1, bytes => contents.Apply(BatchReader.Read(bytes, schema)));
        }
        if (logs.Count == 0 || expected != logs[^1].Number + 1)
            throw new DamagedIndexException(Path.Combine(folder, LogFormat.FileName(expected)), 0, "a log that the index goes on with", "no file");
        var (number, path) = logs[^1];
        // A header that is not whole is that of a log that was being made when the writer ended.
        var log = extent.Length == 0 ? LogWriter.Create(folder, number) : LogWriter.Continue(path, extent.Length, extent.Frames);
        return (log, number);
    }
}
