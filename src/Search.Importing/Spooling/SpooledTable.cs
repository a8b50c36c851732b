namespace Search.Importing.Spooling;

/// <summary>A map of any size from hashes to numbers: 16 bytes an entry and at least a third of that again as room, most of it in a temporary file. Used by one thread.</summary>
/// <remarks>
/// <para>
/// Open addressing with linear probing. An entry's place is told by the highest bits of its hash, so that entries keep their order when the table doubles, and
/// it is copied from the front to the back.
/// </para>
/// <para>
/// New entries are gathered and put into the file in the order of their places, so that each page of it is read and written once for many of them; whether a hash
/// is new at all is mostly known without it (<see cref="HashFilter"/>). Looking many hashes up is likewise fast in their order, and slow in any other.
/// </para>
/// </remarks>
/// <param name="memoryBytes">How much of it is kept in memory at most.</param>
internal sealed class SpooledTable(int memoryBytes) : IDisposable
{
    private const int HashBits = 64;

    // A dictionary takes 28 bytes an entry, and the list by which they are put in order 16.
    private const int BytesOfGathered = 48;

    // 256 entries are one page.
    private const int FirstBits = 8;

    private readonly int _mostGathered = Math.Max(FirstBits, memoryBytes / 4 / BytesOfGathered);
    private readonly Dictionary<ulong, long> _gathered = [];
    private SpooledNumbers _entries = new(memoryBytes / 4);
    private ulong[] _hashes = [];
    private long[] _numbers = [];
    private HashFilter? _filter;
    private int _bits;
    private long _stored;

    /// <summary>How many entries there are.</summary>
    public long Count => _stored + _gathered.Count;

    /// <summary>Looks a hash up; the numbers are not negative.</summary>
    public bool TryGet(ulong hash, out long number)
    {
        if (_gathered.TryGetValue(hash, out number))
            return true;
        number = -1;
        return _stored > 0 && _filter?.MayHold(hash) != false && IsAt(Find(_entries, _bits, hash), out number);
    }

    /// <summary>Adds an entry.</summary>
    /// <returns>Whether the hash is new; otherwise nothing is changed.</returns>
    public bool TryAdd(ulong hash, long number)
    {
        if (TryGet(hash, out _))
            return false;
        Gather(hash, number);
        return true;
    }

    /// <summary>Adds an entry, or changes the number of the one there is.</summary>
    public void Set(ulong hash, long number)
    {
        if (_gathered.ContainsKey(hash) || !TryGet(hash, out _))
            Gather(hash, number);
        else
            Put(_entries, Find(_entries, _bits, hash), hash, number);
    }

    public void Dispose() => _entries.Dispose();

    private static void Put(SpooledNumbers entries, long place, ulong hash, long number)
    {
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

    private void Gather(ulong hash, long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        _gathered[hash] = number;
        if (_gathered.Count >= _mostGathered)
            Store();
    }

    private void Store()
    {
        MakeRoom();
        if (_hashes.Length == 0)
            (_hashes, _numbers) = (new ulong[_mostGathered], new long[_mostGathered]);
        _gathered.Keys.CopyTo(_hashes, 0);
        _gathered.Values.CopyTo(_numbers, 0);
        Array.Sort(_hashes, _numbers, 0, _gathered.Count);
        for (var i = 0; i < _gathered.Count; i++)
        {
            Put(_entries, Find(_entries, _bits, _hashes[i]), _hashes[i], _numbers[i]);
            _filter?.Add(_hashes[i]);
        }
        _stored += _gathered.Count;
        _gathered.Clear();
    }

    private void MakeRoom()
    {
        var bits = Math.Max(_bits, FirstBits);
        while (Count * 4 > 3L << bits)
            bits++;
        if (bits == _bits)
            return;
        var (before, beforeBits) = (_entries, _bits);
        var entries = new SpooledNumbers(memoryBytes / 4);
        entries.Extend(2L << bits);
        // While all pages are in memory there is nothing to be spared.
        if (_filter is null && (2L << bits) * sizeof(long) > memoryBytes / 4)
            _filter = new HashFilter(memoryBytes / 4);
        var isNewFilter = _filter is { Count: 0 };
        for (var place = 0L; place < 1L << beforeBits && _stored > 0; place++)
        {
            var stored = before[2 * place + 1];
            if (stored == 0)
                continue;
            var hash = unchecked((ulong)before[2 * place]);
            Put(entries, Find(entries, bits, hash), hash, stored - 1);
            if (isNewFilter)
                _filter!.Add(hash);
        }
        before.Dispose();
        (_entries, _bits) = (entries, bits);
    }
}
