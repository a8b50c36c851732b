namespace Search.Indexing;

/// <summary>One pass of <see cref="IndexCheck"/> over a folder. Not safe for use by several threads at once.</summary>
internal sealed class FolderCheck(string folder, IProgress<(int Done, int Total)>? progress, CancellationToken cancellation)
{
    private readonly List<string> _problems = [];
    private Manifest? _manifest;
    private int _total;
    private int _files;
    private long _bytes;
    private long _documents;

    public IndexCheckReport Run()
    {
        Guarded(ManifestFormat.FileName, () =>
        {
            var path = Path.Combine(folder, ManifestFormat.FileName);
            _manifest = ReadManifest(path);
            Count(path);
        });
        var logs = LogFormat.Find(folder);
        _total = 1 + logs.Count + (_manifest?.Segments.Sum(s => s.FileNames.Count()) ?? 0);
        progress?.Report((_files, _total));
        CheckLogs(logs);
        if (_manifest is null)
            return new IndexCheckReport(_files, _bytes, 0, 0, _problems);

        var sound = new List<SegmentReader>();
        try
        {
            foreach (var entry in _manifest.Segments)
            {
                if (CheckSegment(entry, _manifest.Schema) is { } segment)
                    sound.Add(segment);
            }
            if (sound.Count == _manifest.Segments.Count)
                Guarded("", () => CheckIdsAreUnique(sound, _manifest.Schema));
        }
        finally
        {
            foreach (var segment in sound)
                segment.Core.Release();
        }
        return new IndexCheckReport(_files, _bytes, _manifest.Segments.Count, _documents, _problems);
    }

    /// <summary>Whether a writer has committed since: then files may have gone under our hands.</summary>
    public bool IsOutdated()
    {
        try
        {
            return _manifest is not null && ManifestReader.Read(folder) is { } now
                && (now.FirstLog != _manifest.FirstLog || !now.Segments.SelectMany(s => s.FileNames).SequenceEqual(_manifest.Segments.SelectMany(s => s.FileNames)));
        }
        catch (IOException)
        {
            return false;
        }
    }

    private Manifest ReadManifest(string path)
    {
        var manifest = ManifestReader.Read(folder) ?? throw new DamagedIndexException(path, 0, "the manifest", "no file");
        return manifest.ReservedGeneration >= manifest.Generation
            ? manifest
            : throw new DamagedIndexException(path, SearchFileFormat.HeaderLength, $"a reserve from generation {manifest.Generation} on", $"{manifest.ReservedGeneration}");
    }

    private void CheckLogs(List<(long Number, string Path)> logs)
    {
        var expected = _manifest?.FirstLog;
        foreach (var (number, path) in logs.Where(l => _manifest is null || l.Number >= _manifest.FirstLog))
        {
            if (expected is { } next && number != next)
                break;
            expected = number + 1;
            Guarded(Path.GetFileName(path), () =>
            {
                LogReader.Read(path, number, isLast: number == logs[^1].Number, batch =>
                {
                    if (_manifest is not null)
                        _ = BatchReader.Read(batch, _manifest.Schema);
                });
                Count(path);
            });
        }
        if (expected is { } missing && (logs.Count == 0 || missing != logs[^1].Number + 1))
            _problems.Add(new DamagedIndexException(Path.Combine(folder, LogFormat.FileName(missing)), 0, "a log that the index goes on with", "no file").Message);
    }

    // The opened segment when its checksums are sound, for checks across segments; its structure has been checked then.
    private SegmentReader? CheckSegment(ManifestSegment entry, Schema schema)
    {
        var before = _problems.Count;
        ulong[]? live = null;
        var liveCount = entry.Segment.DocumentCount;
        if (entry.LiveFileName is { } liveFile)
        {
            Guarded(liveFile, () =>
            {
                live = LiveDocumentsReader.Read(Path.Combine(folder, liveFile), entry.Live!.Value, entry.Segment.DocumentCount, out liveCount);
                Count(Path.Combine(folder, liveFile));
            });
        }
        SegmentCore? core = null;
        Guarded(entry.Segment.Name, () => core = new SegmentCore(folder, entry.Segment, schema));
        if (core is null)
            return null;
        foreach (var file in core.Files)
        {
            file.VerifyAll(damage => _problems.Add(damage.Message), cancellation);
            Count(file.Path);
        }
        if (_problems.Count > before)
        {
            core.Release();
            return null;
        }
        var segment = new SegmentReader(core, live, liveCount);
        _documents += liveCount;
        Guarded(entry.Segment.Name, () => new SegmentCheck(segment, problem => _problems.Add($"Segment '{Path.Combine(folder, entry.Segment.Name)}': {problem}"), cancellation).Run());
        return segment;
    }

    private void CheckIdsAreUnique(List<SegmentReader> segments, Schema schema)
    {
        var ids = new TermMerger(schema.Id, segments);
        var cursors = segments.Select(s => s.CreatePostingsCursor()).ToList();
        while (ids.MoveNext())
        {
            var live = 0;
            foreach (var source in ids.Sources)
            {
                cursors[source].Reset(schema.Id, ids.Info(source));
                while (cursors[source].Next() is < PostingsCursor.NoMoreDocuments and var document)
                    live += segments[source].IsLive(document) ? 1 : 0;
            }
            if (live > 1)
                _problems.Add($"The id '{System.Text.Encoding.UTF8.GetString(ids.Term)}' stands for {live} live documents.");
        }
    }

    private void Guarded(string file, Action check)
    {
        try
        {
            check();
        }
        catch (Exception damage) when (damage is DamagedIndexException or IndexVersionException)
        {
            _problems.Add(damage.Message);
        }
        catch (FileNotFoundException missing)
        {
            _problems.Add(new DamagedIndexException(missing.FileName ?? Path.Combine(folder, file), 0, "a file that the manifest names", "no file").Message);
        }
        catch (Exception malformed) when (malformed is IndexOutOfRangeException or ArgumentException or OverflowException)
        {
            // The checksums are right and yet the content cannot be read: it was written wrongly.
            _problems.Add($"'{Path.Combine(folder, file)}' cannot be read: {malformed.Message}");
        }
    }

    private void Count(string path)
    {
        cancellation.ThrowIfCancellationRequested();
        _files++;
        _bytes += new FileInfo(path).Length;
        progress?.Report((_files, Math.Max(_files, _total)));
    }
}
