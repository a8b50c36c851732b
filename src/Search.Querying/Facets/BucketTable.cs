namespace Search.Querying;

/// <summary>Finds the bucket <c>[boundaries[i], boundaries[i+1])</c> of a number, as a rule without searching.</summary>
internal readonly ref struct BucketTable
{
    private const int LeastSlots = 16;
    private const int MostSlots = 1024;

    private readonly ReadOnlySpan<long> _boundaries;
    private readonly int[] _firstOfSlot;
    private readonly int _shift;

    /// <summary>Cuts the stretch from the first boundary to the last into equal slots, and notes the bucket in which each begins.</summary>
    /// <param name="boundaries">At least two, ascending.</param>
    /// <param name="numbers">About how many numbers will be asked for: a large table is worth its while only for many.</param>
    public BucketTable(ReadOnlySpan<long> boundaries, int numbers)
    {
        _boundaries = boundaries;
        var length = (ulong)boundaries[^1] - (ulong)boundaries[0];
        var slots = (ulong)Math.Clamp(numbers, LeastSlots, MostSlots);
        while ((length - 1) >> _shift >= slots)
            _shift++;

        // One slot more than there are, which begins in the last bucket.
        _firstOfSlot = new int[(int)((length - 1) >> _shift) + 2];
        var slot = 0;
        for (var bucket = 1; bucket < boundaries.Length - 1; bucket++)
        {
            var start = (ulong)boundaries[bucket] - (ulong)boundaries[0];
            for (; slot < _firstOfSlot.Length - 1 && (ulong)slot << _shift < start; slot++)
                _firstOfSlot[slot] = bucket - 1;
        }
        _firstOfSlot.AsSpan(slot).Fill(boundaries.Length - 2);
    }

    /// <summary>The bucket of a number; -1 when it is before the first or after the last.</summary>
    public int Find(long value)
    {
        if (value < _boundaries[0] || value >= _boundaries[^1])
            return -1;
        var slot = (int)(((ulong)value - (ulong)_boundaries[0]) >> _shift);
        var (low, high) = (_firstOfSlot[slot], _firstOfSlot[slot + 1]);
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            if (value >= _boundaries[middle])
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }
}
