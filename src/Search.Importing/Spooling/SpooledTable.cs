namespace Search.Importing.Spooling;

/// <summary>A map of any size from hashes to numbers: 16 bytes an entry and at least a third of that again as room, most of it in a temporary file. Used by one thread.</summary>
/// <remarks>
/// Open addressing with linear probing. An entry's place is told by the highest bits of its hash, so that entries keep their order when the table doubles, and
/// it is copied from the front to the back.
/// </remarks>
/// <param name="memoryBytes">How much of it is kept in memory at most; while it doubles, twice that.</param>
internal sealed class SpooledTable(int memoryBytes) : IDisposable
{
    private const int HashBits = 64;

    private SpooledNumbers _entries = new(memoryBytes);
    private int _bits;

    /// <summary>How many entries there are.</summary>
    public long Count { get; private set; }

    /// <summary>Looks a hash up; the numbers are not negative.</summary>
    public bool TryGet(ulong hash, out long number)
    {
        number = -1;
        if (Count == 0 || !IsAt(Find(_entries, _bits, hash), out number))
            return false;
        return true;
    }

    /// <summary>Adds an entry.</summary>
    /// <returns>Whether the hash is new; otherwise nothing is changed.</returns>
    public bool TryAdd(ulong hash, long number)
    {
        MakeRoom();
        var place = Find(_entries, _bits, hash);
        if (IsAt(place, out _))
            return false;
        Put(_entries, place, hash, number);
        Count++;
        return true;
    }

    /// <summary>Adds an entry, or changes the number of the one there is.</summary>
    public void Set(ulong hash, long number)
    {
        if (!TryAdd(hash, number))
            Put(_entries, Find(_entries, _bits, hash), hash, number);
    }

    public void Dispose() => _entries.Dispose();

    private static void Put(SpooledNumbers entries, long place, ulong hash, long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        entries[2 * place] = unchecked((long)hash);
        // One more, so that 0 is a free place.
        entries[2 * place + 1] = number + 1;
    }

    // The place of a hash, or the free one where it belongs.
    private static long Find(SpooledNumbers entries, int bits, ulong hash)
    {
        var place = (long)(hash >> (HashBits - bits));
        while (entries[2 * place + 1] != 0 && unchecked((ulong)entries[2 * place]) != hash)
            place = (place + 1) & ((1L << bits) - 1);
        return place;
    }

    private bool IsAt(long place, out long number) => (number = _entries[2 * place + 1] - 1) >= 0;

    private void MakeRoom()
    {
        // 256 entries are one page of either.
        const int FirstBits = 8;
        if (_bits > 0 && (Count + 1) * 4 <= 3L << _bits)
            return;
        var (bits, before) = (_bits == 0 ? FirstBits : _bits + 1, _entries);
        var entries = new SpooledNumbers(memoryBytes);
        entries.Extend(2L << bits);
        for (var place = 0L; 2 * place < before.Count; place++)
        {
            if (before[2 * place + 1] is > 0 and var stored)
            {
                var hash = unchecked((ulong)before[2 * place]);
                Put(entries, Find(entries, bits, hash), hash, stored - 1);
            }
        }
        before.Dispose();
        (_entries, _bits) = (entries, bits);
    }
}
