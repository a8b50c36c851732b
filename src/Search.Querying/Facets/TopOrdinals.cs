using Search.Kernels;

namespace Search.Querying;

/// <summary>Keeps the ordinals with the largest counts; of equal counts, the smallest ordinals.</summary>
/// <param name="best">Room for as many as are wanted, at least one.</param>
internal struct TopOrdinals(long[] best) : ICountTaker
{
    private const int MostLookedAt = 16;

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
        var place = PlaceOf(rank);
        if (isFull)
        {
            place--;
            best.AsSpan(1, place).CopyTo(best);
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

    // How many are worse: one after the other, as the best are few and those that come late are seldom much better.
    private readonly int PlaceOf(long rank)
    {
        var place = 0;
        while (place < _length && place < MostLookedAt && best[place] < rank)
            place++;
        return place < MostLookedAt ? place : ~best.AsSpan(0, _length).BinarySearch(rank);
    }
}
