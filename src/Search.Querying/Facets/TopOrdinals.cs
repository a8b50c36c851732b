using Search.Kernels;

namespace Search.Querying;

/// <summary>Keeps the ordinals with the largest counts; of equal counts, the smallest ordinals.</summary>
/// <param name="best">Room for as many as are wanted, at least one.</param>
internal struct TopOrdinals(long[] best) : ICountTaker
{
    private int _length;

    /// <inheritdoc/>
    public int Least { get; private set; }

    /// <summary>How many there are.</summary>
    public readonly int Length => _length;

    /// <summary>An ordinal and its count, the best first.</summary>
    public readonly (int Ordinal, int Count) this[int place] => (~(int)best[_length - 1 - place], (int)(best[_length - 1 - place] >> 32));

    /// <inheritdoc/>
    public void Prepare(ReadOnlySpan<int> counts) => Least = Math.Max(0, Counts.Reached(counts, best.Length) - 1);

    /// <inheritdoc/>
    public void Take(int ordinal, int count)
    {
        // One number to compare by: ascending, the larger count is the later, and of equal counts the smaller ordinal.
        var rank = (long)count << 32 | (uint)~ordinal;
        var isFull = _length == best.Length;
        if (isFull && rank < best[0])
            return;
        var place = ~best.AsSpan(0, _length).BinarySearch(rank);
        if (isFull)
        {
            place--;
            Array.Copy(best, 1, best, 0, place);
        }
        else
        {
            Array.Copy(best, place, best, place + 1, _length - place);
            _length++;
        }
        best[place] = rank;
        if (_length == best.Length)
            Least = (int)(best[0] >> 32);
    }
}
