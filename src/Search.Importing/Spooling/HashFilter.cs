using System.Numerics;

namespace Search.Importing.Spooling;

/// <summary>Tells of most hashes that were never added that they were not, in fixed memory. Used by one thread.</summary>
/// <remarks>
/// B. H. Bloom, "Space/time trade-offs in hash coding with allowable errors" (1970), with two bits a hash: of <c>m</c> bits and <c>n</c> hashes, others seem to be
/// there with a chance of (1 − e^(−2n/m))².
/// </remarks>
/// <param name="memoryBytes">How large it is; rounded down to a power of two.</param>
internal sealed class HashFilter(int memoryBytes)
{
    private const int WordBits = 64;

    private readonly ulong[] _words = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, memoryBytes / sizeof(ulong) / 2) + 1)];

    /// <summary>How many hashes were added.</summary>
    public long Count { get; private set; }

    /// <summary>Adds a hash, of which all bits are as good as random.</summary>
    public void Add(ulong hash)
    {
        Count++;
        var (first, second) = PlacesOf(hash);
        _words[first / WordBits] |= 1UL << (int)(first % WordBits);
        _words[second / WordBits] |= 1UL << (int)(second % WordBits);
    }

    /// <summary>Whether a hash may have been added; <see langword="false"/> is certain.</summary>
    public bool MayHold(ulong hash)
    {
        var (first, second) = PlacesOf(hash);
        return (_words[first / WordBits] >> (int)(first % WordBits) & _words[second / WordBits] >> (int)(second % WordBits) & 1) != 0;
    }

    private (uint First, uint Second) PlacesOf(ulong hash)
    {
        var mask = (uint)(_words.Length * (long)WordBits - 1);
        return ((uint)hash & mask, (uint)(hash >> 32) & mask);
    }
}
