namespace Search.Querying;

/// <summary>Counts keys, each once for a group (or a document), however often the pair is met.</summary>
/// <param name="runs">The groups' runs on the way through the documents; <see langword="null"/> when documents are counted.</param>
internal sealed class PairCounter(GroupRuns? runs)
{
    private readonly HashSet<(int Key, long Group)> _split = [];
    private int[] _counts = [];
    private long[] _lastRun = [];
    private long? _unit;
    private long _run;
    private bool _isSplit;

    /// <summary>How often each key was counted. Keys that were never counted may be missing at the end.</summary>
    public ReadOnlySpan<int> Counts => _counts;

    /// <summary>Says whose keys come next: the group's, or the document's by a number that no other has.</summary>
    public void Enter(long unit)
    {
        if (unit == _unit)
            return;
        _unit = unit;
        _run++;
        _isSplit = runs is not null && runs.IsSplit(unit);
    }

    /// <summary>Counts a key of the current unit.</summary>
    public void Add(int key)
    {
        if (key >= _counts.Length)
        {
            var length = Math.Max(key + 1, 2 * _counts.Length);
            Array.Resize(ref _counts, length);
            Array.Resize(ref _lastRun, length);
        }
        if (_lastRun[key] == _run)
            return;
        _lastRun[key] = _run;
        if (!_isSplit || _split.Add((key, _unit!.Value)))
            _counts[key]++;
    }
}
