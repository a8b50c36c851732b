namespace Search.Querying;

/// <summary>Counts keys, each once for a group, however often the pair is met.</summary>
/// <param name="runs">The groups' runs on the way through the documents.</param>
/// <param name="keyCount">Keys are below this.</param>
internal sealed class PairCounter(GroupRuns runs, int keyCount)
{
    private readonly HashSet<(int Key, long Group)> _split = [];
    private readonly int[] _lastRun = new int[keyCount];
    private long? _group;
    private int _run;
    private bool _isSplit;

    /// <summary>How often each key was counted.</summary>
    public int[] Counts { get; } = new int[keyCount];

    /// <summary>Says whose keys come next.</summary>
    public void Enter(long group)
    {
        if (group == _group)
            return;
        _group = group;
        _run++;
        _isSplit = runs.IsSplit(group);
    }

    /// <summary>Counts a key of the current group.</summary>
    public void Add(int key)
    {
        if (_lastRun[key] == _run)
            return;
        _lastRun[key] = _run;
        if (!_isSplit || _split.Add((key, _group!.Value)))
            Counts[key]++;
    }
}
