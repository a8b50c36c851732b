namespace Search.Indexing;

/// <summary>Makes commits: everything in segments, a new manifest, a new log. One at a time; writers wait only while the buffer is written.</summary>
internal sealed class Committer(string folder, Schema schema, WriterState state, GroupCommit writes, long currentLog)
{
    // How far generations may run ahead of the last commit: a crash skips what is left of these, so that none is ever given out twice.
    public const long GenerationReserve = 1 << 20;

    private long _lastGeneration = state.Generation;
    private readonly HashSet<string> _durable = [.. state.Contents.Segments.Where(s => s.Committed is not null).Select(s => s.Core.Info.Name)];

    /// <summary>The number of the log that is written to.</summary>
    public long CurrentLog { get; private set; } = currentLog;

    /// <summary>Whether a commit is due: the log has grown to that many bytes, or half the generations in reserve are given out.</summary>
    public bool IsDue(long logBytes) => writes.Log.Length >= logBytes || state.Generation - Volatile.Read(ref _lastGeneration) > GenerationReserve / 2;

    /// <summary>Whether the last commit has everything.</summary>
    public bool IsCurrent
    {
        get
        {
            lock (writes.LogGate)
                lock (state.Gate)
                {
                    return writes.Log.Length == LogFormat.HeaderLength && state.Generation == _lastGeneration
                        && !state.Contents.IsChanged && state.Contents.BufferedDocuments == 0
                        && state.Contents.Segments.All(s => s.Committed is not null);
                }
        }
    }

    /// <summary>Commits. With <paramref name="isLast"/> the generation is written as it is, without a reserve.</summary>
    public void Commit(bool isLast)
    {
        state.ThrowIfFailed();
        var plan = Begin();
        try
        {
            var segments = plan.Segments.Select(MakeDurable).ToList();
            DurableFiles.FlushFolder(folder);
            var reserve = isLast ? 0 : GenerationReserve;
            ManifestWriter.Replace(folder, new Manifest(schema, plan.Generation, plan.Generation + reserve, plan.NextSegment, CurrentLog, segments));
            End(plan, segments);
        }
        finally
        {
            foreach (var (_, view) in plan.Segments)
                view.Core.Release();
        }
    }

    private Plan Begin()
    {
        lock (writes.LogGate)
            lock (state.Gate)
            {
                state.Publish();
                var next = LogWriter.Create(folder, CurrentLog + 1);
                writes.Log.Dispose();
                writes.Log = next;
                CurrentLog++;
                var segments = state.Contents.Segments.Select(s => (s, s.View())).ToList();
                foreach (var (_, view) in segments)
                    view.Core.AddOwner();
                return new Plan(segments, state.Generation, state.Contents.NextSegment);
            }
    }

    private ManifestSegment MakeDurable((OpenSegment Segment, SegmentReader View) part)
    {
        var (segment, view) = part;
        var info = view.Core.Info;
        if (!_durable.Contains(info.Name))
        {
            foreach (var suffix in info.Files.Keys)
                DurableFiles.Flush(Path.Combine(folder, SegmentInfo.FileName(info.Name, suffix)));
            _durable.Add(info.Name);
        }
        var last = segment.Committed ?? new ManifestSegment(info, 0, null);
        if (view.LiveCount == (last.Live is null ? info.DocumentCount : segment.CommittedLiveCount))
            return last;
        var number = last.LiveNumber + 1;
        var path = Path.Combine(folder, SegmentInfo.FileName(info.Name, LiveDocumentsFormat.Suffix(number)));
        var seal = LiveDocumentsWriter.Write(path, info.DocumentCount, view.LiveBits);
        DurableFiles.Flush(path);
        return new ManifestSegment(info, number, seal);
    }

    private void End(Plan plan, List<ManifestSegment> segments)
    {
        lock (state.Gate)
        {
            for (var i = 0; i < segments.Count; i++)
            {
                var (segment, view) = plan.Segments[i];
                if (segment.Committed?.LiveFileName is { } old && old != segments[i].LiveFileName)
                    File.Delete(Path.Combine(folder, old));
                segment.Committed = segments[i];
                segment.CommittedLiveCount = view.LiveCount;
            }
            _durable.IntersectWith(segments.Select(s => s.Segment.Name));
            Volatile.Write(ref _lastGeneration, plan.Generation);
            state.SetCommitted([.. plan.Segments.Select(s => s.View.Core)]);
        }
        foreach (var (number, path) in LogFormat.Find(folder))
        {
            if (number < CurrentLog)
                File.Delete(path);
        }
    }

    private sealed record Plan(List<(OpenSegment Segment, SegmentReader View)> Segments, long Generation, long NextSegment);
}
