namespace Search.Querying;

/// <summary>A set of group numbers: bits for small ones, which group numbers are as a rule, and a hash set for all others.</summary>
internal sealed class GroupSet
{
    // 2^26 groups are 8 MiB of bits.
    private const long MostAsBits = 1L << 26;

    private readonly HashSet<long> _others = [];
    private ulong[] _words = [];

    /// <summary>Adds a group; <see langword="false"/> when it is there already.</summary>
    public bool Add(long group)
    {
        if ((ulong)group >= MostAsBits)
            return _others.Add(group);
        var word = (int)(group >> 6);
        if (word >= _words.Length)
            Array.Resize(ref _words, Math.Max(word + 1, 2 * _words.Length));
        var bit = 1ul << (int)group;
        var isNew = (_words[word] & bit) == 0;
        _words[word] |= bit;
        return isNew;
    }

    /// <summary>Whether the group is in the set.</summary>
    public bool Contains(long group)
    {
        if ((ulong)group >= MostAsBits)
            return _others.Contains(group);
        var word = (int)(group >> 6);
        return word < _words.Length && (_words[word] & 1ul << (int)group) != 0;
    }
}
