namespace Search.Indexing;

/// <summary>Merges segments, one merge at a time, while writing and reading go on.</summary>
internal sealed class Merger(string folder, Schema schema, WriterState state, Action merged) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly CancellationTokenSource _stopped = new();
    private Task _background = Task.CompletedTask;

    /// <summary>Starts merging in the background where the policy asks for it and nothing is at work.</summary>
    public void Wake()
    {
        lock (state.Gate)
        {
            if (_background.IsCompleted && !_stopped.IsCancellationRequested && state.Failure is null && MergePolicy.Choose(Candidates()) is not null)
                _background = Task.Run(WorkAsync);
        }
    }

    /// <summary>Merges until at most that many segments are left and none of them holds a deleted document.</summary>
    public async Task MergeToAsync(int segmentCount, CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _stopped.Token);
        while (await MergeOneAsync(c => MergePolicy.ChooseForCount(c, segmentCount), either.Token).ConfigureAwait(false))
        {
        }
    }

    /// <summary>Abandons what is being merged and merges no more.</summary>
    public async Task StopAsync()
    {
        await _stopped.CancelAsync().ConfigureAwait(false);
        Task background;
        lock (state.Gate)
            background = _background;
        await background.ConfigureAwait(false);
        // Whoever merges in the foreground ends too, and gives the turn back.
        await _turn.WaitAsync().ConfigureAwait(false);
        _turn.Release();
    }

    public void Dispose()
    {
        _turn.Dispose();
        _stopped.Dispose();
    }

    private async Task WorkAsync()
    {
        try
        {
            while (await MergeOneAsync(MergePolicy.Choose, _stopped.Token).ConfigureAwait(false))
            {
            }
        }
        catch (OperationCanceledException)
        {
            // Stopped: the sources are as they were.
        }
        catch (Exception failure)
        {
            // Nobody waits for a background merge. What stopped it (a full disk, a damaged file) will stop a commit too: better to say so.
            state.Fail(failure);
        }
    }

    private async Task<bool> MergeOneAsync(Func<IReadOnlyList<MergePolicy.Candidate>, Range?> choose, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => MergeOne(choose, cancellation), cancellation).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    private bool MergeOne(Func<IReadOnlyList<MergePolicy.Candidate>, Range?> choose, CancellationToken cancellation)
    {
        List<OpenSegment> sources;
        SegmentReader[] views;
        string name;
        lock (state.Gate)
        {
            if (choose(Candidates()) is not { } range)
                return false;
            sources = [.. state.Contents.Segments.Take(range)];
            views = [.. sources.Select(s => s.View())];
            name = state.Contents.TakeName();
            foreach (var view in views)
                view.Core.AddOwner();
        }
        try
        {
            var merger = new SegmentMerger(schema, views, cancellation);
            var info = merger.DocumentCount == 0 ? null : merger.WriteTo(folder, name);
            lock (state.Gate)
            {
                Replace(sources, views, merger, info is null ? null : new SegmentCore(folder, info, schema));
            }
        }
        finally
        {
            lock (state.Gate)
                state.Release(views.Select(v => v.Core));
        }
        merged();
        return true;
    }

    private void Replace(List<OpenSegment> sources, SegmentReader[] views, SegmentMerger merger, SegmentCore? core)
    {
        var target = core is null ? null : new OpenSegment(core, live: null, core.DocumentCount, committed: null);
        for (var source = 0; source < sources.Count; source++)
        {
            // What was deleted while the merge ran is deleted from its outcome.
            if (sources[source].LiveCount == views[source].LiveCount)
                continue;
            var now = sources[source].View();
            for (var document = 0; document < now.DocumentCount; document++)
            {
                if (views[source].IsLive(document) && !now.IsLive(document))
                    target!.Delete(merger.Documents[source][document]);
            }
        }
        state.Contents.Replace(sources, target);
        state.Release(sources.Select(s => s.Core));
    }

    private List<MergePolicy.Candidate> Candidates() =>
        [.. state.Contents.Segments.Select(s => new MergePolicy.Candidate(s.Core.Info.ByteLength, s.Core.DocumentCount, s.LiveCount))];
}
