namespace Search.Analysis;

/// <summary>Adds up rows of scores, one byte each, eight at a time: bytes of even and of odd places in lanes of sixteen bits.</summary>
/// <param name="lanes">Room for two of each eight scores; cleared.</param>
/// <param name="totals">The sums; cleared.</param>
internal ref struct ScoreSums(Span<ulong> lanes, Span<int> totals)
{
    /// <summary>How many scores a number of a row has.</summary>
    public const int Packed = sizeof(ulong);

    private const ulong EvenBytes = 0x00FF_00FF_00FF_00FF;

    // So many of the largest byte fit a lane.
    private const int MostWaiting = ushort.MaxValue / byte.MaxValue;

    private readonly Span<ulong> _lanes = lanes;
    private readonly Span<int> _totals = totals;
    private int _waiting;

    /// <summary>Adds a row, half as long as there are lanes.</summary>
    public void Add(ReadOnlySpan<ulong> row)
    {
        if (_waiting == MostWaiting)
        {
            Flush();
        }
        _waiting++;
        var lanes = _lanes[..(2 * row.Length)];
        for (var i = 0; i < row.Length; i++)
        {
            lanes[2 * i] += row[i] & EvenBytes;
            lanes[2 * i + 1] += row[i] >> 8 & EvenBytes;
        }
    }

    /// <summary>The sum of each place so far.</summary>
    public ReadOnlySpan<int> Totals()
    {
        Flush();
        return _totals;
    }

    private void Flush()
    {
        for (var i = 0; i < _lanes.Length; i++)
        {
            var lane = _lanes[i];
            for (var place = i / 2 * Packed + i % 2; lane != 0; place += 2, lane >>= 16)
            {
                _totals[place] += (ushort)lane;
            }
        }
        _lanes.Clear();
        _waiting = 0;
    }
}
